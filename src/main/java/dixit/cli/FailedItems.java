package dixit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * What could not be read, in {@code DIR/failed.tsv}: the input on the command line, what of it is to be read again, the kind
 * of failure and the sentence about it. {@code ingest --retry} reads it again ({@link Retry}); the server counts it by kind.
 */
final class FailedItems {

    /** A watch goes on for ever; its list does not. */
    private static final int MOST_WATCHED = 100_000;

    private final Path folder;
    private final Path file;
    private final int most;
    private final Set<String> noted = new HashSet<>();
    private boolean empty = true;

    private FailedItems(Path folder, Path file, int most) throws IOException {
        this.folder = folder;
        this.file = file;
        this.most = most;
        Files.deleteIfExists(file);
    }

    /** Of this run alone: those of the run before are forgotten. It lists all that failed, however much. */
    static FailedItems in(Path folder) {
        return open(folder, list(folder), 0);
    }

    /** Of a run that tries again those of the run before: its list takes their place when it has ended. */
    static FailedItems again(Path folder) {
        return open(folder, folder.resolve("failed.tsv.partial"), 0);
    }

    /** Of a run without end, to which the same happens again and again: each failure once, and so many at most. */
    static FailedItems watched(Path folder) {
        return open(folder, list(folder), MOST_WATCHED);
    }

    private static FailedItems open(Path folder, Path file, int most) {
        try {
            return new FailedItems(folder, file, most);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE,
                    folder + ": the list of failures cannot be kept there; change its permissions.");
        }
    }

    static Path list(Path folder) {
        return folder.resolve("failed.tsv");
    }

    /**
     * Notes a failure.
     *
     * @param scope what of the input is to be read again, as {@link dixit.source.SourceItem#scope}
     * @param kind one word, as {@link dixit.article.UnreadableArticle#kind}
     * @throws CommandFailure when the file cannot be written
     */
    synchronized void add(String input, String scope, String kind, String reason) {
        String line = clean(input) + "\t" + clean(scope) + "\t" + kind + "\t" + clean(reason);
        if (most > 0 && (noted.size() >= most || !noted.add(line))) return;
        empty = false;
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** The run has ended. */
    void finish() {
        Path list = list(folder);
        if (file.equals(list)) return;
        try {
            if (empty) Files.deleteIfExists(list);
            else Files.move(file, list, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private CommandFailure unwritable(IOException e) {
        return new CommandFailure(
                ExitCode.NOTHING_DONE,
                file + ": it cannot be written (" + e.getMessage()
                        + "); free some space and run again, what was loaded is kept.");
    }

    private static String clean(String text) {
        return text.replaceAll("[\t\r\n]+", " ");
    }
}
