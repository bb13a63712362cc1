package dixit.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Where in a text the words stand that it was found by: the index's own analysis tells. */
public final class Hits {

    private static final FrenchNews ANALYSER = new FrenchNews();

    /** Characters {@code start} to {@code end} of a text. */
    public record Hit(int start, int end) {}

    private record Term(String text, Hit place) {}

    private Hits() {}

    /** The places of {@code words} in {@code text}, in order. */
    public static List<Hit> of(String words, String text) {
        Set<String> wanted = new HashSet<>();
        terms(words).forEach(term -> wanted.add(term.text()));
        return terms(text).stream()
                .filter(term -> wanted.contains(term.text()))
                .map(Term::place)
                .toList();
    }

    private static List<Term> terms(String text) {
        List<Term> terms = new ArrayList<>();
        try (TokenStream stream = ANALYSER.tokenStream("content", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken())
                terms.add(new Term(term.toString(), new Hit(offset.startOffset(), offset.endOffset())));
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
