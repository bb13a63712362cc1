package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.fetch.LoopbackSite;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the command line names. */
class SourcesTest {

    private static final Path FILES = Path.of("src/test/resources/source");

    @TempDir
    private Path folder;

    @Test
    void aFolderHoldsArticlesOfManyFormats() throws Exception {
        Files.copy(FILES.resolve("page.html"), folder.resolve("page.html"));
        Files.copy(FILES.resolve("archive.warc.gz"), folder.resolve("archive.warc.gz"));
        Files.copy(FILES.resolve("message.newsml"), folder.resolve("message.newsml"));
        Files.writeString(folder.resolve("notes.md"), "Oslo a dit oui.");
        Files.writeString(folder.resolve("bon.txt"), "lang: fr\n\nOslo a dit oui.");
        Outcome outcome = Outcome.with(Outcome.FINDS_NOTHING, "extract", folder);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out())
                .contains("\"Trêve à Bergen : le ministère dément\"@fr", "\"Oslo accuse\"@fr", "\"bon\"@fr")
                .contains("dcterms:license <https://creativecommons.org/licenses/by/4.0/>")
                .contains("dc:rights \"Reproduction autorisée avec mention de la source.\"")
                .contains("dx:outlet <http://localhost:3030/id/actor/le-quotidien-du-nord-")
                .doesNotContain("notes");
    }

    @Test
    void standardInputIsAnInput() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(
                    "Titre;Corps\nLa trêve;Oslo a dit oui à la trêve de Bergen.\n".getBytes(StandardCharsets.UTF_8)));
            Outcome outcome =
                    Outcome.with(Outcome.FINDS_NOTHING, "extract", "--as", "csv", "--fields", "text=Corps", "-");
            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.out()).contains("\"La trêve\"@fr");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void anAddressOfThisMachineIsRefusedUnlessAllowed() throws Exception {
        try (LoopbackSite site = new LoopbackSite()) {
            site.on("/a.html", "text/html", Files.readString(FILES.resolve("page.html")));
            Outcome refused = Outcome.with(Outcome.FINDS_NOTHING, "extract", site.at("/a.html"));
            assertThat(refused.status()).isEqualTo(3);
            assertThat(refused.err().lines())
                    .containsExactly(
                            site.at("/a.html")
                                    + ": the host 127.0.0.1 is not on the public Internet (127.0.0.1); --allow-private-addresses fetches from it all the same.");
            assertThat(site.asked()).isEmpty();
            Outcome allowed =
                    Outcome.with(Outcome.FINDS_NOTHING, "extract", "--allow-private-addresses", site.at("/a.html"));
            assertThat(allowed.status()).isZero();
            assertThat(allowed.out()).contains("\"Trêve à Bergen : le ministère dément\"@fr");
        }
    }

    @Test
    void theEntriesOfAFeedByAddressAreFetched() throws Exception {
        try (LoopbackSite site = new LoopbackSite()) {
            site.on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /2\n");
            site.on("/fil.rss", "application/rss+xml", """
                    <rss version="2.0"><channel><title>Fil</title><link>http://x/</link><description>d</description>
                    <item><title>Un</title><link>%s</link><pubDate>Thu, 21 Sep 2023 14:30:00 +0200</pubDate></item>
                    <item><title>Deux</title><link>%s</link></item></channel></rss>""".formatted(site.at("/1"), site.at("/2")));
            site.on("/1", "text/html", "<html lang='fr'><body><p>Oslo a dit oui à la trêve.</p></body></html>");
            Outcome outcome =
                    Outcome.with(Outcome.FINDS_NOTHING, "extract", "--allow-private-addresses", site.at("/fil.rss"));
            assertThat(outcome.out()).contains("\"Un\"@fr", "dx:articleDateEdtf \"2023-09-21\"");
            assertThat(outcome.err().lines())
                    .singleElement()
                    .asString()
                    .contains("/2: the site's robots.txt does not let programs fetch it");
            assertThat(outcome.status()).isEqualTo(1);
        }
    }

    @Test
    void aWrongFieldMapIsWrongUsage() {
        Outcome outcome = Outcome.with(Outcome.FINDS_NOTHING, "extract", "--fields", "texte=a", "a.csv");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("“texte=a” is no field map; write part=field");
    }
}
