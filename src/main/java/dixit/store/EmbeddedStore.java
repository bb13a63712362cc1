package dixit.store;

import dixit.federation.Federation;
import dixit.federation.Notices;
import dixit.federation.Services;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.eclipse.rdf4j.model.Model;

/** A TDB2 database in a folder. Transactions make a load whole or nothing, whenever the process dies. */
public final class EmbeddedStore implements Store {

    private static final Node DIGEST = NodeFactory.createURI("https://w3id.org/dixit/conflict#digest");

    private final Dataset base;
    private final Dataset dataset;
    private final Optional<Path> folder;
    private final Optional<Room> room;
    private final Optional<Compaction> compaction;
    private Services services = Services.NONE;
    private long seen = -1;
    private Instant modified = Instant.now();

    private EmbeddedStore(Dataset base, Directory index, Optional<Path> folder, Optional<Room> room) {
        this.base = base;
        this.folder = folder;
        this.room = room;
        this.compaction = folder.map(path -> new Compaction(path, base.asDatasetGraph(), room.orElseThrow()));
        this.dataset = FullText.over(base, index);
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        Federation.forbid(dataset.getContext());
    }

    /**
     * Opens the database in {@code folder}/tdb2, made when it is not there.
     *
     * @throws StoreFailure when the folder cannot be written or another process has it open
     */
    public static EmbeddedStore open(Path folder) {
        return open(folder, Room.in(folder));
    }

    static EmbeddedStore open(Path folder, Room room) {
        Path database = folder.resolve("tdb2");
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
        try {
            return new EmbeddedStore(
                    TDB2Factory.connectDataset(database.toString()),
                    FSDirectory.open(folder.resolve("lucene")),
                    Optional.of(folder),
                    Optional.of(room));
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

    /** A database in memory, for tests. */
    public static EmbeddedStore inMemory() {
        return new EmbeddedStore(
                TDB2Factory.createDataset(), new ByteBuffersDirectory(), Optional.empty(), Optional.empty());
    }

    /** The dataset, for serving; its default graph is the union of the named graphs. */
    public Dataset dataset() {
        return dataset;
    }

    /** When the store was last written to, as far as this process knows. */
    public synchronized Instant modified() {
        long version = Txn.calculateRead(dataset, this::version);
        if (version != seen) {
            if (seen >= 0) modified = Instant.now();
            seen = version;
        }
        return modified;
    }

    /** The number of the last transaction that wrote before the current one, in which this is asked. */
    public long version() {
        return TDBInternal.getDatasetGraphTDB(base.asDatasetGraph())
                .getTxnSystem()
                .getThreadTransaction()
                .getDataVersion();
    }

    /** Where it is; empty for one in memory. */
    public Optional<Path> folder() {
        return folder;
    }

    /** One sentence when the disk has too little room for the next batch. */
    public Optional<String> shortage() {
        return room.flatMap(Room::shortage);
    }

    /** Gives back the space of what was replaced, where there is much of it; readers go on meanwhile. */
    @Override
    public void tidy() {
        compaction.ifPresent(Compaction::whereWorthIt);
    }

    /** Gives back the space of what was replaced. */
    public void compact() {
        compaction.ifPresent(Compaction::now);
    }

    @Override
    public void backup(OutputStream out) {
        Backup.write(dataset, out);
    }

    /**
     * Makes a store in {@code folder} out of N-Quads, with its text index.
     *
     * @throws StoreFailure when there is one already, or the quads cannot be read; the folder is then as it was
     */
    public static EmbeddedStore restore(Path folder, InputStream quads) {
        Backup.fill(folder, quads);
        return open(folder);
    }

    /** Lets queries of this store join with other endpoints, in this way; a store calls none by itself. */
    public EmbeddedStore federate(Federation federation) {
        federation.install(dataset.getContext());
        services = federation.services();
        return this;
    }

    /** The endpoints that queries of this store may call. */
    public Services services() {
        return services;
    }

    @Override
    public Loaded load(List<ArticleQuads> articles) {
        room.ifPresent(Room::check);
        int[] counts = new int[2];
        try {
            Txn.executeWrite(dataset, () -> {
                DatasetGraph graphs = dataset.asDatasetGraph();
                for (ArticleQuads article : articles) {
                    Node graph = NodeFactory.createURI(article.graph());
                    boolean same = graphs.contains(
                            graph,
                            NodeFactory.createURI(article.article()),
                            DIGEST,
                            NodeFactory.createLiteralString(article.digest()));
                    if (same) {
                        counts[1]++;
                        continue;
                    }
                    Set<Node> before = Tombstones.things(graphs, graph);
                    clear(graphs, graph);
                    JenaTerms.add(article.quads(), graph, graphs);
                    Tombstones.mark(graphs, graph, before);
                    counts[0]++;
                }
            });
        } catch (RuntimeException e) {
            throw new StoreFailure(
                    "the store cannot be written (" + e.getMessage() + "); nothing of this batch was kept.", e);
        }
        return new Loaded(counts[0], counts[1]);
    }

    @Override
    public boolean remove(String graphName) {
        Node graph = NodeFactory.createURI(graphName);
        return Txn.calculateWrite(dataset, () -> {
            DatasetGraph graphs = dataset.asDatasetGraph();
            Set<Node> before = Tombstones.things(graphs, graph);
            if (before.isEmpty()) return false;
            clear(graphs, graph);
            Tombstones.mark(graphs, graph, before);
            return true;
        });
    }

    /** Triple by triple: a graph removed whole would not be taken out of the text index. */
    private static void clear(DatasetGraph graphs, Node graph) {
        graphs.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
    }

    @Override
    public void replace(String graphName, Model quads) {
        Node graph = NodeFactory.createURI(graphName);
        Graph wanted = JenaTerms.graph(quads);
        // TDB2 never reuses space: writing what is there already would grow the files with every run.
        boolean same = Txn.calculateRead(
                dataset, () -> dataset.asDatasetGraph().getGraph(graph).isIsomorphicWith(wanted));
        if (same) return;
        room.ifPresent(Room::check);
        Txn.executeWrite(dataset, () -> {
            clear(dataset.asDatasetGraph(), graph);
            JenaTerms.add(quads, graph, dataset.asDatasetGraph());
        });
    }

    @Override
    public void amend(String graphName, Model obsolete, Model added) {
        room.ifPresent(Room::check);
        Node graph = NodeFactory.createURI(graphName);
        Txn.executeWrite(dataset, () -> {
            DatasetGraph graphs = dataset.asDatasetGraph();
            JenaTerms.graph(obsolete)
                    .find()
                    .forEachRemaining(triple ->
                            graphs.delete(graph, triple.getSubject(), triple.getPredicate(), triple.getObject()));
            JenaTerms.add(added, graph, graphs);
        });
    }

    @Override
    public Answer answer(Query query) {
        dataset.begin(ReadWrite.READ);
        try (QueryExecution execution = QueryExecutionFactory.create(query, dataset)) {
            Notices notices = Notices.in(execution.getContext());
            ResultSet rows =
                    ResultSetFactory.copyResults(execution.execSelect()).materialise();
            return new Answer(rows, notices.sentence());
        } catch (QueryException e) {
            throw new StoreFailure(e.getMessage(), e);
        } finally {
            dataset.end();
        }
    }

    @Override
    public void close() {
        dataset.close();
        TDBInternal.expel(base.asDatasetGraph());
    }
}
