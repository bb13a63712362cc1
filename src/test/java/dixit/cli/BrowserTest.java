package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dixit.article.Article;
import dixit.article.ArticleReader;
import dixit.article.OpenNlpLanguageDetector;
import dixit.extract.KnownActors;
import dixit.rdf.HostileText;
import dixit.rdf.Iris;
import dixit.rdf.KeptText;
import dixit.statement.AnnotatedArticle;
import dixit.store.EmbeddedStore;
import dixit.web.Server;
import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The pages of the seed article and of a hostile one in Debian's Chromium, at the width of a desk and of a phone, by day and
 * by night, with axe-core, without scripts and by keyboard alone ({@code src/test/node/browse.mjs}). Needs {@code npm ci} in
 * {@code src/test/node} and {@code chromium}; without them the test is skipped, unless {@code DIXIT_REQUIRE_NODE} says that
 * they must be there.
 */
class BrowserTest {

    private static final Path CLIENT = Path.of("src/test/node");
    private static final Path SEED = Path.of("seeds/articles/karabakh-2023-09.txt");
    private static final String HOSTILE =
            "<script>alert(1)</script> <img src=x onerror=alert(2)> \u202e\u2067 javascript:alert(3) "
                    + "a".repeat(100_000);
    private static final Path CHROMIUM =
            Path.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"));

    @Test
    void everyPageHoldsUpInABrowser() throws Exception {
        boolean installed =
                Files.isDirectory(CLIENT.resolve("node_modules/playwright-core")) && Files.isExecutable(CHROMIUM);
        if (System.getenv("DIXIT_REQUIRE_NODE") == null)
            assumeTrue(installed, "run \"npm ci\" in src/test/node and install chromium to look at the pages");
        assertThat(installed)
                .as("playwright-core in " + CLIENT + " and " + CHROMIUM)
                .isTrue();
        try (EmbeddedStore store = EmbeddedStore.inMemory()) {
            Article seed = new ArticleReader(new OpenNlpLanguageDetector()).read(SEED);
            AnnotatedArticle hostile = HostileText.quoting(HOSTILE);
            Loading loading = new Loading(
                    store,
                    Iris.LOCAL,
                    KnownActors.packaged(),
                    KeptText.QUOTES,
                    Path.of("unused"),
                    new PrintWriter(System.err, true));
            loading.background();
            loading.add(loading.ready(FrenchAnnotator.shared().annotate(seed)));
            loading.add(loading.ready(hostile));
            loading.finish();
            String article = seed.id();
            String quoting = hostile.article().id();
            try (Server server = Server.start(store, new Server.Settings("localhost", 0, 30, Optional.empty()))) {
                assertThat(problems(
                                "http://localhost:" + server.port(),
                                List.of(
                                        "/",
                                        "/search?q=cessez-le-feu",
                                        "/search?q=nonsense",
                                        "/article/" + article,
                                        "/statement/" + article + "-8",
                                        "/statement/" + article + "-10",
                                        "/actor/Q7747",
                                        "/actor/Q227",
                                        "/compare?a=Q227&b=Q7035479",
                                        "/timeline",
                                        "/network",
                                        "/queries",
                                        "/queries/figures",
                                        "/queries/statements-by-speaker",
                                        "/queries/contradictions?view=network",
                                        "/queries/statements-about?actor=Q227&view=timeline",
                                        "/sparql",
                                        "/sparql?query=SELECT%20%2A%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20LIMIT%205",
                                        "/sparql?query=nonsense",
                                        "/ontology",
                                        "/nowhere",
                                        "/article/" + quoting,
                                        "/statement/" + quoting + "-1")))
                        .isEmpty();
            }
        }
    }

    private static List<String> problems(String base, List<String> paths) throws Exception {
        List<String> command = new ArrayList<>(List.of("node", "browse.mjs", base));
        command.addAll(paths);
        File out = Files.createTempFile("browse", ".txt").toFile();
        File err = Files.createTempFile("browse", ".err").toFile();
        Process process = new ProcessBuilder(command)
                .directory(CLIENT.toFile())
                .redirectOutput(out)
                .redirectError(err)
                .start();
        try {
            assertThat(process.waitFor(20, TimeUnit.MINUTES))
                    .as("the browser ends")
                    .isTrue();
            assertThat(process.exitValue()).as(Files.readString(err.toPath())).isZero();
            return Files.readAllLines(out.toPath());
        } finally {
            process.destroyForcibly();
            Files.delete(out.toPath());
            Files.delete(err.toPath());
        }
    }
}
