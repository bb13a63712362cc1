package dixit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.rdf.ArticleGraph;
import dixit.rdf.HandMade;
import dixit.rdf.Iris;
import dixit.store.EmbeddedStore;
import dixit.store.NearlyFullDisk;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server one can leave running: what it measures, and what it does not let anybody do. */
class ServingTest {

    private static final String ALL = "SELECT * { ?s ?p ?o }";

    private static final Server.AnswerLimits LIMITS = new Server.AnswerLimits(20, 30);

    @TempDir
    private Path folder;

    private static EmbeddedStore store;
    private static Server server;

    @BeforeAll
    static void serve() throws Exception {
        store = EmbeddedStore.inMemory();
        store.replace(
                Iris.LOCAL.articleGraph("a1").stringValue(),
                new ArticleGraph(Iris.LOCAL).of(HandMade.ceasefire(), HandMade.RUN));
        server = Server.start(store, new Server.Settings("localhost", 0, 30, LIMITS, Optional.empty()));
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
    void whatAnIngestNotesDownInTheFolderIsMeasured() throws Exception {
        Files.writeString(
                folder.resolve("failed.tsv"),
                "a.txt\ta.txt\tlanguage\ta.txt: in German\nb\tb\tform\tb: no text\nc\tc\tform\tc: no text\n");
        Path spool = Files.createDirectories(folder.resolve("spool").resolve("localhost"));
        Files.writeString(spool.resolve("000001.nq"), "");
        try (EmbeddedStore held = EmbeddedStore.open(folder);
                Server watched =
                        Server.start(held, new Server.Settings("localhost", 0, 30, LIMITS, Optional.empty()))) {
            assertThat(text(watched, "$/metrics"))
                    .contains(
                            "dixit_queue{application=\"fuseki\"} 1.0",
                            "dixit_failures{application=\"fuseki\",reason=\"form\"} 2.0",
                            "dixit_failures{application=\"fuseki\",reason=\"language\"} 1.0",
                            "dixit_failures{application=\"fuseki\",reason=\"address\"} 0.0");
        }
    }

    @Test
    void onANearlyFullDiskItReadsButWritesNothingMore() throws Exception {
        var settings = new Server.Settings("localhost", 0, 30, LIMITS, Optional.of(new Server.Credentials("u", "p")));
        try (EmbeddedStore full = NearlyFullDisk.open(folder, () -> 1 << 20);
                Server watched = Server.start(full, settings)) {
            HttpRequest update = HttpRequest.newBuilder(URI.create("http://localhost:" + watched.port() + "/kg/update"))
                    .header("Content-Type", "application/sparql-update")
                    .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("u:p".getBytes()))
                    .POST(BodyPublishers.ofString("CLEAR ALL"))
                    .build();
            HttpResponse<String> refused = HttpClient.newHttpClient().send(update, BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(507);
            assertThat(refused.body()).contains("the disk has 1 MB left");
            assertThat(text(watched, "kg/sparql?query=" + ServedGraph.encode(ALL + " LIMIT 1")))
                    .contains("results");
        }
    }

    private static String text(Server server, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/" + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
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
    void aGraphOfTooManyTriplesIsRefusedAndASmallerOneIsWhole() throws Exception {
        for (String query : new String[] {
            "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
            "CONSTRUCT { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
            "DESCRIBE ?s WHERE { ?s ?p ?o }"
        }) {
            HttpResponse<String> refused = get("/kg/sparql?query=" + ServedGraph.encode(query));
            assertThat(refused.statusCode()).as(query).isEqualTo(403);
            assertThat(refused.body())
                    .as(query)
                    .contains("the answer has more than 30 triples; ask for less (LIMIT)")
                    .doesNotContain("\tat ");
        }
        HttpResponse<String> whole = get("/kg/sparql?format=nt&query="
                + ServedGraph.encode("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 30"));
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body().lines()).hasSize(30);
        assertThat(get("/kg/sparql?format=nt&query="
                                + ServedGraph.encode("CONSTRUCT { <urn:x:one> a <urn:x:Two> } WHERE { ?s ?p ?o }"))
                        .body()
                        .lines())
                .as("a triple that was made often counts once")
                .hasSize(1);
        assertThat(get("/kg/sparql?format=nt&query="
                                + ServedGraph.encode(
                                        "DESCRIBE ?run WHERE { ?run a <http://www.w3.org/ns/prov#Activity> }"))
                        .body()
                        .lines())
                .hasSizeBetween(2, 30);
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
