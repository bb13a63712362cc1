package dixit.statement;

import dixit.text.AnalysedText;
import dixit.text.Span;
import java.util.ArrayList;
import java.util.List;

/** What is left of a span around words that are no part of it: {@code P1, a dit X, P2}. */
final class Gaps {

    private Gaps() {}

    static List<Span> around(AnalysedText text, Span whole, Span gap) {
        List<Span> parts = new ArrayList<>();
        String words = text.text();
        int end = gap.start();
        while (end > whole.start()
                && !Character.isLetterOrDigit(words.charAt(end - 1))
                && ".!?…".indexOf(words.charAt(end - 1)) < 0) end--;
        int start = gap.end();
        while (start < whole.end() && !Character.isLetterOrDigit(words.charAt(start))) start++;
        if (end > whole.start()) parts.add(new Span(whole.start(), end));
        if (start < whole.end()) parts.add(new Span(start, whole.end()));
        return parts;
    }
}
