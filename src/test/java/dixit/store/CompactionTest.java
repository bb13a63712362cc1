package dixit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.rdf.HandMade;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens to those who read while the store under them is compacted, and to a store whose compaction dies. */
class CompactionTest {

    /** {@code -Dcompactions=60} in the profile {@code long}. */
    private static final int COMPACTIONS = Integer.getInteger("compactions", 3);

    @TempDir
    private Path folder;

    @Test
    @Timeout(600)
    void aReaderGoesOnWithWhatItBeganWithAndNobodyWaitsForIt() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            store.load(CrashTest.batch(0));
            Dataset dataset = store.dataset();
            CompletableFuture<Void> compaction;
            dataset.begin(ReadWrite.READ);
            try {
                compaction = CompletableFuture.runAsync(store::compact);
                await(folder.resolve("tdb2/Data-0002"));
                // Writers wait for the copy: what is written now goes into the new database.
                CompletableFuture.runAsync(() -> store.load(CrashTest.batch(1))).get(60, TimeUnit.SECONDS);
                assertThat(CompletableFuture.supplyAsync(() -> Txn.calculateRead(dataset, () -> articles(dataset)))
                                .get(60, TimeUnit.SECONDS))
                        .as("articles for who begins now")
                        .isEqualTo(2 * Store.BATCH);
                assertThat(articles(dataset))
                        .as("articles for who began before")
                        .isEqualTo(Store.BATCH);
                assertThat(found(dataset)).as("of the text index").isPositive();
                assertThat(compaction).isNotDone();
            } finally {
                dataset.end();
            }
            compaction.get(60, TimeUnit.SECONDS);
            assertThat(databases()).containsExactly("Data-0002");
            assertThat(Txn.calculateRead(dataset, () -> articles(dataset))).isEqualTo(2 * Store.BATCH);
        }
    }

    @Test
    @Tag("long")
    @Timeout(600)
    void readersWhoBeginAtEveryMoment() throws Exception {
        AtomicBoolean compacting = new AtomicBoolean(true);
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            store.load(List.of(StoreContract.quads(HandMade.ceasefire()), StoreContract.quads(HandMade.call())));
            Dataset dataset = store.dataset();
            List<Future<Integer>> reading = new ArrayList<>();
            for (int i = 0; i < 4; i++)
                reading.add(readers.submit(() -> {
                    int questions = 0;
                    for (; compacting.get(); questions++) {
                        Txn.executeRead(dataset, () -> {
                            assertThat(articles(dataset)).isEqualTo(2);
                            assertThat(articles(dataset)).isEqualTo(2);
                        });
                    }
                    return questions;
                }));
            for (int i = 0; i < COMPACTIONS; i++) {
                CompletableFuture.runAsync(store::compact).get(60, TimeUnit.SECONDS);
                for (Future<Integer> reader : reading) if (reader.isDone()) reader.get();
            }
            compacting.set(false);
            for (Future<Integer> reader : reading)
                assertThat(reader.get(60, TimeUnit.SECONDS)).isPositive();
            assertThat(databases()).containsExactly("Data-%04d".formatted(COMPACTIONS + 1));
        } finally {
            compacting.set(false);
            readers.shutdownNow();
        }
    }

    @Test
    @Timeout(600)
    void aProcessKilledWhileItCopiesOrBeforeTheOldFilesAreGoneLeavesTheStoreWholeAndSmall() throws Exception {
        Path database = folder.resolve("tdb2");
        killedOnce(database.resolve("Data-0002-tmp"), database.resolve("Data-0002"));
        // Whoever reads keeps the old files where they are.
        String old = isWholeAndSmall();
        killedOnce(database.resolve(old.equals("Data-0001") ? "Data-0002" : "Data-0003"));
        assertThat(isWholeAndSmall()).isGreaterThan(old);
    }

    /** Kills a compaction as soon as one of the files is there. */
    private void killedOnce(Path... begun) throws Exception {
        Process compacting = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Compactor.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = compacting.inputReader()) {
            assertThat(out.readLine()).isEqualTo("compacting");
            await(begun);
        } finally {
            compacting.destroyForcibly().waitFor();
        }
    }

    /** @return the database that is used */
    private String isWholeAndSmall() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(Txn.calculateRead(store.dataset(), () -> articles(store.dataset())))
                    .isEqualTo(Store.BATCH);
            assertThat(store.load(CrashTest.batch(0))).isEqualTo(new Store.Loaded(0, Store.BATCH));
        }
        assertThat(databases()).hasSize(1);
        return databases().get(0);
    }

    @Test
    @Timeout(600)
    void aStoreThatIsClosedWhileItIsCopiedIsWhole() throws Exception {
        EmbeddedStore closed = EmbeddedStore.open(folder);
        closed.load(CrashTest.batch(0));
        CompletableFuture<Void> compaction = CompletableFuture.runAsync(closed::compact);
        await(folder.resolve("tdb2/Data-0002-tmp"), folder.resolve("tdb2/Data-0002"));
        closed.close();
        compaction.handle((done, failure) -> done).get();
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(Txn.calculateRead(store.dataset(), () -> articles(store.dataset())))
                    .isEqualTo(Store.BATCH);
            store.compact();
        }
        assertThat(databases()).hasSize(1);
    }

    @Test
    void whatAnOlderCompactionLeftIsGivenBack() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            store.load(CrashTest.batch(0));
        }
        Dataset database = TDB2Factory.connectDataset(folder.resolve("tdb2").toString());
        DatabaseMgr.compact(database.asDatasetGraph(), false);
        TDBInternal.expel(database.asDatasetGraph());
        assertThat(databases()).containsExactly("Data-0001", "Data-0002");
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(Txn.calculateRead(store.dataset(), () -> articles(store.dataset())))
                    .isEqualTo(Store.BATCH);
            assertThat(databases()).containsExactly("Data-0002");
        }
    }

    /** In the transaction of this thread. */
    private static int articles(Dataset dataset) {
        return count(dataset, "{ ?a dx:digest ?d }");
    }

    private static int found(Dataset dataset) {
        return count(dataset, "{ ?s <http://jena.apache.org/text#query> (dx:content \"cessez-le-feu\") }");
    }

    private static int count(Dataset dataset, String pattern) {
        try (QueryExecution execution = QueryExecutionFactory.create(
                "PREFIX dx: <https://w3id.org/dixit/conflict#> SELECT (COUNT(*) AS ?n) " + pattern, dataset)) {
            return execution.execSelect().next().getLiteral("n").getInt();
        }
    }

    private List<String> databases() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("tdb2"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("Data-"))
                    .sorted()
                    .toList();
        }
    }

    private static void await(Path... files) throws InterruptedException {
        while (Stream.of(files).noneMatch(Files::exists)) Thread.sleep(1);
    }

    /** Loads, and compacts while somebody reads. */
    static final class Compactor {

        public static void main(String[] arguments) {
            EmbeddedStore store = EmbeddedStore.open(Path.of(arguments[0]));
            store.load(CrashTest.batch(0));
            store.dataset().begin(ReadWrite.READ);
            System.out.println("compacting");
            CompletableFuture.runAsync(store::compact).join();
        }
    }
}
