package dixit.statement;

import dixit.statement.Report.Given;
import dixit.text.AnalysedText;
import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What stands before a clause that takes it up: {@code P. C'est ce qu'affirme X}.
 *
 * @param content the words
 * @param quotation the quotation that they are
 * @param report the report that they are the content of
 */
record Foregoing(List<Span> content, Optional<Quotation> quotation, Optional<Report> report) {

    static Foregoing of(Report report) {
        return new Foregoing(report.content(), report.quotation(), Optional.of(report));
    }

    static Foregoing of(Quotation quotation) {
        return new Foregoing(List.of(quotation.inner()), Optional.of(quotation), Optional.empty());
    }

    static Foregoing of(List<Span> clause) {
        return new Foregoing(clause, Optional.empty(), Optional.empty());
    }

    /**
     * What the sentence {@code before} says: its last report, the quotation that it is, or all of it.
     *
     * @param told its reports
     */
    static Foregoing of(AnalysedText text, Sentence before, List<Report> told) {
        if (!told.isEmpty()) return of(told.get(told.size() - 1));
        int end = before.size() - 1;
        while (end > 0 && before.tag(end).equals("PUNCT")) end--;
        if (end == 0 && before.tag(0).equals(Sentence.QUOTATION))
            return of(text.quotationAt(before.token(0).span()).orElseThrow());
        return of(List.of(before.span(0, end)));
    }

    /** How a report of the same words gives them. */
    Given given() {
        if (quotation.isPresent()) return Given.QUOTATION;
        return report.map(Report::given).orElse(Given.CLAUSE);
    }
}
