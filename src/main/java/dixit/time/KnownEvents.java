package dixit.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The known events of conflicts, from {@code seeds/events/conflict-events.tsv}: nine columns, tab separated, lists with
 * {@code |} between their members; {@code seeds/README.md} says what the columns hold and where the facts are from.
 *
 * @param all in the order of the table
 */
public record KnownEvents(List<KnownEvent> all) {

    /** No event is known. */
    public static final KnownEvents NONE = new KnownEvents(List.of());

    private static final String RESOURCE = "/seeds/events/conflict-events.tsv";
    private static final String HEADER = "id\tstart\tend\tlabel_fr\tlabel_en\tkinds\tnames_fr\tparties\tplaces";
    private static final int COLUMNS = HEADER.split("\t").length;

    /** Copies the list, so that the record cannot change. */
    public KnownEvents {
        all = List.copyOf(all);
    }

    /** Those that come with the program. */
    public static KnownEvents packaged() {
        InputStream in = KnownEvents.class.getResourceAsStream(RESOURCE);
        if (in == null) throw new IllegalArgumentException("no table of events on the class path at " + RESOURCE);
        return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), "conflict-events.tsv");
    }

    /** @throws IllegalArgumentException when a line is malformed or an id stands twice; the message names the line */
    public static KnownEvents read(BufferedReader reader, String name) {
        List<KnownEvent> events = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int number = 0;
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#") || line.equals(HEADER)) continue;
                KnownEvent event = event(line.split("\t", -1));
                if (!ids.add(event.id())) throw new IllegalArgumentException(event.id() + " is there already");
                events.add(event);
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("%s, line %d: %s".formatted(name, number, e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return new KnownEvents(events);
    }

    private static KnownEvent event(String[] columns) {
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException(
                    "expected %d columns separated by tabs, not %d".formatted(COLUMNS, columns.length));
        }
        LocalDate start = LocalDate.parse(columns[1]);
        return new KnownEvent(
                columns[0],
                start,
                columns[2].isEmpty() ? start : LocalDate.parse(columns[2]),
                Map.of("fr", columns[3], "en", columns[4]),
                Set.copyOf(list(columns[5])),
                list(columns[6]),
                list(columns[7]),
                list(columns[8]));
    }

    private static List<String> list(String column) {
        return Stream.of(column.split("\\|"))
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .toList();
    }
}
