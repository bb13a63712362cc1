package dixit.statement;

import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where content ends that has quotation marks in it: {@code a dit que P, « parce que Q »}. */
final class QuotationMarks {

    private final Sentence sentence;
    private final List<Quotation> quotations;

    QuotationMarks(Sentence sentence, List<Quotation> quotations) {
        this.sentence = sentence;
        this.quotations = quotations;
    }

    /** One pair of quotation marks is one statement (annotation guide): words that open inside go on to its end. */
    List<Span> toEnd(List<Span> content) {
        if (content.isEmpty() || sentence.quoted().isPresent()) return content;
        Span last = content.get(content.size() - 1);
        Optional<Quotation> open = quotations.stream()
                .filter(quotation -> !isWhole(quotation, last)
                        && last.overlaps(quotation.inner())
                        && quotation.inner().start() >= last.start()
                        && quotation.inner().end() > last.end())
                .findFirst();
        if (open.isEmpty()) return content;
        List<Span> whole = new ArrayList<>(content.subList(0, content.size() - 1));
        // `« profondément préoccupés »`: all of it within the marks, and neither of them.
        boolean inside = open.get().inner().start() == last.start();
        whole.add(
                inside
                        ? open.get().inner()
                        : new Span(last.start(), open.get().outer().end()));
        return whole;
    }

    /** The quotation that opens with the word, woven into the sentence; empty for one that was lifted out of it. */
    Optional<Quotation> opening(int word) {
        int start = sentence.token(word).span().start();
        return sentence.tag(word).equals(Sentence.QUOTATION)
                ? Optional.empty()
                : quotations.stream()
                        .filter(quotation -> quotation.inner().start() == start)
                        .findFirst();
    }

    /** Whether any of the content stands in quotation marks. */
    boolean areIn(List<Span> content) {
        return quotations.stream().anyMatch(quotation -> content.stream().anyMatch(quotation.outer()::overlaps));
    }

    /** Whether a quotation begins at the word {@code start} or behind it and closes before the word {@code end}. */
    boolean closesWithin(int start, int end) {
        Span before = sentence.span(start, end - 1);
        int mark = sentence.token(end).span().start();
        return quotations.stream()
                .anyMatch(quotation ->
                        quotation.outer().end() <= mark && quotation.inner().start() >= before.start());
    }

    /** {@code a promis de « V. »}: the full stop within the marks is no word of the content. */
    private boolean isWhole(Quotation quotation, Span span) {
        return quotation.inner().start() == span.start()
                && quotation.inner().end() >= span.end()
                && sentence.tokens().stream()
                        .filter(token -> token.span().start() >= span.end()
                                && quotation.inner().contains(token.span()))
                        .allMatch(token -> token.isTagged("PUNCT"));
    }

    /** The span with the quotation marks that stand right at its edges and belong to words inside it. */
    Span around(Span span) {
        Span result = span;
        for (Quotation quotation : quotations) {
            boolean whole = isWhole(quotation, span);
            boolean opens = quotation.inner().start() == span.start()
                    && quotation.outer().end() <= span.end() + 3;
            boolean closes =
                    quotation.inner().end() == span.end() && quotation.outer().start() >= span.start();
            if (!whole && (opens || closes)) result = result.cover(quotation.outer());
        }
        return result;
    }
}
