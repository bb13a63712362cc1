package dixit.bench;

import dixit.actor.GazetteerEntry;
import dixit.rdf.ActorTurtle;
import dixit.rdf.Iris;
import dixit.rdf.OntologyGraph;
import dixit.store.EmbeddedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A store filled with substituted articles by TDB2's bulk loader; a folder that has them is used again. */
final class SubstitutedStore {

    private SubstitutedStore() {}

    static EmbeddedStore open(Path folder, int articles) throws IOException, InterruptedException {
        return open(folder, articles, graphs(Path.of("seeds", "articles")));
    }

    static EmbeddedStore open(Path folder, int articles, SeedGraphs graphs) throws IOException {
        Path done = folder.resolve(articles + ".articles");
        if (!Files.exists(done)) {
            Files.createDirectories(folder.resolve("tdb2"));
            fill(folder.resolve("tdb2"), articles, graphs);
            Files.createFile(done);
        }
        EmbeddedStore store = EmbeddedStore.open(folder); // makes the text index when there is none
        store.replace(Iris.LOCAL.ontologyGraph(), OntologyGraph.packaged());
        store.replace(Iris.LOCAL.actorsGraph(), new ActorTurtle(Iris.LOCAL).model(ActorTurtle.seeds()));
        return store;
    }

    /** Graphs made from that of {@code seed}. */
    static SeedGraphs graphs(Path seed) throws IOException, InterruptedException {
        return new SeedGraphs(extracted(seed), pool());
    }

    private static void fill(Path database, int articles, SeedGraphs graphs) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(database.toString());
        DataLoader loader = LoaderFactory.phasedLoader(dataset, LoaderOps.outputToLog());
        loader.startBulk();
        var stream = loader.stream();
        stream.start();
        for (int i = 0; i < articles; i++) {
            graphs.graph(i, stream::quad);
            if ((i + 1) % 1000 == 0) System.err.println((i + 1) + " articles");
        }
        stream.finish();
        loader.finishBulk();
        TDBInternal.expel(dataset);
    }

    /** The seed article as N-Quads, by the program itself. */
    private static String extracted(Path seed) throws IOException, InterruptedException {
        Path file = Files.createTempFile("seed", ".nq");
        int status = new ProcessBuilder(
                        "./dixit", "extract", seed.toString(), "--format", "nquads", "--out", file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (status != 0) throw new IOException("./dixit extract ended with " + status);
        String quads = Files.readString(file);
        Files.delete(file);
        return quads;
    }

    private static List<String> pool() {
        List<String> ids = new ArrayList<>(ActorTurtle.seeds().stream()
                .map(GazetteerEntry::actor)
                .map(actor -> actor.id())
                .toList());
        Collections.sort(ids);
        Collections.shuffle(ids, new Random(7));
        return ids;
    }
}
