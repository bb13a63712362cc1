package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that ingests is killed at moments nobody chose, and started again each time: the graph in the end is that of an
 * undisturbed run. {@code -Dingest.kills=20} in the profile {@code long}.
 */
class KilledIngestTest {

    private static final int KILLS = Integer.getInteger("ingest.kills", 2);

    /** Enough that the last kill finds work left, however fast the machine. */
    private static final int ARTICLES = 150 * KILLS;

    @TempDir
    private Path folder;

    private Path articles;
    private Path data;
    private Process ingest;

    @BeforeEach
    void write() throws Exception {
        articles = IngestedArticles.write(folder.resolve("articles"), ARTICLES);
        data = folder.resolve("data");
    }

    @AfterEach
    void stop() throws Exception {
        if (ingest != null) ingest.destroyForcibly().waitFor();
    }

    @Test
    @Tag("long")
    @Timeout(1800)
    void theGraphIsThatOfAnUndisturbedRun() throws Exception {
        Random random = new Random(KILLS);
        for (int kill = 0; kill < KILLS; kill++) {
            start();
            // From the opening of the store to batches, their links and their journal.
            assertThat(ingest.waitFor(random.nextInt(2000), TimeUnit.MILLISECONDS))
                    .as("ended before it was killed: " + err())
                    .isFalse();
            ingest.destroyForcibly().waitFor();
            assertThat(ingest.exitValue()).isEqualTo(137);
        }
        start();
        assertThat(ingest.waitFor(20, TimeUnit.MINUTES)).isTrue();
        assertThat(ingest.exitValue()).as(err()).isZero();
        assertThat(data.resolve("ingest.journal")).doesNotExist();
        Path undisturbed = folder.resolve("undisturbed");
        assertThat(Outcome.with(new Sayings(0), "ingest", articles, "--data", undisturbed)
                        .status())
                .isZero();
        TreeSet<String> whole = IngestedArticles.graph(undisturbed);
        TreeSet<String> resumed = IngestedArticles.graph(data);
        assertThat(whole.stream().filter(quad -> quad.contains("/conflict#digest>")))
                .hasSize(ARTICLES);
        assertThat(whole).anyMatch(quad -> quad.contains("/graph/links>"));
        assertThat(IngestedArticles.without(resumed, whole)).as("surplus").isEmpty();
        assertThat(IngestedArticles.without(whole, resumed)).as("missing").isEmpty();
    }

    @Test
    @Timeout(300)
    void aSecondIngestOfTheFolderIsToldWhoHoldsIt() throws Exception {
        start();
        Outcome second = Outcome.with(new Sayings(0), "ingest", articles, "--data", data);
        assertThat(second.status()).isEqualTo(ExitCode.NOTHING_DONE.status());
        assertThat(second.err())
                .startsWith(data + ": process " + ingest.pid() + ", running since ")
                .contains("is loading from this data folder; wait until it has ended");
        Outcome third = Outcome.with(
                new Sayings(0), "watch", "http://localhost:9/fil.rss", "--once", "--data", data, "--to", "http://x/kg");
        assertThat(third.err()).contains("process " + ingest.pid());
    }

    /** Starts a process and waits until it holds the folder. */
    private void start() throws Exception {
        Files.deleteIfExists(data.resolve("ingest.lock"));
        ingest = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ingest.class.getName(),
                        articles.toString(),
                        data.toString())
                .redirectError(folder.resolve("err.txt").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path lock = data.resolve("ingest.lock");
        while (!Files.exists(lock) || Files.size(lock) == 0) {
            assertThat(ingest.isAlive()).as(err()).isTrue();
            Thread.sleep(5);
        }
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err.txt"));
    }

    /** The program as a process of its own, with an annotator that needs no models. */
    static final class Ingest {
        public static void main(String[] arguments) {
            System.exit(
                    Dixit.commandLine(() -> new Sayings(20)).execute("ingest", arguments[0], "--data", arguments[1]));
        }
    }
}
