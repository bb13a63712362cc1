package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.statement.AnnotatedArticle;
import dixit.statement.Annotator;
import dixit.store.EmbeddedStore;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An ingest that is broken off goes on where it was, and what failed can be tried again. */
class InterruptedIngestTest {

    private static final int ARTICLES = 250;

    @TempDir
    private Path folder;

    private Path articles;
    private Path data;

    @BeforeEach
    void write() throws Exception {
        articles = Files.createDirectory(folder.resolve("articles"));
        data = folder.resolve("data");
        for (int i = 0; i < ARTICLES; i++)
            Files.writeString(articles.resolve("%03d.txt".formatted(i)), "lang: fr\n\n" + DistinctText.of(i));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 130})
    void whatWasLoadedIsNotReadAgainAndNothingIsDoubledOrLost(int crash) throws Exception {
        AtomicInteger annotated = new AtomicInteger();
        Annotator dying = article -> {
            // No exception of an article: the process itself goes down.
            if (annotated.incrementAndGet() > crash) throw new OutOfMemoryError("as if");
            return new AnnotatedArticle(article, List.of(), List.of());
        };
        Outcome.with(dying, "ingest", articles, "--data", data);
        int loaded = crash / 100 * 100;
        AtomicInteger rest = new AtomicInteger();
        Outcome again = Outcome.with(counting(rest), "ingest", articles, "--data", data);
        assertThat(again.status()).isZero();
        assertThat(rest.get()).isEqualTo(ARTICLES - loaded);
        if (loaded > 0) assertThat(again.out()).contains(loaded + " articles were loaded before");
        Path undisturbed = folder.resolve("undisturbed");
        Outcome.with(counting(new AtomicInteger()), "ingest", articles, "--data", undisturbed);
        List<String> whole = graph(undisturbed);
        List<String> resumed = graph(data);
        assertThat(whole).hasSizeGreaterThan(ARTICLES);
        assertThat(resumed.stream().filter(line -> !whole.contains(line)))
                .as("surplus")
                .isEmpty();
        assertThat(whole.stream().filter(line -> !resumed.contains(line)))
                .as("missing")
                .isEmpty();
        assertThat(data.resolve("ingest.journal")).doesNotExist();
        AtomicInteger third = new AtomicInteger();
        Outcome.with(counting(third), "ingest", articles, "--data", data);
        assertThat(third.get())
                .as("an ingest that ended reads everything again")
                .isEqualTo(ARTICLES);
    }

    @Test
    void aJournalCutShortLosesItsLastLineOnly() throws Exception {
        AtomicInteger annotated = new AtomicInteger();
        Annotator dying = article -> {
            if (annotated.incrementAndGet() > 130) throw new OutOfMemoryError("as if");
            return new AnnotatedArticle(article, List.of(), List.of());
        };
        Outcome.with(dying, "ingest", articles, "--data", data);
        Path journal = data.resolve("ingest.journal");
        String lines = Files.readString(journal);
        Files.writeString(journal, lines.substring(0, lines.length() - 10));
        AtomicInteger rest = new AtomicInteger();
        assertThat(Outcome.with(counting(rest), "ingest", articles, "--data", data)
                        .status())
                .isZero();
        assertThat(rest.get()).isEqualTo(ARTICLES - 99);
    }

    @Test
    void whatFailedIsListedAndTriedAgain() throws Exception {
        Path bad = articles.resolve("007.txt");
        Files.writeString(bad, "");
        Outcome first = Outcome.with(counting(new AtomicInteger()), "ingest", articles, "--data", data);
        assertThat(first.status()).isEqualTo(ExitCode.SOME_FAILED.status());
        assertThat(first.err()).contains("run \"dixit ingest --retry\"");
        assertThat(Files.readString(data.resolve("failed.tsv"))).startsWith(bad + "\t" + bad + "\tform\t");
        Files.writeString(bad, "lang: fr\n\n" + DistinctText.of(7));
        AtomicInteger retried = new AtomicInteger();
        assertThat(Outcome.with(counting(retried), "ingest", "--retry", "--data", data)
                        .status())
                .isZero();
        assertThat(retried.get()).isEqualTo(1);
        Outcome none = Outcome.with(counting(retried), "ingest", "--retry", "--data", data);
        assertThat(none.status()).isEqualTo(ExitCode.NOTHING_DONE.status());
        assertThat(none.err()).contains("nothing failed in the ingest before");
        assertThat(Outcome.with(counting(retried), "ingest", "--data", data).status())
                .isEqualTo(ExitCode.USAGE.status());
    }

    private static Annotator counting(AtomicInteger annotated) {
        return article -> {
            annotated.incrementAndGet();
            return new AnnotatedArticle(article, List.of(), List.of());
        };
    }

    /** All but the times of the runs, and the ontology with its blank nodes. */
    private static List<String> graph(Path data) {
        try (EmbeddedStore store = EmbeddedStore.open(data)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.backup(out);
            return out.toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.contains("startedAtTime") && !line.endsWith("/graph/ontology> ."))
                    .sorted()
                    .toList();
        }
    }
}
