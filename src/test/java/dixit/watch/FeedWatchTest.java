package dixit.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dixit.article.ArticleReader;
import dixit.article.UnreadableArticle;
import dixit.fetch.AddressGuard;
import dixit.fetch.Fetcher;
import dixit.fetch.LoopbackSite;
import dixit.fetch.Manners;
import dixit.source.ArticleSource;
import dixit.source.FieldMap;
import dixit.source.SourceItem;
import dixit.source.SourceReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed on this machine, asked again and again by a clock that the test turns. */
class FeedWatchTest {

    private static final Duration EVERY = Duration.ofMinutes(15);

    @TempDir
    private Path folder;

    private LoopbackSite site;
    private Fetcher fetcher;
    private Instant now = Instant.parse("2023-09-21T10:00:00Z");
    private final List<String> taken = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private int entries = 3;

    @BeforeEach
    void open() throws Exception {
        site = new LoopbackSite();
        fetcher = new Fetcher(AddressGuard.ANY, Manners.USUAL.pausing(Duration.ZERO));
        site.on("/fil.rss", exchange -> {
            String tag = "\"" + entries + "\"";
            String known = exchange.getRequestHeaders().getFirst("If-None-Match");
            conditions.add(known + " " + exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.getResponseHeaders().set("Last-Modified", "Thu, 21 Sep 2023 09:00:00 GMT");
            if (tag.equals(known)) exchange.sendResponseHeaders(304, -1);
            else LoopbackSite.send(exchange, 200, "application/rss+xml", feed());
        });
        for (int i = 1; i <= 100; i++) page(i);
    }

    private void page(int number) {
        site.on(
                "/" + number,
                "text/html",
                "<html><body><p>Oslo a dit que la trêve numéro " + number + " tenait.</p></body></html>");
    }

    private String feed() {
        StringBuilder feed = new StringBuilder(
                "<rss version='2.0'><channel><title>Fil</title><link>http://x/</link><description>d</description>");
        IntStream.rangeClosed(1, entries)
                .forEach(i -> feed.append(
                        "<item><title>Trêve " + i + "</title><link>" + site.at("/" + i) + "</link></item>"));
        return feed.append("</channel></rss>").toString();
    }

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    private Instant round() throws IOException {
        return round(this::take);
    }

    /** One round of a program that was just started. */
    private Instant round(Intake intake) throws IOException {
        var web = fetcher.polite();
        FeedWatch watch = new FeedWatch(
                web,
                new SourceReader(new ArticleReader(text -> "fr"), FieldMap.USUAL, web),
                WatchState.read(folder.resolve("watch.json")),
                EVERY,
                Clock.fixed(now, ZoneOffset.UTC),
                complaints::add,
                () -> false);
        return watch.round(List.of(site.at("/fil.rss")), intake);
    }

    private void take(ArticleSource source) {
        for (Optional<SourceItem> item = source.next(); item.isPresent(); item = source.next()) {
            try {
                taken.add(URI.create(item.get().read().url().orElseThrow().toString())
                        .getPath());
            } catch (UnreadableArticle e) {
                failed.add(e.getMessage());
            }
        }
    }

    @Test
    void whatIsNewIsTakenOnceThoughTheProgramIsStartedAnew() throws Exception {
        assertThat(round()).isEqualTo(now.plus(EVERY));
        assertThat(taken).containsExactly("/1", "/2", "/3");
        taken.clear();
        now = now.plus(EVERY);
        round();
        assertThat(taken).isEmpty();
        entries = 5;
        now = now.plus(EVERY);
        round();
        assertThat(taken).containsExactly("/4", "/5");
        assertThat(conditions)
                .containsExactly(
                        "null null", "\"3\" Thu, 21 Sep 2023 09:00:00 GMT", "\"3\" Thu, 21 Sep 2023 09:00:00 GMT");
    }

    @Test
    void aFeedIsNotAskedBeforeItsTime() throws Exception {
        round();
        site.forget();
        now = now.plus(EVERY).minusSeconds(1);
        round();
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void whatAKilledRunDidNotFinishIsTakenByTheNext() throws Exception {
        entries = 40;
        int[] portions = new int[1];
        assertThatThrownBy(() -> round(source -> {
                    if (++portions[0] == 2) throw new IllegalStateException("killed");
                    take(source);
                }))
                .hasMessage("killed");
        assertThat(taken).hasSize(16);
        round();
        assertThat(taken).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void anEntryThatCannotBeFetchedIsTriedAgainAndThenGivenUp() throws Exception {
        site.on("/2", exchange -> exchange.sendResponseHeaders(500, -1));
        for (int i = 0; i < 8; i++) {
            round();
            now = now.plus(EVERY);
        }
        assertThat(taken).containsExactly("/1", "/3");
        assertThat(failed)
                .hasSize(5)
                .allSatisfy(sentence -> assertThat(sentence).contains("/2: the server answered 500"));
        assertThat(conditions.subList(5, 8)).allSatisfy(sent -> assertThat(sent).startsWith("\"3\""));
    }

    @Test
    void anEntryThatIsBackIsTaken() throws Exception {
        site.on("/2", exchange -> exchange.sendResponseHeaders(500, -1));
        round();
        page(2);
        now = now.plus(EVERY);
        round();
        assertThat(taken).containsExactly("/1", "/3", "/2");
    }

    @Test
    void aFeedThatIsAwayIsAskedLessAndLess() throws Exception {
        site.on("/fil.rss", exchange -> exchange.sendResponseHeaders(503, -1));
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Instant next = round();
            pauses.add(Duration.between(now, next));
            now = next;
        }
        assertThat(pauses.stream().map(Duration::toMinutes))
                .containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1440L, 1440L, 1440L);
        assertThat(complaints)
                .hasSize(9)
                .first()
                .asString()
                .contains("/fil.rss: the server answered 503; asked again at 2023-09-21T10:30:00Z.");
    }

    @Test
    void theServerMayAskForMoreTime() throws Exception {
        site.on("/fil.rss", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7200");
            exchange.sendResponseHeaders(429, -1);
        });
        assertThat(round()).isEqualTo(now.plusSeconds(7200));
    }

    @Test
    void whatIsNoFeedIsSaid() throws Exception {
        site.on("/fil.rss", "text/html", "<html><p>Maintenance");
        round();
        assertThat(complaints).singleElement().asString().contains("/fil.rss: the feed is faulty");
    }

    @Test
    void robotsTxtKeepsFromAFeed() throws Exception {
        site.on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /");
        round();
        assertThat(site.asked()).containsExactly("/robots.txt");
        assertThat(complaints).singleElement().asString().contains("robots.txt does not let programs fetch it");
    }

    @Test
    void aDamagedStateIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("watch.json"), "{\"http://x/\": {\"etag\": ");
        assertThatThrownBy(this::round)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ": the state of the feeds is damaged (")
                .hasMessageEndingWith("remove the file, and all entries of the feeds are read again.");
    }

    @Test
    void whatIsRememberedOfAFeedDoesNotGrowWithTheYears() {
        FeedState state = FeedState.NEW;
        for (int day = 0; day < 1000; day++) {
            List<String> listed = new ArrayList<>();
            for (int i = 0; i < 20; i++) listed.add(day + "-" + i);
            state = state.done(listed, List.of()).answered(Optional.empty(), Optional.empty(), listed, now);
        }
        assertThat(state.entries()).hasSize(1020);
        assertThat(state.isDone("999-0")).isTrue();
        assertThat(state.isDone("970-0")).isTrue();
    }
}
