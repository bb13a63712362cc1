package dixit.wikidata;

import dixit.actor.ActorKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which classes of Wikidata are taken, and as what: {@code seeds/actors/wikidata-classes.tsv}, whose head explains it. */
public final class Selection {

    private static final String PACKAGED = "/seeds/actors/wikidata-classes.tsv";

    /** What becomes of the instances of a class. */
    public enum Choice {
        NOBODY,
        HUMAN,
        OFFICE,
        ACTOR
    }

    /** @param kind of the actors; empty unless they are actors by their class */
    public record Row(String id, Choice choice, Optional<ActorKind> kind) {}

    private final List<Row> rows;

    private Selection(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** The one packaged with the program. */
    public static Selection packaged() {
        try (InputStream in = Selection.class.getResourceAsStream(PACKAGED)) {
            if (in == null) throw new IllegalStateException("the selection is not packaged: " + PACKAGED);
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), PACKAGED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a selection.
     *
     * @throws IllegalArgumentException naming {@code name} and the line that is wrong
     */
    public static Selection read(BufferedReader reader, String name) throws IOException {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#") || line.startsWith("class\t")) continue;
            String[] columns = line.split("\t");
            if (columns.length < 3 || !columns[0].matches("Q[1-9][0-9]{0,9}")) {
                throw new IllegalArgumentException(
                        "%s, line %d: expected a class id, a choice and a label, tab-separated"
                                .formatted(name, number));
            }
            rows.add(row(columns[0], columns[1].toUpperCase(Locale.ROOT), name + ", line " + number));
        }
        return new Selection(rows);
    }

    private static Row row(String id, String choice, String place) {
        for (ActorKind kind : ActorKind.values())
            if (kind.name().equals(choice)) return new Row(id, Choice.ACTOR, Optional.of(kind));
        for (Choice other : Choice.values())
            if (other != Choice.ACTOR && other.name().equals(choice)) return new Row(id, other, Optional.empty());
        throw new IllegalArgumentException(
                place + ": " + choice + " is neither a kind of actor nor human, office or nobody");
    }

    /** The classes, the one that decides first. */
    public List<Row> rows() {
        return rows;
    }
}
