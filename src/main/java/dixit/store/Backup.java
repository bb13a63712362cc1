package dixit.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A store as N-Quads, and a store out of N-Quads. */
final class Backup {

    private Backup() {}

    /** All of it as it is at one moment, quad by quad, while others read and write. */
    static void write(Dataset dataset, OutputStream out) {
        Txn.executeRead(dataset, () -> {
            var writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
            writer.start();
            dataset.asDatasetGraph().find().forEachRemaining(writer::quad);
            writer.finish();
        });
    }

    /**
     * Makes a database in {@code folder}/tdb2, by TDB2's bulk loader (the one without threads: it ends cleanly where a backup is damaged). It gets its name when it is complete.
     *
     * @throws StoreFailure when there is one already, or the quads cannot be read
     */
    static void fill(Path folder, InputStream quads) {
        Path database = folder.resolve("tdb2");
        Path partial = folder.resolve("tdb2.partial");
        if (Files.exists(database)) {
            throw new StoreFailure(
                    folder
                            + ": there is a store in this folder already; restore into an empty one, or into a running server with --to.");
        }
        try {
            delete(partial);
            Files.createDirectories(partial);
            Room.in(folder).check();
            load(partial, quads);
            Files.move(partial, database);
        } catch (RiotException e) {
            throw new StoreFailure("the backup is damaged (" + e.getMessage() + "); nothing was restored.", e);
        } catch (IOException e) {
            throw new StoreFailure(folder + ": the store cannot be written (" + e.getMessage() + ").", e);
        }
    }

    private static void load(Path database, InputStream quads) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(database.toString());
        try {
            DataLoader loader = LoaderFactory.sequentialLoader(dataset, LoaderOps.outputToLog());
            loader.startBulk();
            try {
                RDFParser.source(quads)
                        .lang(Lang.NQUADS)
                        .errorHandler(ErrorHandlerFactory.errorHandlerExceptionOnError())
                        .parse(loader.stream());
                loader.finishBulk();
            } catch (RuntimeException e) {
                loader.finishException(e);
                throw e;
            }
        } finally {
            TDBInternal.expel(dataset);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
