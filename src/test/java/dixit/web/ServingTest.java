package dixit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.rdf.ArticleGraph;
import dixit.rdf.HandMade;
import dixit.rdf.Iris;
import dixit.store.EmbeddedStore;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server one can leave running: what it measures, and what it does not let anybody do. */
class ServingTest {

    private static final String ALL = "SELECT * { ?s ?p ?o }";

    private static EmbeddedStore store;
    private static Server server;

    @BeforeAll
    static void serve() throws Exception {
        store = EmbeddedStore.inMemory();
        store.replace(
                Iris.LOCAL.articleGraph("a1").stringValue(),
                new ArticleGraph(Iris.LOCAL).of(HandMade.ceasefire(), HandMade.RUN));
        server = Server.start(store, new Server.Settings("localhost", 0, 30, 20, Optional.empty()));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @Test
    void healthAndMetricsAreThere() throws Exception {
        assertThat(get("/$/ping").statusCode()).isEqualTo(200);
        assertThat(get("/$/metrics").body())
                .contains(
                        "dixit_articles{application=\"fuseki\"} 1.0",
                        "dixit_statements{application=\"fuseki\"} 4.0",
                        "fuseki_requests");
    }

    @Test
    void anAnswerWithTooManyRowsBreaksOffAndSaysSo() throws Exception {
        assertThat(get("/kg/sparql?format=csv&query=" + ServedGraph.encode(ALL + " LIMIT 20"))
                        .body()
                        .lines())
                .hasSize(21);
        assertThat(get("/kg/sparql?query=" + ServedGraph.encode(ALL + " LIMIT 1"))
                        .headers()
                        .firstValue("X-Dixit-Row-Limit"))
                .contains("20");
        for (String format : new String[] {"csv", "json"})
            assertThat(get("/kg/sparql?format=" + format + "&query=" + ServedGraph.encode(ALL))
                            .body())
                    .contains("Incomplete results");
    }

    @Test
    void aRequestThatIsTooLargeIsRefused() throws Exception {
        byte[] body = ("#" + "x".repeat((int) RequestLimits.OPEN) + "\n" + ALL).getBytes();
        HttpResponse<String> told = post(BodyPublishers.ofByteArray(body));
        assertThat(told.statusCode()).isEqualTo(413);
        assertThat(told.body()).contains("at most 1048576 bytes");
        HttpResponse<String> untold = post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertThat(untold.statusCode()).isGreaterThanOrEqualTo(400);
    }

    private static HttpResponse<String> post(BodyPublisher body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri("/kg/sparql"))
                                .header("Content-Type", "application/sparql-query")
                                .POST(body)
                                .build(),
                        BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }
}
