package dixit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlEndpointTest {

    private static final String WHO = "SELECT ?who { ?s <https://w3id.org/dixit/conflict#speaker> ?who }";
    private static final String ANSWER = "who\r\nhttp://localhost:3030/id/actor/Q7747\r\n";
    private static final String INSERT = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";

    private static ServedGraph graph;

    @BeforeAll
    static void serve() throws Exception {
        graph = new ServedGraph(1, Optional.empty());
    }

    @AfterAll
    static void stop() {
        graph.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kg/sparql", "/kg/query"})
    void aQueryMayComeInAnyOfTheThreeWaysOfTheProtocol(String path) throws Exception {
        assertThat(graph.get(path + "?query=" + ServedGraph.encode(WHO), "Accept", "text/csv")
                        .body())
                .isEqualTo(ANSWER);
        assertThat(graph.post(
                                path,
                                "application/x-www-form-urlencoded",
                                "query=" + ServedGraph.encode(WHO),
                                "Accept",
                                "text/csv")
                        .body())
                .isEqualTo(ANSWER);
        assertThat(graph.post(path, "application/sparql-query", WHO, "Accept", "text/csv")
                        .body())
                .isEqualTo(ANSWER);
    }

    @Test
    void aQuerySeesTheUnionOfTheGraphs() throws Exception {
        assertThat(graph.query(
                                "ASK { ?s a <https://w3id.org/dixit/conflict#Statement> . ?c a <http://www.w3.org/2002/07/owl#Ontology> }",
                                "Accept",
                                "text/csv")
                        .body())
                .contains("true");
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values"
    })
    void resultsComeInTheFormatsOfTheStandard(String mediaType) throws Exception {
        HttpResponse<String> response = graph.query(WHO, "Accept", mediaType);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(mediaType);
        assertThat(response.body()).contains("http://localhost:3030/id/actor/Q7747");
    }

    @Test
    void aQueryWithASyntaxErrorIsABadRequestThatSaysWhere() throws Exception {
        HttpResponse<String> response = graph.query("SELECT ?who {");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&timeout=3600"})
    void aQueryThatTakesTooLongIsStopped(String parameter) throws Exception {
        String heavy = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
        HttpResponse<String> response = graph.get("/kg/sparql?query=" + ServedGraph.encode(heavy) + parameter);
        assertThat(response.statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({
        "/kg/sparql, application/sparql-update",
        "/kg/query,  application/sparql-update",
        "/kg/update, application/sparql-update",
        "/kg,        application/sparql-update",
        "/kg/data,   text/turtle",
        "/kg,        text/turtle"
    })
    void withoutConfiguredCredentialsNothingCanBeWritten(String path, String mediaType) throws Exception {
        String body = mediaType.equals("text/turtle") ? "<urn:a> <urn:b> <urn:c> ." : INSERT;
        assertThat(graph.post(path, mediaType, body).statusCode()).isBetween(400, 415);
        assertThat(graph.post(path + "?default", mediaType, body, "Authorization", WritingTest.basic("dixit", ""))
                        .statusCode())
                .isBetween(400, 415);
        assertThat(graph.query("ASK { <urn:a> ?p ?o }", "Accept", "text/csv").body())
                .contains("false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
                "SELECT * { VALUES ?where { <%s> } SERVICE ?where { ?s ?p ?o } }",
                "SELECT * FROM <%s> { ?s ?p ?o }",
                "SELECT * FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }",
            })
    void aQueryCannotMakeTheServerCallAnotherHost(String query) throws Exception {
        AtomicInteger calls = new AtomicInteger();
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        other.start();
        try {
            graph.query(query.formatted("http://localhost:" + other.getAddress().getPort() + "/sparql"));
            assertThat(calls).hasValue(0);
        } finally {
            other.stop(0);
        }
    }
}
