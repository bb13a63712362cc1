package dixit.statement;

import dixit.statement.Report.Given;
import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Words in quotation marks set off from others: {@code évoque un « enfer », « une ville fantôme »}, {@code ont scandé « A » et « B »}. A
 * new pair without a cue is a new row (annotation guide).
 */
final class FurtherQuotations {

    private final Sentence sentence;
    private final QuotationMarks marks;

    FurtherQuotations(Sentence sentence, QuotationMarks marks) {
        this.sentence = sentence;
        this.marks = marks;
    }

    /** The reports of the pairs of marks that follow each of {@code reports}, one after another, with a comma or conjunction between. */
    List<Report> of(List<Report> reports) {
        List<Report> further = new ArrayList<>();
        for (Report report : reports) {
            boolean words = report.given() == Given.NOUN || report.given() == Given.QUOTATION;
            if (!words || report.verb() < 0 || report.takesUp()) continue;
            Optional<Quotation> next = after(report.contentCover().end());
            while (next.isPresent()
                    && reports.stream().noneMatch(covers(next.get().outer()))) {
                further.add(goesOn(report, next.get()));
                next = after(next.get().outer().end());
            }
        }
        return further;
    }

    private static Predicate<Report> covers(Span span) {
        return report -> report.content().stream().anyMatch(span::overlaps);
    }

    /** The quotation that opens behind the comma or conjunction that stands right behind {@code end}. */
    private Optional<Quotation> after(int end) {
        for (int i = 0; i + 1 < sentence.size(); i++) {
            if (sentence.token(i).span().start() < end) continue;
            return sentence.form(i).equals(",") || sentence.tag(i).equals("CCONJ")
                    ? marks.opening(i + 1).filter(quotation -> !isSubject(quotation))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** {@code …, « Haaretz » parlant d'une erreur}: a name or title in marks that a verb follows. */
    private boolean isSubject(Quotation quotation) {
        return sentence.tokens().stream()
                .filter(token -> token.span().start() >= quotation.outer().end() - 1
                        && token.span().start() >= quotation.inner().end())
                .findFirst()
                .filter(token -> token.isTagged("VERB", "AUX", "PRON"))
                .isPresent();
    }

    private Report goesOn(Report report, Quotation quotation) {
        return new Report(
                sentence,
                -1,
                List.of(),
                report.act(),
                Given.QUOTATION,
                List.of(quotation.inner()),
                -1,
                report.speakers(),
                report.speaker(),
                List.of(),
                List.of(),
                report.relays(),
                Optional.of(quotation),
                report.negated(),
                report.alleged(),
                Optional.empty());
    }
}
