package dixit.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.query.Dataset;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * What a store has on disk, opened.
 *
 * @param database in {@code tdb2}
 * @param index of words, in {@code lucene}
 */
record StoreFolder(Dataset database, Directory index) {

    /** Where TDB2 keeps the first files of a database. */
    private static final String FILES = "Data-0001";

    private static final String UNFINISHED = "unfinished-";

    /**
     * Opens what is in {@code folder}, made when it is not there.
     *
     * @throws StoreFailure when the folder cannot be written or another process has it open
     */
    static StoreFolder open(Path folder) {
        Path database = folder.resolve("tdb2");
        checkWritable(folder, database);
        try {
            if (!isMade(database)) make(database);
            removeUnfinished(database);
            return new StoreFolder(
                    TDB2Factory.connectDataset(database.toString()), FSDirectory.open(folder.resolve("lucene")));
        } catch (IOException e) {
            throw new StoreFailure(
                    folder + ": the store's files cannot be made or opened (" + e.getMessage() + ").", e);
        } catch (DBOpEnvException e) {
            throw new StoreFailure(
                    folder + ": the data folder is in use by " + Holder.of(database.resolve("tdb.lock"))
                            + "; stop it, or load through it with --to.",
                    e);
        } catch (RuntimeException e) {
            throw new StoreFailure(
                    folder + ": the store cannot be opened (" + e.getMessage()
                            + "); restore a backup into another folder.",
                    e);
        }
    }

    private static boolean isMade(Path database) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(database, "Data-*")) {
            return files.iterator().hasNext();
        }
    }

    /**
     * Makes an empty database aside and moves it to its place whole. TDB2 makes file after file: a process killed meanwhile
     * left a database that opens, and whose trees lead back to themselves when they are read.
     */
    private static void make(Path database) throws IOException {
        Path aside = Files.createTempDirectory(database, UNFINISHED);
        TDBInternal.expel(TDB2Factory.connectDataset(aside.toString()).asDatasetGraph(), true);
        try {
            Files.move(aside.resolve(FILES), database.resolve(FILES), StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another process was first.
            if (!isMade(database)) throw e;
        }
    }

    private static void removeUnfinished(Path database) throws IOException {
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(database, UNFINISHED + "*")) {
            for (Path left : unfinished) IO.deleteAll(left);
        }
    }

    private static void checkWritable(Path folder, Path database) {
        try {
            Files.createDirectories(database);
            if (!Files.isWritable(database)) throw new IOException("read-only");
            Path probe = Files.createTempFile(database, "write", ".probe");
            Files.delete(probe);
        } catch (IOException e) {
            throw new StoreFailure(
                    folder + ": the data folder cannot be written; change its permissions or name another with --data.",
                    e);
        }
    }
}
