package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.fetch.LoopbackSite;
import dixit.store.EmbeddedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day's feed, made from one sentence by substitution, watched by a process that is killed twice. {@code
 * -Dwatch.articles=500} for the long run.
 */
class WatchProcessTest {

    private static final int ARTICLES = Integer.getInteger("watch.articles", 60);

    private static final List<String> SPEAKERS =
            List.of("le ministère russe de la Défense", "le ministère ukrainien de la Défense", "le Kremlin", "l’ONU");

    @TempDir
    private Path folder;

    @Test
    @Timeout(900)
    void aFeedWhoseReadingIsKilledTwiceEndsWhole() throws Exception {
        Path data = folder.resolve("data");
        try (LoopbackSite site = new LoopbackSite()) {
            StringBuilder feed = new StringBuilder(
                    "<rss version='2.0'><channel><title>Fil du jour</title><link>http://x/</link><description>d</description>");
            IntStream.rangeClosed(1, ARTICLES).forEach(i -> {
                feed.append("<item><title>Trêve " + i + "</title><link>" + site.at("/" + i) + "</link></item>");
                site.on("/" + i, "text/html; charset=utf-8", page(i));
            });
            site.on("/fil.rss", "application/rss+xml", feed + "</channel></rss>");
            Path list = Files.writeString(
                    folder.resolve("fils.opml"),
                    "<opml version='2.0'><head/><body><outline text='a' xmlUrl='" + site.at("/fil.rss")
                            + "'/></body></opml>");

            for (int kill = 1; kill <= 2; kill++) {
                Process watch = watch(list, data);
                long enough = 3 + (long) ARTICLES * kill / 3;
                while (pages(site) < enough && watch.isAlive()) Thread.sleep(20);
                assertThat(watch.isAlive()).as("killed before its end").isTrue();
                watch.destroyForcibly().waitFor();
                assertThat(watch.exitValue()).isEqualTo(137);
            }
            Process watch = watch(list, data);
            assertThat(watch.waitFor(800, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(folder.resolve("err.txt"))).isEmpty();
            assertThat(watch.exitValue()).isZero();

            assertThat(pages(site))
                    .as("pages asked for, those of two broken portions twice")
                    .isBetween(ARTICLES, ARTICLES + 2 * 16 + 2);
        }
        try (EmbeddedStore store = EmbeddedStore.open(data)) {
            String counts =
                    "PREFIX dx: <https://w3id.org/dixit/conflict#> SELECT (COUNT(DISTINCT ?a) AS ?n) (COUNT(DISTINCT ?s) AS ?m) "
                            + "WHERE { ?a a dx:Article . ?s a dx:Statement ; dx:inArticle ?a }";
            var row = store.select(QueryFactory.create(counts)).next();
            assertThat(row.getLiteral("n").getInt()).isEqualTo(ARTICLES);
            assertThat(row.getLiteral("m").getInt()).isEqualTo(2 * ARTICLES);
        }
    }

    private static String page(int i) {
        String speaker = SPEAKERS.get(i % SPEAKERS.size());
        return "<html lang='fr'><head><title>Trêve " + i
                + "</title><meta property='article:published_time' content='2023-09-21'></head>"
                + "<body><article><p>Jeudi, " + speaker + " a affirmé que " + (i + 3)
                + " civils avaient été évacués de Kherson.</p>"
                + "<p>« Nous avons tenu la ligne numéro " + i + " », a déclaré " + speaker
                + ".</p></article></body></html>";
    }

    private static int pages(LoopbackSite site) {
        return (int) site.asked().stream().filter(path -> path.matches("/\\d+")).count();
    }

    private Process watch(Path list, Path data) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m",
                "-cp",
                System.getProperty("java.class.path"),
                "dixit.cli.Dixit",
                "watch",
                list.toString(),
                "--data",
                data.toString(),
                "--every",
                "1s",
                "--delay",
                "0s",
                "--once",
                "--allow-private-addresses"));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("err.txt").toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
    }
}
