package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dixit.rdf.HandMade;
import dixit.statement.AnnotatedArticle;
import dixit.store.EmbeddedStore;
import dixit.store.HandMadeQuads;
import dixit.store.RemoteStore;
import dixit.store.Store;
import dixit.web.Server;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups, restores and the space that a store takes. */
class BackupTest {

    /** Batches of a hundred articles; {@code -Dreload.batches=10} in the profile {@code long}. */
    private static final int RELOADED = Integer.getInteger("reload.batches", 2);

    @TempDir
    private Path folder;

    @Test
    void aRestoredStoreIsTheOneThatWasSavedAndCanBeSearched() throws Exception {
        Path data = folder.resolve("data");
        try (EmbeddedStore store = EmbeddedStore.open(data)) {
            store.load(List.of(HandMadeQuads.of(HandMade.ceasefire()), HandMadeQuads.of(HandMade.call())));
        }
        Path file = folder.resolve("backup.nq.gz");
        assertThat(Outcome.of("backup", file, "--data", data).status()).isZero();
        Path other = folder.resolve("other");
        assertThat(Outcome.of("restore", file, "--data", other).status()).isZero();
        try (EmbeddedStore one = EmbeddedStore.open(data);
                EmbeddedStore two = EmbeddedStore.open(other)) {
            assertThat(lines(two)).isEqualTo(lines(one)).isNotEmpty();
            assertThat(found(two)).isEqualTo(1);
        }
        Outcome again = Outcome.of("restore", file, "--data", other);
        assertThat(again.status()).isEqualTo(ExitCode.NOTHING_DONE.status());
        assertThat(again.err()).contains("there is a store in this folder already");
    }

    @Test
    void aDamagedBackupRestoresNothing() throws Exception {
        Path file = folder.resolve("damaged.nq");
        Files.writeString(
                file, "<http://a/s> <http://a/p> <http://a/o> <http://a/g> .\n<http://a/s> <http://a/p> \"half");
        Path data = folder.resolve("data");
        Outcome outcome = Outcome.of("restore", file, "--data", data);
        assertThat(outcome.status()).isEqualTo(ExitCode.NOTHING_DONE.status());
        assertThat(outcome.err()).contains("the backup is damaged").doesNotContain("\tat ");
        assertThat(data.resolve("tdb2")).doesNotExist();
        assertThat(Outcome.of("restore", folder.resolve("missing.nq"), "--data", data)
                        .err())
                .contains("there is no such file");
    }

    @Test
    void aServerIsSavedWhileItServesAndRestoredWhole() throws Exception {
        try (EmbeddedStore behind = EmbeddedStore.inMemory();
                Server server = Server.start(
                        behind,
                        new Server.Settings(
                                "localhost", 0, 30, Optional.of(new Server.Credentials("redaction", "s3cret"))));
                RemoteStore store = remote(server, "s3cret")) {
            behind.load(List.of(HandMadeQuads.of(HandMade.ceasefire())));
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            store.backup(saved);
            behind.remove(HandMadeQuads.of(HandMade.ceasefire()).graph());
            behind.load(List.of(HandMadeQuads.of(HandMade.call())));
            assertThat(found(behind)).isZero();
            Path file = folder.resolve("saved.nq");
            Files.write(file, saved.toByteArray());
            store.restore(file);
            assertThat(lines(behind))
                    .isEqualTo(saved.toString(StandardCharsets.UTF_8)
                            .lines()
                            .sorted()
                            .toList());
            assertThat(found(behind)).as("hits of what was restored").isEqualTo(1);
            try (RemoteStore intruder = remote(server, "wrong")) {
                assertThatThrownBy(() -> intruder.restore(file)).hasMessageContaining("refuses these credentials");
                assertThatThrownBy(() -> intruder.backup(new ByteArrayOutputStream()))
                        .hasMessageContaining("refuses these credentials");
            }
        }
    }

    @Test
    @Tag("long")
    void tenReloadsOfEverythingEndNotMuchLargerThanOne() throws Exception {
        Path data = folder.resolve("data");
        long one = 0;
        try (EmbeddedStore store = EmbeddedStore.open(data)) {
            for (int reload = 0; reload < 11; reload++) {
                for (int batch = 0; batch < RELOADED; batch++) {
                    int first = batch * 100;
                    boolean odd = reload % 2 == 1;
                    store.load(Stream.iterate(first, number -> number + 1)
                            .limit(100)
                            .map(number -> HandMadeQuads.of(article(number, odd ? 3 : 4)))
                            .toList());
                }
                store.tidy();
                if (reload == 0) one = size(data);
            }
            assertThat(found(store)).isPositive();
        }
        double growth = (double) size(data) / one;
        System.out.printf(
                "%,d articles: %,d bytes, after ten more loads of all %.2f times that%n", 100 * RELOADED, one, growth);
        assertThat(growth).isLessThanOrEqualTo(1.5);
    }

    private static AnnotatedArticle article(int number, int statements) {
        AnnotatedArticle whole = HandMade.ceasefire("n" + number);
        return new AnnotatedArticle(
                whole.article(), whole.mentions(), whole.statements().subList(0, statements));
    }

    private static long size(Path data) throws Exception {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static RemoteStore remote(Server server, String password) {
        return new RemoteStore(
                URI.create("http://localhost:" + server.port() + "/kg"),
                Optional.of("redaction"),
                Optional.of(password));
    }

    private static List<String> lines(Store store) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.backup(out);
        return out.toString(StandardCharsets.UTF_8).lines().sorted().toList();
    }

    private static int found(Store store) {
        var rows = store.select(QueryFactory.create("""
                PREFIX dx: <https://w3id.org/dixit/conflict#>
                PREFIX text: <http://jena.apache.org/text#>
                SELECT DISTINCT ?s { ?s text:query (dx:content "humanitaire") }"""));
        int found = 0;
        for (; rows.hasNext(); rows.next()) found++;
        return found;
    }
}
