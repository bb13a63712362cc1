package dixit.store;

import dixit.federation.Federation;
import dixit.federation.Notices;
import dixit.federation.Services;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.eclipse.rdf4j.model.Model;

/** A TDB2 database in a folder. Transactions make a load whole or nothing, whenever the process dies. */
public final class EmbeddedStore implements Store {

    private final Dataset base;
    private final Dataset dataset;
    private final Optional<Path> folder;
    private final Optional<Room> room;
    private final Optional<Compaction> compaction;
    private final SaidDays days = new SaidDays();
    private Services services = Services.NONE;
    private long seen = -1;
    private Instant modified = Instant.now();

    private EmbeddedStore(Dataset base, Directory index, Optional<Path> folder, Optional<Room> room) {
        this.base = base;
        this.folder = folder;
        this.room = room;
        this.compaction = folder.map(path -> new Compaction(path, base.asDatasetGraph(), room.orElseThrow()));
        this.dataset = DatasetFactory.wrap(new LastingTransactions(
                FullText.over(base, index).asDatasetGraph(), TDBInternal.getDatabaseContainer(base.asDatasetGraph())));
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
        StoreFolder files = StoreFolder.open(folder);
        EmbeddedStore store =
                new EmbeddedStore(files.database(), files.index(), Optional.of(folder), Optional.of(room));
        store.compaction.ifPresent(Compaction::removeSuperseded);
        return store;
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
        return files().getTxnSystem().getThreadTransaction().getDataVersion();
    }

    /** The files that this thread's transaction reads. */
    DatasetGraphTDB files() {
        return TDBInternal.getDatasetGraphTDB(DatasetGraphWrapper.unwrap(dataset.asDatasetGraph()));
    }

    /** Where it is; empty for one in memory. */
    public Optional<Path> folder() {
        return folder;
    }

    /** One sentence when the disk has too little room for the next batch. */
    public Optional<String> shortage() {
        return room.flatMap(Room::shortage);
    }

    /** Gives back the space of what was replaced, where there is much of it; readers go on meanwhile, writers wait. */
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
        try {
            return Txn.calculateWrite(dataset, () -> GraphWriting.load(written(), articles));
        } catch (RuntimeException e) {
            throw new StoreFailure(
                    "the store cannot be written (" + e.getMessage() + "); nothing of this batch was kept.", e);
        }
    }

    @Override
    public boolean remove(String graph) {
        return Txn.calculateWrite(dataset, () -> GraphWriting.remove(graphs(), graph));
    }

    @Override
    public void replace(String graph, Model quads) {
        // TDB2 never reuses space: writing what is there already would grow the files with every run.
        if (Txn.calculateRead(dataset, () -> GraphWriting.holds(graphs(), graph, quads))) return;
        room.ifPresent(Room::check);
        Txn.executeWrite(dataset, () -> GraphWriting.replace(written(), graph, quads));
    }

    @Override
    public void amend(String graph, Model obsolete, Model added) {
        room.ifPresent(Room::check);
        Txn.executeWrite(dataset, () -> GraphWriting.amend(graphs(), graph, obsolete, added));
    }

    /** What this thread's transaction sees. */
    private DatasetGraph graphs() {
        return ((DatasetGraphWrapper) dataset.asDatasetGraph()).getWrapped();
    }

    /** The same, where it writes. */
    private DatasetGraphText written() {
        return (DatasetGraphText) graphs();
    }

    @Override
    public Answer ask(CataloguedQuery question, Map<String, String> values) {
        Query query = question.bind(values); // before anything else: tells what is wrong with the values
        if (question.days().isEmpty()) return answer(query);
        CataloguedQuery.Days asked = question.days().get();
        LocalDate from = LocalDate.parse(values.get(asked.from()));
        LocalDate to = LocalDate.parse(values.get(asked.to()));
        return Txn.calculateRead(dataset, () -> {
            Optional<Set<Node>> statements = days.between(from, to, version(), files());
            return answer(statements.map(some -> question.bind(values, some)).orElse(query));
        });
    }

    @Override
    public Answer answer(Query query) {
        return Txn.calculateRead(dataset, () -> answered(query));
    }

    private Answer answered(Query query) {
        try (QueryExecution execution = QueryExecutionFactory.create(query, dataset)) {
            Notices notices = Notices.in(execution.getContext());
            ResultSet rows =
                    ResultSetFactory.copyResults(execution.execSelect()).materialise();
            return new Answer(rows, notices.sentence());
        } catch (QueryException e) {
            throw new StoreFailure(e.getMessage(), e);
        }
    }

    @Override
    public void forEach(Query query, Consumer<QuerySolution> row) {
        Txn.executeRead(dataset, () -> {
            try (QueryExecution execution = QueryExecutionFactory.create(query, dataset)) {
                execution.execSelect().forEachRemaining(row);
            } catch (QueryException e) {
                throw new StoreFailure(e.getMessage(), e);
            }
        });
    }

    @Override
    public <T> T read(Supplier<Query> part, Function<Graph, T> reading) {
        return Txn.calculateRead(dataset, () -> reading.apply(files().getUnionGraph()));
    }

    @Override
    public void close() {
        dataset.close();
        // By force: a compaction that is still copying is given up.
        TDBInternal.expel(base.asDatasetGraph(), true);
    }
}
