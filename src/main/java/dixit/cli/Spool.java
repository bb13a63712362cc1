package dixit.cli;

import dixit.rdf.ArticleFile;
import dixit.rdf.RdfFormat;
import dixit.rdf.RdfOutput;
import dixit.store.ArticleQuads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Graphs that wait for a store which is away: N-Quads in {@code DIR/spool}, a folder for each endpoint, a file for each batch,
 * delivered in their order before anything else.
 */
final class Spool {

    private final Path folder;

    private Spool(Path folder) {
        this.folder = folder;
    }

    /** @param endpoint where the graphs go; those for another stay */
    static Spool in(Path folder, String endpoint) {
        return new Spool(folder.resolve("spool").resolve(endpoint.replaceAll("[^A-Za-z0-9.]+", "-")));
    }

    /** Keeps a batch, whole or not at all. */
    void keep(List<ArticleQuads> batch) {
        try {
            Files.createDirectories(folder);
            List<Path> waiting = waiting();
            int last = waiting.isEmpty() ? 0 : number(waiting.get(waiting.size() - 1));
            WholeFile.write(folder.resolve("%06d.nq".formatted(last + 1)), stream -> {
                try (RdfOutput output = new RdfOutput(stream, RdfFormat.NQUADS)) {
                    batch.forEach(article -> output.write(article.quads()));
                }
                return true;
            });
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE,
                    folder + ": the store is away and what is ready cannot be kept there (" + e.getMessage()
                            + "); free some space and run again, the journal knows what was loaded.");
        }
    }

    /** The files that wait, the oldest first. */
    List<Path> waiting() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".nq"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    boolean isEmpty() {
        return waiting().isEmpty();
    }

    List<ArticleQuads> read(Path file) {
        try {
            return ArticleFile.read(file).stream()
                    .map(graph -> new ArticleQuads(graph.name(), graph.article(), graph.digest(), graph.quads()))
                    .toList();
        } catch (ArticleFile.Unreadable e) {
            throw new CommandFailure(ExitCode.NOTHING_DONE, e.getMessage());
        }
    }

    /** It was delivered. */
    void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    Path folder() {
        return folder;
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceFirst("\\.nq$", ""));
    }

    private CommandFailure unreadable(IOException e) {
        return new CommandFailure(
                ExitCode.NOTHING_DONE,
                folder + ": the folder cannot be read or written (" + e.getMessage() + "); change its permissions.");
    }
}
