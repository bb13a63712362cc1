package dixit.evaluate;

import dixit.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds gold content in its article, word by word, so that a quotation mark or an apostrophe more or less does no harm. */
final class ContentPlace {

    /** The mark that joins the pieces of an interrupted quotation; articles write it too, for words they left out. */
    private static final Pattern INTERRUPTION = Pattern.compile("\\[(?:…|\\.\\.\\.)]");

    private ContentPlace() {}

    /**
     * The spans of the pieces of {@code content}, each after the one before. Where the words occur several times, the
     * occurrence nearest to an occurrence of {@code anchor} (the cue, else the speaker) is taken, then the first.
     *
     * @return empty when some piece does not occur, or there is no word at all
     */
    static Optional<List<Span>> find(Words article, String content, String anchor) {
        List<Words> pieces = INTERRUPTION
                .splitAsStream(content)
                .map(Words::of)
                .filter(words -> !words.isEmpty())
                .toList();
        if (pieces.isEmpty()) return Optional.empty();
        List<Span> anchors = article.occurrences(Words.of(anchor), 0);
        return article.occurrences(pieces.get(0), 0).stream()
                .map(first -> chain(article, pieces, first))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(spans -> distance(spans, anchors)));
    }

    private static Optional<List<Span>> chain(Words article, List<Words> pieces, Span first) {
        List<Span> spans = new ArrayList<>(List.of(first));
        for (Words piece : pieces.subList(1, pieces.size())) {
            List<Span> next =
                    article.occurrences(piece, spans.get(spans.size() - 1).end());
            if (next.isEmpty()) return Optional.empty();
            spans.add(next.get(0));
        }
        return Optional.of(spans);
    }

    /** Characters between the content and the nearest anchor; 0 when one lies inside or there is none. */
    private static int distance(List<Span> spans, List<Span> anchors) {
        Span content = spans.get(0).cover(spans.get(spans.size() - 1));
        return anchors.stream()
                .mapToInt(
                        anchor -> Math.max(0, Math.max(anchor.start() - content.end(), content.start() - anchor.end())))
                .min()
                .orElse(0);
    }
}
