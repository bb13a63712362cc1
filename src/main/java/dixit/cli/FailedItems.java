package dixit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What could not be read, in {@code DIR/failed.tsv}: the input on the command line, the item in it and the reason. {@code
 * ingest --retry} reads the inputs again.
 */
final class FailedItems {

    private final Path file;

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
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The inputs of the run before that had failures, each once.
     *
     * @throws CommandFailure when there were none
     */
    static List<String> inputs(Path folder) {
        Path file = folder.resolve("failed.tsv");
        try {
            if (!Files.exists(file))
                throw new CommandFailure(ExitCode.NOTHING_DONE, file + ": nothing failed in the ingest before.");
            return Files.readAllLines(file).stream()
                    .map(line -> line.split("\t")[0])
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.NOTHING_DONE, file + ": it cannot be read (" + e.getMessage() + ").");
        }
    }

    synchronized void add(String input, String item, String reason) {
        try {
            Files.writeString(
                    file,
                    clean(input) + "\t" + clean(item) + "\t" + clean(reason) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String clean(String text) {
        return text.replaceAll("[\t\r\n]+", " ");
    }

    Path file() {
        return file;
    }
}
