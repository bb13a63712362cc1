package dixit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.federation.FederatedGraph;
import dixit.federation.WikidataStandIn;
import dixit.federation.WikidataStandIn.Fault;
import dixit.store.CataloguedQuery;
import dixit.store.EmbeddedStore;
import dixit.store.RemoteStore;
import dixit.store.Store;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The federated queries over HTTP, and what the server says when Wikidata is away. */
class FederatedServerTest {

    private static WikidataStandIn wikidata;
    private static EmbeddedStore store;
    private static Server server;

    @BeforeAll
    static void serve() throws Exception {
        wikidata = new WikidataStandIn();
        store = FederatedGraph.store(wikidata);
        server = Server.start(store, new Server.Settings("localhost", 0, 30, Optional.empty()));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
        wikidata.close();
    }

    @BeforeEach
    void healthy() {
        wikidata.reset();
    }

    static List<CataloguedQuery> questions() {
        return FederatedGraph.questions();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theAnswerOverHttpIsTheOneExpected(CataloguedQuery question) throws IOException {
        try (RemoteStore remote = remote()) {
            Store.Answer answer = remote.answer(question.bind(Map.of()));
            assertThat(FederatedGraph.lines(answer.rows()))
                    .isEqualTo(Files.readAllLines(FederatedGraph.expected(question)));
            assertThat(answer.notice()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { VALUES ?x { <urn:a> }", "ASK {", "CONSTRUCT { ?x ?p ?o } {"})
    void thatWikidataIsAwayStandsInAHeaderOfAnyAnswer(String start) throws Exception {
        wikidata.fault(Fault.UNAVAILABLE, 2);
        HttpResponse<String> response =
                query(start + " SERVICE <https://query.wikidata.org/sparql> { ?x <urn:never-asked> ?o } }");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues(RemoteStore.NOTICE))
                .containsExactly(
                        "query.wikidata.org is away (it answered 503): the rows come without what it would have"
                                + " added or ruled out.");
    }

    @Test
    void theNoticeReachesWhoeverAsksThroughTheProgram() {
        wikidata.fault(Fault.UNAVAILABLE, 2);
        try (RemoteStore remote = remote()) {
            assertThat(remote.answer(
                                    org.apache.jena.query.QueryFactory.create(
                                            "SELECT * { VALUES ?x { <urn:b> } SERVICE <https://query.wikidata.org/sparql> { ?x <urn:p> ?o } }"))
                            .notice())
                    .hasValueSatisfying(notice -> assertThat(notice).startsWith("query.wikidata.org is away"));
        }
    }

    @Test
    void anEndpointThatIsNotAllowedIsForbiddenInOneSentence() throws Exception {
        HttpResponse<String> response = query("SELECT * { SERVICE SILENT <http://localhost:8080/> { ?s ?p ?o } }");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body())
                .contains("SERVICE <http://localhost:8080/> is not allowed here; what may be called is"
                        + " <https://query.wikidata.org/sparql>.");
    }

    private static RemoteStore remote() {
        return new RemoteStore(
                URI.create("http://localhost:" + server.port() + "/kg"), Optional.empty(), Optional.empty());
    }

    private static HttpResponse<String> query(String sparql) throws Exception {
        URI address = URI.create("http://localhost:" + server.port() + "/kg/sparql?query="
                + URLEncoder.encode(sparql, StandardCharsets.UTF_8));
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
