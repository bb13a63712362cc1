package dixit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What could not be read, in {@code DIR/failed.tsv}: the input on the command line, the item in it, the kind of failure
 * and the sentence about it. {@code ingest --retry} reads the inputs again; the server counts them by kind.
 */
final class FailedItems {

    /** A watch goes on for ever; its list does not. */
    private static final int MOST = 100_000;

    private final Path file;
    private final Set<String> noted = new HashSet<>();

    private FailedItems(Path file) {
        this.file = file;
    }

    /** Of this run alone: those of the run before are forgotten. */
    static FailedItems in(Path folder) {
        try {
            Path file = folder.resolve("failed.tsv");
            Files.deleteIfExists(file);
            return new FailedItems(file);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE,
                    folder + ": the list of failures cannot be kept there; change its permissions.");
        }
    }

    /**
     * The inputs of the run before that had failures, each once.
     *
     * @param mayBeNone whether there is something else to try again
     * @throws CommandFailure when there were none
     */
    static List<String> inputs(Path folder, boolean mayBeNone) {
        Path file = folder.resolve("failed.tsv");
        try {
            if (!Files.exists(file) && mayBeNone) return List.of();
            if (!Files.exists(file))
                throw new CommandFailure(ExitCode.NOTHING_DONE, file + ": nothing failed in the ingest before.");
            return Files.readAllLines(file).stream()
                    .map(line -> line.split("\t")[0])
                    .filter(input -> !input.isEmpty())
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.NOTHING_DONE, file + ": it cannot be read (" + e.getMessage() + ").");
        }
    }

    /**
     * Notes a failure, each once.
     *
     * @param kind one word, as {@link dixit.article.UnreadableArticle#kind}
     * @throws CommandFailure when the file cannot be written
     */
    synchronized void add(String input, String item, String kind, String reason) {
        String line = clean(input) + "\t" + clean(item) + "\t" + kind + "\t" + clean(reason);
        if (noted.size() >= MOST || !noted.add(line)) return;
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE,
                    file + ": it cannot be written (" + e.getMessage()
                            + "); free some space and run again, what was loaded is kept.");
        }
    }

    private static String clean(String text) {
        return text.replaceAll("[\t\r\n]+", " ");
    }

    Path file() {
        return file;
    }
}
