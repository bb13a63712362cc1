package dixit.web.tally;

import dixit.store.EmbeddedStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * Keeps the counts in step with the store. New articles are added to them; where one was replaced or removed, or is no reprint
 * any more, all is counted anew. Whoever asks meanwhile gets the counts of a moment ago, unless counting is quick.
 */
public final class Tallies implements AutoCloseable {

    /** Counting that takes no longer than this is waited for, in milliseconds. */
    private static final long QUICK = 300;

    private final EmbeddedStore store;
    private final Dataset dataset;
    private final ExecutorService counting = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "tallies");
        thread.setDaemon(true);
        return thread;
    });
    private Tally tally = new Tally();
    private Map<Node, Node> digests = new HashMap<>();
    private long counted = -1;
    private CompletableFuture<Void> running;

    /** Begins to count. */
    public Tallies(EmbeddedStore store) {
        this.store = store;
        this.dataset = store.dataset();
        this.running = CompletableFuture.runAsync(this::count, counting);
    }

    /** The counts. */
    public Tally current() {
        // What runs may have begun before the last write; where the store is written all the time, twice is enough.
        for (int round = 0; round < 2; round++) {
            CompletableFuture<Void> wait;
            boolean first;
            synchronized (this) {
                if (counted == version()) return tally;
                if (running.isDone()) running = CompletableFuture.runAsync(this::count, counting);
                first = counted < 0;
                wait = running;
            }
            if (!first && !finishes(wait)) break;
            wait.join();
        }
        synchronized (this) {
            return tally;
        }
    }

    /** Whether the counting ends soon enough to be waited for. */
    private static boolean finishes(CompletableFuture<Void> count) {
        try {
            count.get(QUICK, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return true; // join throws it
        }
    }

    /** The number of the last transaction that wrote (TDB2). */
    private long version() {
        return Txn.calculateRead(dataset, this::versionRead);
    }

    private long versionRead() {
        return store.version();
    }

    private void count() {
        try {
            Txn.executeRead(dataset, this::countInTransaction);
        } catch (RuntimeException e) {
            // Half of the new articles may have been added: all is counted anew next time.
            synchronized (this) {
                tally = new Tally();
                digests = new HashMap<>();
                counted = -1;
            }
            throw e;
        }
    }

    private void countInTransaction() {
        DatasetGraph graphs = dataset.asDatasetGraph();
        long version = versionRead();
        Map<Node, Node> now = new HashMap<>();
        Map<Node, String> articles = new HashMap<>();
        graphs.find(Node.ANY, Node.ANY, ArticleWalk.DIGEST, Node.ANY).forEachRemaining(quad -> {
            now.put(quad.getGraph(), quad.getObject());
            articles.put(quad.getGraph(), quad.getSubject().getURI());
        });
        boolean onlyNew =
                digests.entrySet().stream().allMatch(before -> before.getValue().equals(now.get(before.getKey())));
        Set<String> reprints = ArticleWalk.reprints(graphs);
        Tally next = onlyNew && reprints.containsAll(tally.reprints()) ? tally : new Tally();
        for (Node graph : now.keySet()) {
            String article = articles.get(graph);
            if (!next.has(article))
                next.add(article, ArticleWalk.read(graphs, graph), ArticleWalk.statements(graphs, graph));
            // That a story was printed before may be found after it was counted.
            if (reprints.contains(article) && !next.reprints().contains(article))
                next.reprint(article, ArticleWalk.statements(graphs, graph));
        }
        next.opposed(ArticleWalk.opposed(graphs));
        synchronized (this) {
            tally = next;
            digests = now;
            counted = version;
        }
    }

    @Override
    public void close() {
        counting.shutdownNow();
    }
}
