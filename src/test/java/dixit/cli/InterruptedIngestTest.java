package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.statement.Annotator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An ingest that is broken off goes on where it was, and what failed can be tried again. */
class InterruptedIngestTest {

    /** More than a batch. */
    private static final int ARTICLES = 140;

    @TempDir
    private static Path shared;

    private static Path articles;
    private static TreeSet<String> undisturbed;

    @TempDir
    private Path folder;

    private Path data;

    @BeforeAll
    static void write() throws Exception {
        articles = IngestedArticles.write(shared.resolve("articles"), ARTICLES);
        Path data = shared.resolve("data");
        Outcome.with(new Sayings(0), "ingest", articles, "--data", data);
        undisturbed = IngestedArticles.graph(data);
        assertThat(undisturbed).hasSizeGreaterThan(ARTICLES);
    }

    @BeforeEach
    void data() {
        data = folder.resolve("data");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 130})
    void whatWasLoadedIsNotReadAgainAndNothingIsDoubledOrLost(int crash) throws Exception {
        Outcome.with(dyingAfter(crash), "ingest", articles, "--data", data);
        int loaded = inJournal();
        assertThat(loaded).isBetween(crash / 100 * 100, crash);
        AtomicInteger rest = new AtomicInteger();
        Outcome again = Outcome.with(counting(rest), "ingest", articles, "--data", data);
        assertThat(again.status()).isZero();
        assertThat(rest.get()).isEqualTo(ARTICLES - loaded);
        if (loaded > 0) assertThat(again.out()).contains(loaded + " articles were loaded before");
        TreeSet<String> resumed = IngestedArticles.graph(data);
        assertThat(IngestedArticles.without(resumed, undisturbed)).as("surplus").isEmpty();
        assertThat(IngestedArticles.without(undisturbed, resumed)).as("missing").isEmpty();
        assertThat(data.resolve("ingest.journal")).doesNotExist();
    }

    @Test
    void anIngestThatEndedReadsEverythingAgain() throws Exception {
        Path few = IngestedArticles.write(folder.resolve("few"), 3);
        AtomicInteger read = new AtomicInteger();
        Outcome.with(counting(read), "ingest", few, "--data", data);
        Outcome.with(counting(read), "ingest", few, "--data", data);
        assertThat(read.get()).isEqualTo(6);
    }

    @Test
    void aJournalCutShortLosesItsLastLineOnly() throws Exception {
        Outcome.with(dyingAfter(130), "ingest", articles, "--data", data);
        Path journal = data.resolve("ingest.journal");
        String lines = Files.readString(journal);
        int loaded = inJournal();
        Files.writeString(journal, lines.substring(0, lines.length() - 10));
        AtomicInteger rest = new AtomicInteger();
        assertThat(Outcome.with(counting(rest), "ingest", articles, "--data", data)
                        .status())
                .isZero();
        assertThat(rest.get()).isEqualTo(ARTICLES - (loaded - 1));
    }

    /** As some file systems leave a file that was being written when the power went. */
    @Test
    void aJournalThatEndsInZerosCountsUpToThem() throws Exception {
        Outcome.with(dyingAfter(130), "ingest", articles, "--data", data);
        Path journal = data.resolve("ingest.journal");
        int loaded = inJournal();
        Files.write(journal, new byte[500], StandardOpenOption.APPEND);
        AtomicInteger rest = new AtomicInteger();
        assertThat(Outcome.with(counting(rest), "ingest", articles, "--data", data)
                        .status())
                .isZero();
        assertThat(rest.get()).isEqualTo(ARTICLES - loaded);
    }

    /** The same article twice, which an ingest reads twice, is no reason to forget another. */
    @Test
    void anArticleThatComesTwiceTakesNoOtherOutOfTheJournal() throws Exception {
        Path lines = folder.resolve("twice.jsonl");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++)
            texts.add("{\"lang\":\"fr\",\"text\":\"" + DistinctText.of(i / 2).strip() + "\"}");
        Files.write(lines, texts);
        Outcome.with(dyingAfter(130), "ingest", lines, "--data", data);
        int loaded = inJournal();
        AtomicInteger rest = new AtomicInteger();
        assertThat(Outcome.with(counting(rest), "ingest", lines, "--data", data).status())
                .isZero();
        assertThat(rest.get()).isBetween(ARTICLES - loaded - 1, ARTICLES - loaded);
    }

    @Test
    void whatFailedIsListedAndTriedAgain() throws Exception {
        Path few = IngestedArticles.write(folder.resolve("few"), 9);
        Path bad = few.resolve("00007.txt");
        String sound = Files.readString(bad);
        Files.writeString(bad, "");
        Outcome first = Outcome.with(new Sayings(0), "ingest", few, "--data", data);
        assertThat(first.status()).isEqualTo(ExitCode.SOME_FAILED.status());
        assertThat(first.err()).contains("run \"dixit ingest --retry\"");
        assertThat(Files.readString(data.resolve("failed.tsv"))).startsWith(bad + "\t" + bad + "\tform\t");
        Files.writeString(bad, sound);
        AtomicInteger retried = new AtomicInteger();
        assertThat(retry(retried).status()).isZero();
        assertThat(retried.get()).isEqualTo(1);
        Outcome none = retry(retried);
        assertThat(none.status()).isEqualTo(ExitCode.NOTHING_DONE.status());
        assertThat(none.err()).contains("nothing failed in the run before");
        assertThat(Outcome.with(new Sayings(0), "ingest", "--data", data).status())
                .isEqualTo(ExitCode.USAGE.status());
    }

    @Test
    void ofAFileWithManyArticlesOnlyThoseThatFailedAreTriedAgain() throws Exception {
        Path lines = folder.resolve("many.jsonl");
        String[] texts = new String[12];
        for (int i = 0; i < texts.length; i++)
            texts[i] = "{\"lang\":\"fr\",\"text\":\"" + DistinctText.of(i).strip() + "\"}";
        String sound = texts[1];
        texts[1] = "{";
        Files.write(lines, List.of(texts));
        AtomicInteger read = new AtomicInteger();
        assertThat(Outcome.with(counting(read), "ingest", lines, "--data", data).status())
                .isEqualTo(ExitCode.SOME_FAILED.status());
        assertThat(read.get()).isEqualTo(11);
        texts[1] = sound;
        Files.write(lines, List.of(texts));
        AtomicInteger retried = new AtomicInteger();
        assertThat(retry(retried).status()).isZero();
        assertThat(retried.get()).as("line 2, and not lines 10 to 12").isEqualTo(1);
    }

    @Test
    void aTableThatBreaksOffIsTriedAgainWhole() throws Exception {
        Path table = folder.resolve("table.csv");
        String begin = "lang,text\nfr," + DistinctText.of(1).strip() + "\n";
        Files.writeString(table, begin + "fr,\"" + DistinctText.of(2).strip());
        assertThat(Outcome.with(new Sayings(0), "ingest", table, "--data", data).status())
                .isEqualTo(ExitCode.SOME_FAILED.status());
        Files.writeString(table, begin + "fr,\"" + DistinctText.of(2).strip() + "\"\n");
        AtomicInteger retried = new AtomicInteger();
        assertThat(retry(retried).status()).isZero();
        assertThat(retried.get()).isEqualTo(2);
    }

    @Test
    void aRetryThatIsBrokenOffForgetsNoFailure() throws Exception {
        Path few = IngestedArticles.write(folder.resolve("few"), 2);
        Path bad = few.resolve("00001.txt");
        String sound = Files.readString(bad);
        Files.writeString(bad, "");
        Outcome.with(new Sayings(0), "ingest", few, "--data", data);
        Files.writeString(bad, sound);
        Outcome.with(dyingAfter(0), "ingest", "--retry", "--data", data);
        AtomicInteger retried = new AtomicInteger();
        assertThat(retry(retried).status()).isZero();
        assertThat(retried.get()).isEqualTo(1);
    }

    /** A batch, or what was ready after twenty seconds. */
    private int inJournal() throws IOException {
        return Files.readAllLines(data.resolve("ingest.journal")).size();
    }

    private Outcome retry(AtomicInteger annotated) {
        return Outcome.with(counting(annotated), "ingest", "--retry", "--data", data);
    }

    /** The process itself goes down: no exception of an article. */
    private static Annotator dyingAfter(int articles) {
        AtomicInteger annotated = new AtomicInteger();
        return article -> {
            if (annotated.incrementAndGet() > articles) throw new OutOfMemoryError("as if");
            return new Sayings(0).annotate(article);
        };
    }

    private static Annotator counting(AtomicInteger annotated) {
        return article -> {
            annotated.incrementAndGet();
            return new Sayings(0).annotate(article);
        };
    }
}
