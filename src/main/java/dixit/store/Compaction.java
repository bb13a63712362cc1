package dixit.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * TDB2 never reuses the space of what is replaced: a store that reloads its articles every day would grow without end.
 * Compacting copies what is there into new files; readers go on meanwhile, writers wait. The old files go when those who read
 * them have ended ({@link LastingTransactions}).
 */
final class Compaction {

    /** A store may grow to this many times its size after it was last compacted. */
    private static final double ALLOWED = 1.4;

    private final Path folder;
    private final DatasetGraph database;
    private final Room room;

    /** @param folder of the store; {@code folder}/tdb2.size keeps how large it was when it was compact, in bytes */
    Compaction(Path folder, DatasetGraph database, Room room) {
        this.folder = folder;
        this.database = database;
        this.room = room;
    }

    /** Compacts where the store has outgrown what is in it. */
    synchronized void whereWorthIt() {
        try {
            long size = room.used();
            long compact = compactSize();
            if (compact == 0) Files.writeString(sizeFile(), Long.toString(size));
            else if (size > ALLOWED * compact && room.forCopy()) now();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Removes old files that a process left which died after its compaction was done and before they were gone. */
    void removeSuperseded() {
        Path current =
                Path.of(TDBInternal.getDatasetGraphTDB(database).getLocation().getDirectoryPath());
        try (DirectoryStream<Path> databases = Files.newDirectoryStream(folder.resolve("tdb2"), "Data-*")) {
            for (Path other : databases) if (!Files.isSameFile(other, current)) IO.deleteAll(other);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** @throws StoreFailure when the disk has no room for the copy */
    synchronized void now() {
        if (!room.forCopy())
            throw new StoreFailure(
                    folder
                            + ": the disk has no room for a compact copy beside the store, which is as it was; free some space first.");
        try {
            DatabaseMgr.compact(database, true);
            Files.writeString(sizeFile(), Long.toString(room.used()));
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
}
