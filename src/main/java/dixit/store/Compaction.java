package dixit.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;

/**
 * TDB2 never reuses the space of what is replaced: a store that reloads its articles every day would grow without end.
 * Compacting copies what is there into new files; readers go on meanwhile, writers wait.
 */
final class Compaction {

    /** A store may grow to this many times its size after it was last compacted. */
    private static final double ALLOWED = 1.4;

    private final Path folder;
    private final DatasetGraph database;

    /** @param folder of the store; {@code folder}/tdb2.size keeps how large it was when it was compact, in bytes */
    Compaction(Path folder, DatasetGraph database) {
        this.folder = folder;
        this.database = database;
    }

    /** Compacts where the store has outgrown what is in it. */
    synchronized void whereWorthIt() {
        try {
            long size = size();
            long compact = compactSize();
            if (compact == 0) Files.writeString(sizeFile(), Long.toString(size));
            else if (size > ALLOWED * compact) now();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    synchronized void now() {
        try {
            DatabaseMgr.compact(database, true);
            Files.writeString(sizeFile(), Long.toString(size()));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private StoreFailure failure(IOException e) {
        return new StoreFailure(folder + ": the store cannot be compacted (" + e.getMessage() + "); it is whole.", e);
    }

    private Path sizeFile() {
        return folder.resolve("tdb2.size");
    }

    private long compactSize() throws IOException {
        try {
            return Long.parseLong(Files.readString(sizeFile()).strip());
        } catch (NoSuchFileException | NumberFormatException e) {
            return 0;
        }
    }

    /** Bytes of the database's files. */
    private long size() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("tdb2"))) {
            return files.mapToLong(Compaction::bytes).sum();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0; // an old generation's file, deleted meanwhile
        }
    }
}
