package dixit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static ServedGraph graph;

    @BeforeAll
    static void serve() throws Exception {
        graph = ServedGraph.readOnly();
    }

    @AfterAll
    static void stop() {
        graph.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/,                  text/html",
        "/actor/Q7747,       text/html",
        "/statement/cafe01-1, text/html",
        "/article/cafe01,    text/html",
        "/style.css,         text/css",
        "/ontology,          text/html",
        "/ontology.ttl,      text/turtle",
        "/search?q=tr%C3%AAve, text/html",
        "/compare?a=Q7747,   text/html",
        "/timeline,          text/html",
        "/network,           text/html",
        "/queries,           text/html",
        "/queries/denials,   text/html",
        "/icon.svg,          image/svg+xml",
        "/$/ping,            text/plain"
    })
    void everyAddressAnswers(String path, String mediaType) throws Exception {
        HttpResponse<String> response = graph.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(mediaType);
        assertThat(response.body()).isNotBlank();
    }

    @Test
    void theFrontPageCountsAndShowsTheLatestStatements() throws Exception {
        assertThat(graph.get("/").body())
                .contains("<b>1</b> article<", "<b>1</b> actor<", "<b>1</b> statement<")
                .contains("<a href=\"/actor/Q7747\" lang=\"fr\">Vladimir Poutine</a>")
                .contains("14 or 21 September 2023")
                .contains("href=\"/statement/cafe01-1\"");
    }

    @Test
    void aStatementLeadsToItsSpeakerAndItsArticle() throws Exception {
        assertThat(graph.get("/statement/cafe01-1").body())
                .contains("<a href=\"/actor/Q7747\" lang=\"fr\">Vladimir Poutine</a>")
                .contains("<a href=\"/article/cafe01\" lang=\"fr\">");
    }

    @ParameterizedTest
    @CsvSource({"fr, Qui a dit quoi", "en, Who said what", "'de, fr;q=0.5', Qui a dit quoi", "de, Who said what"})
    void thePagesSpeakTheReadersLanguage(String accepted, String motto) throws Exception {
        assertThat(graph.get("/", "Accept-Language", accepted).body()).contains(motto);
        assertThat(graph.get("/?lang=fr", "Accept-Language", accepted).body()).contains("Qui a dit quoi");
        assertThat(graph.get("/", "Accept-Language", accepted, "Cookie", "lang=fr")
                        .body())
                .contains("Qui a dit quoi");
    }

    @ParameterizedTest
    @CsvSource({
        "trêve, 1",
        "TREVES, 1",
        "la treve, 1",
        "guerre, 0",
        "'', 0",
        "'+-!(){}[]^\"~*?:/\\ OR', 0",
        "'\" } DROP ALL #', 0"
    })
    void searchIgnoresCaseAccentsAndPlurals(String words, int found) throws Exception {
        HttpResponse<String> response = graph.get("/search?q=" + ServedGraph.encode(words));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body().split("<article ", -1)).hasSize(found + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "act=state, 1",
        "act=deny, 0",
        "from=2023-09-22, 0",
        "to=2023-09-14, 1",
        "from=gestern, 1",
        "page=0, 1",
        "page=2, 0"
    })
    void theAddressFiltersWhatAnActorSaid(String query, int shown) throws Exception {
        assertThat(graph.get("/actor/Q7747?" + query).body().split("<article ", -1))
                .hasSize(shown + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actor/Q7747", "/article/cafe01"})
    void actorsAndArticlesLeadToTheirStatements(String path) throws Exception {
        assertThat(graph.get(path).body()).contains("<a href=\"/statement/cafe01-1\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/actor/Q7747", "/statement/cafe01-1", "/article/cafe01"})
    void wordsOfAnArticleAreNeverCode(String path) throws Exception {
        // The description for search engines is JSON in an element of its own, in which nothing can end that element.
        String page = graph.get(path).body().replaceFirst("<script type=\"application/ld\\+json\">[^<]*</script>", "");
        assertThat(page)
                .contains("&lt;script&gt;")
                .doesNotContain("<script>", "<script ")
                .doesNotContainPattern("<[^>]*\\sonmouseover=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/id/actor/Q7747", "/actor/Q7747.ttl", "/nowhere", "/actor/Q1", "/kg/sparql", "/style.css"})
    void everyAnswerForbidsScriptsFramesAndGuessing(String path) throws Exception {
        var headers = graph.get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/actor",
                "/actor/",
                "/actor/Q1",
                "/actor/Q1.ttl",
                "/id/actor/Q1",
                "/id/actor/",
                "/id/",
                "/id/planet/Q7747",
                "/actor/Q7747.pdf",
                "/actor/Q7747/x",
                "/actor/Q7747;a=b",
                "/actor/Q77%2047",
                "/actor/Q7747%3E%20%7D",
                "/style.css/x",
                "/web/style.css",
                "/$/stats",
                "/$/datasets",
                "/$/server",
            })
    void nothingIsKnownUnderAnyOtherAddress(String path) throws Exception {
        assertThat(graph.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void anEndlessIdIsNotLookedUp() throws Exception {
        assertThat(graph.get("/actor/" + "Q".repeat(5_000)).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actor/../../etc/passwd",
                "/actor/..%2f..%2f..%2fetc%2fpasswd",
                "/..%5c..%5cetc%5cpasswd",
                "/style.css/..;/..;/etc/passwd",
                "/actor/%00",
                "/actor/%ff",
                "/%2e%2e/%2e%2e/etc/passwd",
            })
    void noPathLeadsOutOfTheServer(String path) throws Exception {
        assertThat(statusOfRawRequest(path)).isBetween(400, 404);
    }

    @Test
    void headAnswersLikeGetWithoutTheBody() throws Exception {
        for (String path : new String[] {"/", "/actor/Q7747", "/actor/Q7747.ttl", "/style.css"}) {
            HttpResponse<String> head = graph.head(path);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("Content-Type"))
                    .isEqualTo(graph.get(path).headers().firstValue("Content-Type"));
        }
        assertThat(graph.head("/id/actor/Q7747").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "TRACE"})
    void pagesAreForReading(String method) throws Exception {
        assertThat(statusOfRawRequest(method, "/actor/Q7747")).isEqualTo(405);
    }

    private static int statusOfRawRequest(String path) throws Exception {
        return statusOfRawRequest("GET", path);
    }

    /** Clients tidy such requests up before they send them; whoever attacks does not. */
    private static int statusOfRawRequest(String method, String path) throws Exception {
        try (Socket socket = new Socket("localhost", graph.port())) {
            OutputStream out = socket.getOutputStream();
            out.write((method + " " + path
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("root:");
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}
