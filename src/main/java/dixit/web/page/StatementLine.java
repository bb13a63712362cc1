package dixit.web.page;

import java.util.List;
import java.util.Optional;

/**
 * One statement as lists show it.
 *
 * @param content the words, {@code language} theirs
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

    /** Whether the words are the speaker's own, so that quotation marks are true. */
    public boolean quoted() {
        return form.equals("Direct");
    }
}
