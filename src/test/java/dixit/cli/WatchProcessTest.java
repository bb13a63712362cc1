package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.fetch.LoopbackSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day's feed ({@link SubstitutedNews}), watched by the program as a process of its own, which is interrupted twice: by
 * SIGKILL, then as Ctrl-C does. {@code -Dwatch.articles=500} in the profile {@code long}.
 */
class WatchProcessTest {

    private static final int ARTICLES = Integer.getInteger("watch.articles", 48);

    /** Entries between two notes of the state, and one answer under way in each of the threads. */
    private static final int PORTION = 16;

    @TempDir
    private Path folder;

    private LoopbackSite site;
    private Path feeds;
    private Process watch;

    @BeforeEach
    void serve() throws Exception {
        site = new LoopbackSite();
        SubstitutedNews news = new SubstitutedNews();
        StringBuilder feed = new StringBuilder(
                "<rss version='2.0'><channel><title>Fil du jour</title><link>http://x/</link><description>d</description>");
        for (int i = 0; i < ARTICLES; i++) {
            feed.append("<item><title>Dépêche " + i + "</title><link>" + site.at("/" + i)
                    + "</link><pubDate>Thu, 21 Sep 2023 08:00:00 +0200</pubDate></item>");
            site.on("/" + i, "text/html; charset=utf-8", page(news.article(i)));
        }
        site.on("/fil.rss", "application/rss+xml", feed + "</channel></rss>");
        feeds = Files.writeString(
                folder.resolve("fils.opml"),
                "<opml version='2.0'><head/><body><outline text='a' xmlUrl='" + site.at("/fil.rss")
                        + "'/></body></opml>");
    }

    private static String page(String text) {
        StringBuilder page = new StringBuilder("<html lang='fr'><head><title>x</title></head><body><article>");
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> page.append("<p>")
                        .append(line.replace("&", "&amp;").replace("<", "&lt;"))
                        .append("</p>"));
        return page.append("</article></body></html>").toString();
    }

    @AfterEach
    void stop() throws Exception {
        if (watch != null) watch.destroyForcibly().waitFor();
        site.close();
    }

    @Test
    @Tag("long")
    @Timeout(3600)
    void aFeedWhoseReadingIsInterruptedTwiceEndsWhole() throws Exception {
        Path data = folder.resolve("data");
        for (int interruption = 1; interruption <= 2; interruption++) {
            start(data);
            int enough = 3 + ARTICLES * interruption / 3;
            while (pages() < enough && watch.isAlive()) Thread.sleep(20);
            assertThat(watch.isAlive())
                    .as("interrupted before its end: " + err())
                    .isTrue();
            if (interruption == 1) watch.destroyForcibly();
            else watch.toHandle().destroy();
            assertThat(watch.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(watch.exitValue()).isNotZero();
        }
        toTheEnd(data);
        assertThat(pages())
                .as("pages asked for, those of two broken portions twice")
                .isBetween(ARTICLES, ARTICLES + 2 * (PORTION + 2));

        Path undisturbed = folder.resolve("undisturbed");
        toTheEnd(undisturbed);
        TreeSet<String> whole = IngestedArticles.graph(undisturbed);
        TreeSet<String> resumed = IngestedArticles.graph(data);
        assertThat(whole.stream().filter(quad -> quad.contains("/conflict#digest>")))
                .hasSize(ARTICLES);
        assertThat(whole.stream().filter(quad -> quad.contains("/conflict#Statement>")))
                .hasSizeGreaterThan(ARTICLES);
        assertThat(IngestedArticles.without(resumed, whole)).as("surplus").isEmpty();
        assertThat(IngestedArticles.without(whole, resumed)).as("missing").isEmpty();
    }

    private void toTheEnd(Path data) throws Exception {
        start(data);
        assertThat(watch.waitFor(40, TimeUnit.MINUTES)).isTrue();
        assertThat(err()).isEmpty();
        assertThat(watch.exitValue()).isZero();
    }

    private int pages() {
        return (int) site.asked().stream().filter(path -> path.matches("/\\d+")).count();
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err.txt"));
    }

    private void start(Path data) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m",
                "-cp",
                System.getProperty("java.class.path"),
                "dixit.cli.Dixit",
                "watch",
                feeds.toString(),
                "--data",
                data.toString(),
                "--every",
                "1s",
                "--delay",
                "0s",
                "--once",
                "--allow-private-addresses"));
        watch = new ProcessBuilder(command)
                .redirectError(folder.resolve("err.txt").toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
    }
}
