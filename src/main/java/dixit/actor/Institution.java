package dixit.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What every state has of its own, from {@code seeds/lexicon/institutions.tsv}, whose first lines say how it is written.
 *
 * @param named its French name with a nationality, as a template
 * @param generic its French name without one
 * @param alias another template; may be empty
 * @param english its English name, as a template
 * @param known English names by which a table of actors has it; empty for the forces as a whole
 * @param posts the posts in it, folded
 */
record Institution(
        String id,
        ActorKind kind,
        String named,
        String generic,
        String alias,
        String english,
        Optional<Pattern> known,
        Pattern posts) {

    private static final int COLUMNS = 8;

    /** The packaged ones. */
    static final List<Institution> ALL = read("/seeds/lexicon/institutions.tsv");

    private static List<Institution> read(String resource) {
        try (InputStream in = Institution.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("institution\t"))
                    .map(line -> line.split("\t", -1))
                    .map(row -> of(row, resource))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static Institution of(String[] row, String resource) {
        if (row.length != COLUMNS)
            throw new IllegalArgumentException("%s, %s: expected %d tab-separated columns, found %d"
                    .formatted(resource, row[0], COLUMNS, row.length));
        return new Institution(
                row[0],
                ActorKind.valueOf(row[1].toUpperCase(Locale.ROOT)),
                row[2],
                row[3],
                row[4],
                row[5],
                row[6].equals("-") ? Optional.empty() : Optional.of(Pattern.compile(row[6])),
                Pattern.compile(row[7]));
    }

    /** Whether an actor of a state is this one, by its English name: branches of the forces are not. */
    boolean is(Actor actor) {
        if (actor.kind() != kind) return false;
        String name = actor.label("en").toLowerCase(Locale.ROOT);
        return known.map(pattern -> pattern.matcher(name).matches()).orElseGet(() -> Gazetteer.isWholeForces(actor));
    }

    /** Whether a post is one of this institution. */
    boolean has(String role) {
        return posts.matcher(Folding.fold(role)).matches();
    }
}
