package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.statement.AnnotatedArticle;
import dixit.statement.Annotator;
import dixit.store.EmbeddedStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that ingests is killed at moments nobody chose, and started again each time: the graph in the end is that of an
 * undisturbed run. {@code -Dingest.kills=20} for the long run.
 */
class KilledIngestTest {

    private static final int KILLS = Integer.getInteger("ingest.kills", 5);
    private static final int ARTICLES = 200 * Math.max(5, KILLS);

    @TempDir
    private Path folder;

    private Path articles;

    @BeforeEach
    void write() throws Exception {
        articles = Files.createDirectory(folder.resolve("articles"));
        for (int i = 0; i < ARTICLES; i++)
            Files.writeString(articles.resolve("%05d.txt".formatted(i)), "lang: fr\n\n" + DistinctText.of(i));
    }

    @Test
    @Timeout(600)
    void theGraphIsThatOfAnUndisturbedRun() throws Exception {
        Random random = new Random(KILLS);
        Path data = folder.resolve("data");
        int killed = 0;
        while (killed < KILLS) {
            Process ingest = ingest(data);
            // From the start of the machine through the opening of the store to batches and their journal.
            if (ingest.waitFor(500 + random.nextInt(2500), TimeUnit.MILLISECONDS)) {
                assertThat(ingest.exitValue()).as(err()).isZero();
                break;
            }
            ingest.destroyForcibly().waitFor();
            assertThat(ingest.exitValue()).isEqualTo(137);
            killed++;
        }
        assertThat(killed).as("killed before its end").isEqualTo(KILLS);
        Process last = ingest(data);
        assertThat(last.waitFor(300, TimeUnit.SECONDS)).isTrue();
        assertThat(last.exitValue()).as(err()).isZero();
        assertThat(data.resolve("ingest.journal")).doesNotExist();
        Path undisturbed = folder.resolve("undisturbed");
        assertThat(Outcome.with(new Slow(0), "ingest", articles, "--data", undisturbed)
                        .status())
                .isZero();
        assertThat(graph(data)).hasSizeGreaterThan(ARTICLES).isEqualTo(graph(undisturbed));
    }

    @Test
    void aSecondIngestOfTheFolderIsToldWhoHoldsIt() throws Exception {
        Path data = folder.resolve("data");
        Process first = ingest(data);
        try {
            Path lock = data.resolve("ingest.lock");
            while (!Files.exists(lock) || Files.size(lock) == 0) Thread.sleep(20);
            Outcome second = Outcome.with(new Slow(0), "ingest", articles, "--data", data);
            assertThat(second.status()).isEqualTo(ExitCode.NOTHING_DONE.status());
            assertThat(second.err())
                    .startsWith(data + ": process " + first.pid() + ", running since ")
                    .contains("is loading from this data folder; wait until it has ended");
            Outcome third = Outcome.with(
                    new Slow(0),
                    "watch",
                    "http://localhost:9/fil.rss",
                    "--once",
                    "--data",
                    data,
                    "--to",
                    "http://x/kg");
            assertThat(third.err()).contains("process " + first.pid());
        } finally {
            first.destroyForcibly().waitFor();
        }
    }

    private Process ingest(Path data) throws IOException {
        return new ProcessBuilder(
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
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err.txt"));
    }

    /** All but the times of the runs, and the ontology with its blank nodes. */
    private static List<String> graph(Path data) {
        try (EmbeddedStore store = EmbeddedStore.open(data)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.backup(out);
            return out.toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(quad -> !quad.contains("startedAtTime") && !quad.contains("/graph/ontology>"))
                    .sorted()
                    .toList();
        }
    }

    /** Finds nothing, in so many milliseconds. */
    private record Slow(long pause) implements Annotator {
        @Override
        public AnnotatedArticle annotate(dixit.article.Article article) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new AnnotatedArticle(article, List.of(), List.of());
        }
    }

    /** The program as a process of its own, with an annotator that needs no models. */
    static final class Ingest {
        public static void main(String[] arguments) {
            System.exit(Dixit.commandLine(() -> new Slow(10)).execute("ingest", arguments[0], "--data", arguments[1]));
        }
    }
}
