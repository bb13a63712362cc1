package dixit.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dixit.article.UnreadableArticle;
import dixit.source.Document;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class FetcherTest {

    private static final Manners QUICK = Manners.USUAL.pausing(Duration.ZERO).answering(Duration.ofSeconds(60));

    /** Takes 127.0.0.1 for a public address and no other. */
    private static final AddressGuard ONE = address -> address.getHostAddress().equals("127.0.0.1");

    private LoopbackSite site;

    @BeforeEach
    void open() throws Exception {
        site = new LoopbackSite();
        site.on("/a.html", "text/html; charset=utf-8", "<p>Oslo a dit oui.</p>");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private String failure(Fetcher fetcher, String address) {
        try (fetcher) {
            fetcher.fetch(URI.create(address));
            throw new AssertionError("fetched " + address);
        } catch (UnreadableArticle e) {
            return e.getMessage();
        }
    }

    @Test
    void aPageComesWithItsAddressAndType() throws Exception {
        site.on("/old", LoopbackSite.redirect("/a.html"));
        try (Fetcher fetcher = new Fetcher(ONE, QUICK)) {
            Document page = fetcher.fetch(site.at("/old"));
            assertThat(page.url()).contains(site.at("/a.html"));
            assertThat(page.mediaType()).contains("text/html; charset=utf-8");
            assertThat(page.fileName()).isEqualTo("a.html");
            assertThat(new String(page.in().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("<p>Oslo a dit oui.</p>");
        }
    }

    @Test
    void whoCallsSaysSo() throws Exception {
        List<String> agents = new ArrayList<>();
        site.on("/agent", exchange -> {
            agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            LoopbackSite.send(exchange, 200, "text/plain", "x");
        });
        try (Fetcher fetcher = new Fetcher(ONE, QUICK.from("redaction@quotidien.example\r\nX: y", "1.0"))) {
            fetcher.fetch(site.at("/agent"));
        }
        assertThat(agents)
                .containsExactly("Dixit/1.0 (https://w3id.org/dixit/conflict; redaction@quotidien.exampleX: y)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"})
    void thisMachineIsRefusedHoweverItIsWritten(String host) {
        assertThat(failure(new Fetcher(AddressGuard.PUBLIC, QUICK), "http://" + host + ":" + site.port() + "/a.html"))
                .matches(sentence -> sentence.contains("is not on the public Internet")
                        || sentence.contains("its host is not known")
                        || sentence.contains("only http and https"));
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void aNameThatLeadsToAPrivateAddressIsRefused() {
        Fetcher fetcher =
                new Fetcher(AddressGuard.PUBLIC, QUICK, host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")});
        assertThat(failure(fetcher, "http://quotidien.example:" + site.port() + "/a.html"))
                .contains("the host quotidien.example is not on the public Internet (127.0.0.1)");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void aNameThatLeadsToPublicAndPrivateAddressesIsRefused() {
        Fetcher fetcher = new Fetcher(AddressGuard.PUBLIC, QUICK, host ->
                new InetAddress[] {InetAddress.getByName("192.0.66.2"), InetAddress.getByName("127.0.0.1")});
        assertThat(failure(fetcher, "http://quotidien.example:" + site.port() + "/a.html"))
                .contains("is not on the public Internet (127.0.0.1)");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void aRedirectToAnotherAddressIsRefused() {
        site.on("/to-private", LoopbackSite.redirect("http://127.0.0.2:" + site.port() + "/a.html"));
        assertThat(failure(new Fetcher(ONE, QUICK), site.at("/to-private").toString()))
                .contains("the host 127.0.0.2 is not on the public Internet");
        assertThat(site.asked()).containsExactly("/to-private");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://quotidien.example/a", "jar:file:///a!/b", "gopher://127.0.0.1/"})
    void aRedirectToAnotherSchemeIsRefused(String to) {
        site.on("/elsewhere", LoopbackSite.redirect(to));
        assertThat(failure(new Fetcher(ONE, QUICK), site.at("/elsewhere").toString()))
                .contains("only http and https addresses are fetched");
    }

    /** The name is asked for once a connection, and what was checked is what is connected to. */
    @Test
    void aNameThatLeadsElsewhereTheSecondTimeGainsNothing() throws Exception {
        List<String> resolved = new ArrayList<>();
        site.on("/a.html", exchange -> {
            exchange.getResponseHeaders().set("Connection", "close");
            LoopbackSite.send(
                    exchange,
                    200,
                    "text/html",
                    exchange.getLocalAddress().getAddress().getHostAddress());
        });
        Fetcher fetcher = new Fetcher(ONE, QUICK, host -> {
            resolved.add(host);
            return new InetAddress[] {InetAddress.getByName(resolved.size() == 1 ? "127.0.0.1" : "127.0.0.2")};
        });
        URI address = URI.create("http://quotidien.example:" + site.port() + "/a.html");
        Answer first = fetcher.get(address, Map.of());
        assertThat(new String(first.body(), StandardCharsets.UTF_8)).isEqualTo("127.0.0.1");
        assertThat(resolved).hasSize(1);
        assertThat(failure(fetcher, address.toString())).contains("(127.0.0.2)");
        assertThat(site.asked()).hasSize(1);
    }

    @Test
    void aCircleOfRedirectsEnds() {
        site.on("/circle", LoopbackSite.redirect("/circle"));
        assertThat(failure(new Fetcher(ONE, QUICK), site.at("/circle").toString()))
                .contains("it redirects more than 5 times");
        assertThat(site.asked()).hasSize(6);
    }

    @Test
    void credentialsInAnAddressAreNotSent() {
        assertThat(failure(new Fetcher(ONE, QUICK), "http://a:b@127.0.0.1:" + site.port() + "/a.html"))
                .contains("the address holds a user name or password");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void anAnswerThatUnpacksWithoutEndIsCut() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 200; i++) gzip.write(new byte[1_000_000]);
        }
        site.on("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bomb.size());
            exchange.getResponseBody().write(bomb.toByteArray());
        });
        assertThat(failure(new Fetcher(ONE, QUICK), site.at("/bomb").toString()))
                .endsWith("it has more than 20,000,000 bytes; download it and give the file.");
    }

    @Test
    void anAnswerThatDripsIsCut() {
        site.on("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                for (int i = 0; i < 600; i++) {
                    exchange.getResponseBody().write('.');
                    exchange.getResponseBody().flush();
                    Thread.sleep(50);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Fetcher fetcher = new Fetcher(ONE, QUICK.answering(Duration.ofSeconds(1)));
        assertThat(failure(fetcher, site.at("/drip").toString())).contains("no whole answer within 1 s");
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(failure(new Fetcher(ONE, QUICK), site.at("/absent").toString()))
                .isEqualTo(site.at("/absent") + ": the server answered 404; check the address, or try later.");
    }

    @Test
    void robotsTxtIsObeyedAndAskedForOnce() throws Exception {
        site.on("/robots.txt", "text/plain", "User-agent: dixit\nDisallow: /secret\n\nUser-agent: *\nDisallow: /\n");
        site.on("/secret/a", "text/plain", "x");
        try (Fetcher fetcher = new Fetcher(ONE, QUICK)) {
            PoliteWeb web = fetcher.polite();
            assertThat(web.fetch(site.at("/a.html")).fileName()).isEqualTo("a.html");
            assertThatThrownBy(() -> web.fetch(site.at("/secret/a")))
                    .isInstanceOf(UnreadableArticle.class)
                    .hasMessageContaining("the site's robots.txt does not let programs fetch it");
            web.fetch(site.at("/a.html"));
        }
        assertThat(site.asked()).containsExactly("/robots.txt", "/a.html", "/a.html");
    }

    @Test
    void aRedirectIsFollowedOnlyWhereRobotsTxtAllows() {
        site.on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /secret\n");
        site.on("/secret/a", "text/plain", "x");
        site.on("/open", LoopbackSite.redirect("/secret/a"));
        try (Fetcher fetcher = new Fetcher(ONE, QUICK)) {
            assertThatThrownBy(() -> fetcher.polite().fetch(site.at("/open")))
                    .isInstanceOf(UnreadableArticle.class)
                    .hasMessageContaining("the site's robots.txt does not let programs fetch it");
        }
        assertThat(site.asked()).containsExactly("/robots.txt", "/open");
    }

    @Test
    void whileRobotsTxtCannotBeHadNothingIsFetched() {
        site.on("/robots.txt", exchange -> exchange.sendResponseHeaders(503, -1));
        try (Fetcher fetcher = new Fetcher(ONE, QUICK)) {
            assertThatThrownBy(() -> fetcher.polite().fetch(site.at("/a.html"))).isInstanceOf(UnreadableArticle.class);
        }
        assertThat(site.asked()).containsExactly("/robots.txt");
    }

    @Test
    void aHostIsLeftInPeaceBetweenRequests() throws Exception {
        try (Fetcher fetcher = new Fetcher(ONE, QUICK.pausing(Duration.ofMillis(300)))) {
            PoliteWeb web = fetcher.polite();
            long start = System.nanoTime();
            for (int i = 0; i < 4; i++) web.fetch(site.at("/a.html"));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
        }
    }

    @Test
    void aSiteMayAskForALongerPauseWithinReason() throws Exception {
        site.on("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 1\n");
        try (Fetcher fetcher = new Fetcher(ONE, QUICK)) {
            PoliteWeb web = fetcher.polite();
            long start = System.nanoTime();
            for (int i = 0; i < 2; i++) web.fetch(site.at("/a.html"));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(950));
        }
    }
}
