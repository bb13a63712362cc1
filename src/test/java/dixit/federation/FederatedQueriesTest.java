package dixit.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.store.CataloguedQuery;
import dixit.store.EmbeddedStore;
import dixit.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code queries/wikidata} on Dixit's own store and on a plain one, with a stand-in for Wikidata. */
class FederatedQueriesTest {

    private static WikidataStandIn wikidata;
    private EmbeddedStore store;

    @BeforeAll
    static void serve() throws IOException {
        wikidata = new WikidataStandIn();
    }

    @AfterAll
    static void stop() {
        wikidata.close();
    }

    @BeforeEach
    void emptyCache() {
        wikidata.reset();
        store = FederatedGraph.store(wikidata);
    }

    static List<CataloguedQuery> questions() {
        return FederatedGraph.questions();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theAnswerIsTheOneExpected(CataloguedQuery question) throws IOException {
        Store.Answer answer = store.answer(question.bind(Map.of()));
        assertThat(FederatedGraph.lines(answer.rows()))
                .isEqualTo(Files.readAllLines(FederatedGraph.expected(question)));
        assertThat(answer.notice()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theQueryIsStandardSparqlThatCallsWikidataAlone(CataloguedQuery question) {
        Query query = QueryFactory.create(question.sparql(), Syntax.syntaxSPARQL_11);
        assertThat(Services.called(query)).isTrue();
        Services.wikidata().check(query);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aPlainStoreGivesTheSameRowsAndAsksAboutBoundItemsOnly(CataloguedQuery question) throws IOException {
        assertThat(plain(question)).isEqualTo(Files.readAllLines(FederatedGraph.expected(question)));
        assertThat(wikidata.queries())
                .isNotEmpty()
                .allMatch(asked -> asked.contains("http://www.wikidata.org/entity/Q"));
    }

    @Test
    void aQuestionAboutTwelveSpeakersTakesOneRequestInsteadOfTwelve() {
        plain(FederatedGraph.question("portraits"));
        assertThat(wikidata.requests()).as("plain requests").isEqualTo(12);
        wikidata.reset();
        FederatedGraph.ask(store, "portraits");
        assertThat(wikidata.requests()).as("bulk requests").isEqualTo(1);
    }

    @Test
    void bulkRequestsAndCacheTogetherSaveMoreThanNineOfTenRequests() {
        for (int twice = 0; twice < 2; twice++) questions().forEach(this::plain);
        int plain = wikidata.requests();
        wikidata.reset();
        for (int twice = 0; twice < 2; twice++) questions().forEach(question -> store.answer(question.bind(Map.of())));
        assertThat(wikidata.requests() * 10)
                .as("ten times the requests in bulk, %d, against %d plain ones", wikidata.requests(), plain)
                .isPositive()
                .isLessThanOrEqualTo(plain);
    }

    @Test
    void whatWasAskedBeforeIsNotAskedAgainUntilADayHasPassed() {
        Instant start = Instant.parse("2024-01-01T00:00:00Z");
        AtomicReference<Instant> now = new AtomicReference<>(start);
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        store.federate(new Federation(wikidata.services(), FederatedGraph.HASTY, clock));
        FederatedGraph.ask(store, "portraits");
        now.set(start.plus(Duration.ofHours(23)));
        FederatedGraph.ask(store, "portraits");
        assertThat(wikidata.requests()).as("on the same day").isEqualTo(1);
        now.set(start.plus(Duration.ofHours(25)));
        FederatedGraph.ask(store, "portraits");
        assertThat(wikidata.requests()).as("on the next day").isEqualTo(2);
    }

    /** As a stock Fuseki runs it: one request per row, no cache. Only the address of the endpoint is another. */
    private List<String> plain(CataloguedQuery question) {
        String text =
                question.sparql().replace(Services.WIKIDATA, wikidata.address().toString());
        try (EmbeddedStore graph = FederatedGraph.store();
                QueryExecution execution =
                        QueryExecutionFactory.create(QueryFactory.create(text), DatasetFactory.wrap(union(graph)))) {
            return FederatedGraph.lines(ResultSetFactory.copyResults(execution.execSelect()));
        }
    }

    private static Model union(EmbeddedStore graph) {
        return Txn.calculateRead(
                graph.dataset(),
                () -> ModelFactory.createDefaultModel().add(graph.dataset().getUnionModel()));
    }
}
