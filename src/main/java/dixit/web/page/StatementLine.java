package dixit.web.page;

import dixit.store.Hits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One statement as lists show it.
 *
 * @param content the words, {@code language} theirs; both empty where no text of the article is kept
 * @param act the last part of the speech act's IRI, {@code deny}
 * @param form {@code Direct}, {@code Indirect}, {@code Mixed} or {@code Narrated}
 * @param certainty the last part of the certainty's IRI
 * @param polarity {@code Affirmed} or {@code Negated}
 * @param relays through whom it reached the article, nearest first
 * @param confidence 0 to 1
 */
public record StatementLine(
        String iri,
        String content,
        String language,
        String cue,
        List<Name> speakers,
        List<Name> addressees,
        List<Name> about,
        List<Name> relays,
        String act,
        String form,
        String certainty,
        String polarity,
        Optional<Said> said,
        Name article,
        double confidence) {

    public String id() {
        return Graph.localName(iri);
    }

    public String path() {
        return "/statement/" + id();
    }

    /** A piece of the content, {@code hit} when it is one of the words that were looked for. */
    public record Piece(String text, boolean hit) {}

    /** The content cut where the words stand that were looked for; one piece where there are none. */
    public List<Piece> pieces(String words) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Hits.Hit hit : words.isBlank() ? List.<Hits.Hit>of() : Hits.of(words, content)) {
            if (hit.start() > at) pieces.add(new Piece(content.substring(at, hit.start()), false));
            pieces.add(new Piece(content.substring(hit.start(), hit.end()), true));
            at = hit.end();
        }
        if (at < content.length()) pieces.add(new Piece(content.substring(at), false));
        return pieces;
    }

    /** Whether its words are in the graph. */
    public boolean hasWords() {
        return !content.isEmpty();
    }

    /** Whether the words are the speaker's own, so that quotation marks are true. */
    public boolean quoted() {
        return form.equals("Direct");
    }
}
