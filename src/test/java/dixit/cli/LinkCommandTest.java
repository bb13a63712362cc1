package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dixit.extract.Relatings;
import dixit.rdf.Iris;
import dixit.store.CrossArticleLinks;
import dixit.store.EmbeddedStore;
import dixit.store.Store;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store filled in bulk gets the links that an ingest of the same articles draws. */
class LinkCommandTest {

    /** More than one batch. */
    private static final int ARTICLES = Store.BATCH + 10;

    @TempDir
    private Path folder;

    private List<String> ingested;
    private Path bulk;

    @BeforeEach
    void fillInBulk() throws Exception {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        for (int i = 0; i < ARTICLES; i++)
            Files.writeString(
                    texts.resolve("%03d.txt".formatted(i)),
                    "date: 2023-09-" + (10 + i % 20) + "\nlang: fr\n\n" + text(i));
        Path data = folder.resolve("data");
        Outcome ingest = Outcome.with(new Sayings(0), "ingest", texts, "--data", data);
        assertThat(ingest.status()).as(ingest.err()).isZero();
        ingested = quads(data);
        Path file = folder.resolve("bulk.nq");
        Files.write(file, without(ingested, LinkCommandTest::isLink));
        bulk = folder.resolve("bulk");
        assertThat(Outcome.of("restore", file, "--data", bulk).status()).isZero();
        assertThat(links(bulk)).isEmpty();
    }

    /** Every tenth is printed again with another headline. */
    private static String text(int number) {
        return number % 10 == 9 ? "Encore.\n\n" + Sayings.text(number - 1) : Sayings.text(number);
    }

    @Test
    void drawsWhatAnIngestDraws() throws Exception {
        Outcome outcome = Outcome.of("link", "--data", bulk);
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).contains(ARTICLES + " articles linked");
        assertThat(links(bulk))
                .isEqualTo(only(ingested, LinkCommandTest::isLink))
                .anyMatch(line -> line.contains("sameUtteranceAs"))
                .anyMatch(line -> line.contains("nearDuplicateOf"));
        assertThat(bulk.resolve("link.progress")).doesNotExist();
    }

    @Test
    void changesNothingWhenItIsRunAgain() throws Exception {
        Outcome.of("link", "--data", bulk);
        List<String> once = links(bulk);
        assertThat(Outcome.of("link", "--data", bulk).status()).isZero();
        assertThat(links(bulk)).isEqualTo(once);
    }

    @Test
    void goesOnWhereItWasBrokenOff() throws Exception {
        Path progress = bulk.resolve("link.progress");
        try (EmbeddedStore store = EmbeddedStore.open(bulk)) {
            Linking linking = linking(store, progress);
            assertThatThrownBy(() -> linking.run(done -> {
                        throw new IllegalStateException("power cut");
                    }))
                    .hasMessage("power cut");
            assertThat(progress).exists();
            assertThat(linking(store, progress).run(done -> {})).isEqualTo(ARTICLES - Store.BATCH);
        }
        assertThat(links(bulk)).isEqualTo(only(ingested, LinkCommandTest::isLink));
    }

    @Test
    void whatIsKeptOfAnotherStoreCountsForNothing() throws Exception {
        Path progress = bulk.resolve("link.progress");
        Files.writeString(progress, "http://example.org/kg\n9999 http://localhost:3030/id/article/zz\n");
        assertThat(Outcome.of("link", "--data", bulk).out()).contains(ARTICLES + " articles linked");
    }

    @Test
    void anEmptyFolderHasNothingToLink() {
        assertThat(Outcome.of("link", "--data", folder.resolve("none")).status())
                .isEqualTo(ExitCode.NOTHING_DONE.status());
    }

    private static Linking linking(Store store, Path progress) {
        Relatings relatings = new Relatings();
        return new Linking(
                store, progress, "embedded", iris -> new CrossArticleLinks(store, iris, relatings.relations()));
    }

    private static boolean isLink(String quad) {
        return quad.endsWith("<" + Iris.LOCAL.linksGraph() + "> .");
    }

    private static List<String> links(Path data) {
        return only(quads(data), LinkCommandTest::isLink);
    }

    private static List<String> only(List<String> quads, Predicate<String> which) {
        return quads.stream().filter(which).toList();
    }

    private static List<String> without(List<String> quads, Predicate<String> which) {
        return new ArrayList<>(only(quads, which.negate()));
    }

    private static List<String> quads(Path data) {
        try (EmbeddedStore store = EmbeddedStore.open(data)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.backup(out);
            return out.toString(StandardCharsets.UTF_8).lines().sorted().toList();
        }
    }
}
