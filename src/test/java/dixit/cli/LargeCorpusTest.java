package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dixit.store.EmbeddedStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Corpora larger than the heap of the process that ingests them: all is read, nothing is lost, and what the heap holds does
 * not grow with what was read. {@code -Dcorpus.megabytes=800} in the profile {@code long}.
 */
class LargeCorpusTest {

    private static final int SHORT = 280;

    private static final long MEGABYTES = Integer.getInteger("corpus.megabytes", SHORT);

    /** Of the process, in megabytes: the gazetteer, the shapes and the store's caches take a hundred of it. */
    private static final int HEAP = 256;

    /** What the first half of the articles does not fill of caches, in megabytes. */
    private static final int MOST_GROWTH = 30;

    /** TDB2 keeps up to 950,000 terms, which so small a corpus does not fill: they would look like a leak. */
    private static final String SMALL_CACHES =
            "{\"tdb.node2nodeid_cache_size\": 10000, \"tdb.nodeid2node_cache_size\": 10000}";

    @TempDir
    private Path folder;

    private Process ingest;

    @AfterEach
    void stop() throws Exception {
        if (ingest != null) ingest.destroyForcibly().waitFor();
    }

    @Test
    @Tag("long")
    @Timeout(3600)
    void linesOfAllLengths() throws Exception {
        isReadWhole(LargeCorpus.jsonLines(folder.resolve("corpus.jsonl"), MEGABYTES * 1_000_000));
    }

    @Test
    @Tag("long")
    @Timeout(3600)
    void aWebArchive() throws Exception {
        assumeTrue(MEGABYTES > SHORT, "in the profile \"long\" only");
        isReadWhole(LargeCorpus.webArchive(folder.resolve("CC-NEWS.warc.gz"), MEGABYTES * 1_000_000));
    }

    /** With the models of French, which take most of the heap that docs/operations.md asks for. */
    @Test
    @Tag("long")
    @Timeout(3600)
    void newsByTheWholeProgram() throws Exception {
        assumeTrue(MEGABYTES > SHORT, "in the profile \"long\" only");
        LargeCorpus corpus = LargeCorpus.news(folder.resolve("news.jsonl"), 100, 1_500_000_000);
        run(1024, "dixit.cli.Dixit", "ingest", corpus.file().toString(), "--data", data().toString());
        isWhole(corpus);
    }

    private void isReadWhole(LargeCorpus corpus) throws Exception {
        Files.writeString(Files.createDirectories(data().resolve("tdb2")).resolve("tdb.cfg"), SMALL_CACHES);
        Path samples = folder.resolve("heap.txt");
        run(HEAP, Ingest.class.getName(), corpus.file().toString(), data().toString(), samples.toString());
        isWhole(corpus);
        List<Integer> inUse =
                Files.readAllLines(samples).stream().map(Integer::valueOf).toList();
        System.out.println("heap in use, in MB: " + inUse);
        int half = inUse.size() / 2;
        assertThat(most(inUse.subList(half, inUse.size())))
                .as("heap in use in the second half, in MB: " + inUse)
                .isLessThan(most(inUse.subList(0, half)) + MOST_GROWTH);
    }

    private static int most(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    private void isWhole(LargeCorpus corpus) throws IOException {
        assertThat(ingest.exitValue()).as(err()).isEqualTo(ExitCode.SOME_FAILED.status());
        assertThat(Files.readString(folder.resolve("out.txt")))
                .contains("%,d articles (0 unchanged)".formatted(corpus.articles()))
                .contains("%,d failed, 0 in quarantine".formatted(corpus.refused()));
        try (Stream<String> failed = Files.lines(FailedItems.list(data()))) {
            assertThat(failed.count()).isEqualTo(corpus.refused());
        }
        try (EmbeddedStore store = EmbeddedStore.open(data())) {
            assertThat(number(store, "SELECT (COUNT(*) AS ?n) { ?a dx:digest ?d }"))
                    .isEqualTo(corpus.articles());
            assertThat(number(store, "SELECT (COUNT(DISTINCT ?a) AS ?n) { ?s a dx:Statement ; dx:inArticle ?a }"))
                    .isGreaterThanOrEqualTo(corpus.articles() * 9 / 10);
        }
    }

    private static int number(EmbeddedStore store, String query) {
        return store.select(QueryFactory.create("PREFIX dx: <https://w3id.org/dixit/conflict#> " + query))
                .next()
                .getLiteral("n")
                .getInt();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void run(int megabytes, String main, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        ingest = new ProcessBuilder(command)
                .redirectError(folder.resolve("err.txt").toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        assertThat(ingest.waitFor(55, TimeUnit.MINUTES)).isTrue();
        System.out.printf(
                Locale.ROOT,
                "%s with a heap of %d MB: %.0f s, %s",
                folder.getFileName(),
                megabytes,
                (System.nanoTime() - start) / 1e9,
                Files.readString(folder.resolve("out.txt")));
    }

    private String err() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("err.txt"))) {
            return String.join("\n", lines.limit(30).toList());
        }
    }

    /** The program as a process of its own, with an annotator that needs no models and looks at the heap now and then. */
    static final class Ingest {

        private static final int EACH = 500;

        private final List<String> inUse = new ArrayList<>();
        private int articles;

        public static void main(String[] arguments) throws IOException {
            Ingest ingest = new Ingest();
            Sayings sayings = new Sayings(0);
            int status = Dixit.commandLine(() -> article -> {
                        ingest.sample();
                        return sayings.annotate(article);
                    })
                    .execute("ingest", arguments[0], "--data", arguments[1]);
            Files.write(Path.of(arguments[2]), ingest.inUse);
            System.exit(status);
        }

        private synchronized void sample() {
            if (++articles % EACH > 0) return;
            System.gc();
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            inUse.add(Long.toString(used / 1_000_000));
        }
    }
}
