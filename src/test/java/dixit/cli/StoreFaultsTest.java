package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.statement.Annotator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The store that an ingest loads into goes down, is slow, answers 500 or breaks off: nothing is lost, nothing doubled. */
@Timeout(600)
class StoreFaultsTest {

    /** More than a batch. */
    private static final int ARTICLES = 140;

    private static final Annotator READER = new Sayings(0);

    @TempDir
    private static Path shared;

    private static Path articles;
    private static TreeSet<String> undisturbed;

    @TempDir
    private Path folder;

    @BeforeAll
    static void write() throws Exception {
        articles = IngestedArticles.write(shared.resolve("articles"), ARTICLES);
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        FusekiServer server = serving(dataset);
        try {
            Outcome outcome = Outcome.with(
                    READER,
                    "ingest",
                    articles,
                    "--data",
                    shared.resolve("data"),
                    "--to",
                    "http://localhost:" + server.getPort() + "/kg");
            assertThat(outcome.status()).as(outcome.err()).isZero();
        } finally {
            server.stop();
        }
        undisturbed = quads(dataset);
    }

    @ParameterizedTest
    @EnumSource(FaultyLine.Fault.class)
    void aFaultThatPassesIsWaitedFor(FaultyLine.Fault fault) throws Exception {
        // The first requests read and write the background; then each fault comes twice, with good lines between.
        Iterator<FaultyLine.Fault> line = Stream.concat(
                        Stream.generate(() -> FaultyLine.Fault.NONE).limit(1),
                        Stream.iterate(0, i -> i + 1).map(i -> i % 3 == 2 ? FaultyLine.Fault.NONE : fault))
                .iterator();
        Outcome outcome = ingest(shared(line), "20s");
        assertThat(outcome.err() + outcome.out()).contains(ARTICLES + " articles (0 unchanged)");
        assertThat(outcome.status()).as(outcome.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void withFaultsAtRandomTheGraphIsThatOfAnUndisturbedRun(long seed) throws Exception {
        Random random = new Random(seed);
        FaultyLine.Fault[] all = FaultyLine.Fault.values();
        Outcome outcome =
                ingest(() -> random.nextInt(3) == 0 ? all[random.nextInt(all.length)] : FaultyLine.Fault.NONE, "30s");
        assertThat(outcome.status()).as(outcome.err()).isZero();
    }

    @Test
    void whatAStoreThatStaysAwayCannotTakeWaitsAndIsDeliveredLater() throws Exception {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        FusekiServer server = serving(dataset);
        int[] open = {6};
        Path data = folder.resolve("data");
        String endpoint;
        try (FaultyLine line =
                new FaultyLine(server.getPort(), () -> open[0]-- > 0 ? FaultyLine.Fault.NONE : FaultyLine.Fault.DOWN)) {
            endpoint = "http://localhost:" + line.port() + "/kg";
            Outcome away = Outcome.with(
                    hangingUp(line), "ingest", articles, "--data", data, "--to", endpoint, "--patience", "1s");
            assertThat(away.status()).as(away.err()).isEqualTo(ExitCode.SOME_FAILED.status());
            assertThat(away.err()).contains("What is ready waits in", "once it is back, run \"dixit ingest --retry\"");
            assertThat(articlesIn(dataset)).isLessThan(ARTICLES);
            open[0] = Integer.MAX_VALUE;
            Outcome back = Outcome.with(READER, "ingest", "--retry", "--data", data, "--to", endpoint);
            assertThat(back.status()).as(back.err()).isZero();
        } finally {
            server.stop();
        }
        assertThat(quads(dataset)).isEqualTo(undisturbed);
        try (Stream<Path> left = Files.walk(data.resolve("spool"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    /** Every batch needs a new connection. */
    private static Annotator hangingUp(FaultyLine line) {
        return article -> {
            line.hangUp();
            return READER.annotate(article);
        };
    }

    private Outcome ingest(Supplier<FaultyLine.Fault> faults, String patience) throws Exception {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        FusekiServer server = serving(dataset);
        try (FaultyLine line = new FaultyLine(server.getPort(), faults)) {
            Outcome outcome = Outcome.with(
                    hangingUp(line),
                    "ingest",
                    articles,
                    "--data",
                    folder.resolve("data"),
                    "--to",
                    "http://localhost:" + line.port() + "/kg",
                    "--patience",
                    patience);
            assertThat(quads(dataset)).isEqualTo(undisturbed);
            return outcome;
        } finally {
            server.stop();
        }
    }

    private static Supplier<FaultyLine.Fault> shared(Iterator<FaultyLine.Fault> faults) {
        return () -> {
            synchronized (faults) {
                return faults.next();
            }
        };
    }

    private static FusekiServer serving(DatasetGraph dataset) {
        return FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/kg", dataset, true)
                .build()
                .start();
    }

    private static long articlesIn(DatasetGraph dataset) {
        return quads(dataset).stream()
                .filter(quad -> quad.contains("/conflict#digest"))
                .count();
    }

    private static TreeSet<String> quads(DatasetGraph dataset) {
        return Txn.calculateRead(
                dataset,
                () -> IngestedArticles.comparable(Iter.asStream(dataset.find(Quad.ANY))
                        .map(Quad::toString)
                        .toList()));
    }
}
