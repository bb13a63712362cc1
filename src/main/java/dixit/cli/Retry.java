package dixit.cli;

import dixit.source.SourceItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What {@code DIR/failed.tsv} lists, to be read again: of an input with a million lines only those that failed.
 *
 * @param scopes of what failed, by input
 */
record Retry(Map<String, Set<String>> scopes) implements BiPredicate<String, String> {

    /** Nothing. */
    static final Retry NONE = new Retry(Map.of());

    /**
     * What failed in the run before.
     *
     * @throws CommandFailure when there is no list, or it cannot be read
     */
    static Retry in(Path folder) {
        Path file = FailedItems.list(folder);
        if (!Files.exists(file))
            throw new CommandFailure(ExitCode.NOTHING_DONE, file + ": nothing failed in the run before.");
        try {
            Map<String, Set<String>> scopes = new LinkedHashMap<>();
            for (String line : Files.readAllLines(file)) {
                String[] fields = line.split("\t");
                if (fields.length < 2 || fields[0].isEmpty()) continue; // a feed: its watch asks it again by itself
                scopes.computeIfAbsent(fields[0], input -> new LinkedHashSet<>())
                        .add(fields[1]);
            }
            if (scopes.isEmpty())
                throw new CommandFailure(
                        ExitCode.NOTHING_DONE,
                        file + ": it lists feeds only, which \"dixit watch\" asks again by itself.");
            return new Retry(scopes);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.NOTHING_DONE, file + ": it cannot be read (" + e.getMessage() + ").");
        }
    }

    /** The inputs to read. */
    List<String> inputs() {
        return List.copyOf(scopes.keySet());
    }

    /** Whether the item at {@code origin} of {@code input} is to be read; so is every item of an input that is not listed. */
    @Override
    public boolean test(String input, String origin) {
        Set<String> listed = scopes.get(input);
        return listed == null
                || listed.contains(input)
                || SourceItem.scopes(origin).anyMatch(listed::contains);
    }
}
