package dixit.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Nouns that several cues take, from {@code seeds/lexicon/{language}/object-lists.tsv}: columns {@code list, nouns}. */
public final class ObjectLists {

    private final Map<String, List<ObjectNoun>> lists;

    private ObjectLists(Map<String, List<ObjectNoun>> lists) {
        this.lists = Map.copyOf(lists);
    }

    /**
     * Reads the table.
     *
     * @throws IllegalArgumentException naming {@code name} and the line that is wrong
     */
    public static ObjectLists read(BufferedReader reader, String name) {
        Map<String, List<ObjectNoun>> lists = new HashMap<>();
        int number = 0;
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#") || line.startsWith("list\t")) continue;
                String[] columns = line.split("\t", -1);
                if (columns.length != 2)
                    throw new IllegalArgumentException("expected 2 tab-separated columns, found " + columns.length);
                List<ObjectNoun> nouns = Arrays.stream(columns[1].split("\\|"))
                        .map(ObjectNoun::parse)
                        .toList();
                if (lists.put(columns[0].trim(), nouns) != null)
                    throw new IllegalArgumentException("the list " + columns[0] + " stands twice; remove one");
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s, line %d: %s".formatted(name, number, e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return new ObjectLists(lists);
    }

    Optional<List<ObjectNoun>> named(String name) {
        return Optional.ofNullable(lists.get(name));
    }
}
