package dixit.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.query.Dataset;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * What a store has on disk, opened.
 *
 * @param database in {@code tdb2}
 * @param index of words, in {@code lucene}
 */
record StoreFolder(Dataset database, Directory index) {

    /**
     * Opens what is in {@code folder}, made when it is not there.
     *
     * @throws StoreFailure when the folder cannot be written or another process has it open
     */
    static StoreFolder open(Path folder) {
        Path database = folder.resolve("tdb2");
        checkWritable(folder, database);
        try {
            return new StoreFolder(
                    TDB2Factory.connectDataset(database.toString()), FSDirectory.open(folder.resolve("lucene")));
        } catch (IOException e) {
            throw new StoreFailure(folder + ": the text index cannot be opened (" + e.getMessage() + ").", e);
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
