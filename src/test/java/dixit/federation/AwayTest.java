package dixit.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dixit.federation.WikidataStandIn.Fault;
import dixit.store.EmbeddedStore;
import dixit.store.Store;
import dixit.store.StoreFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of an answer when Wikidata is slow, throttles, breaks off, is down. */
class AwayTest {

    private static final int ALWAYS = 1_000;

    private WikidataStandIn wikidata;
    private EmbeddedStore store;

    @BeforeEach
    void serve() throws IOException {
        wikidata = new WikidataStandIn();
        store = FederatedGraph.store(wikidata);
    }

    @AfterEach
    void stop() {
        store.close();
        wikidata.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"THROTTLED", "UNAVAILABLE", "BROKEN_OFF"})
    void oneFaultyAnswerIsAskedForAgain(Fault fault) throws IOException {
        wikidata.fault(fault, 1);
        Store.Answer answer = FederatedGraph.ask(store, "portraits");
        assertThat(answer.notice()).isEmpty();
        assertThat(FederatedGraph.lines(answer.rows())).isEqualTo(expected());
        assertThat(wikidata.requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "THROTTLED   | it answered 429",
                "UNAVAILABLE | it answered 503",
                "SLOW        | no answer from localhost within 2.0 s",
                "BROKEN_OFF  | ",
                "GARBLED     | its answer cannot be read",
                "REDIRECTED  | it answered 307",
            })
    void aLastingFaultLeavesTheRowsWithoutTheJoinedColumnsAndSaysWhy(Fault fault, String why) {
        wikidata.fault(fault, ALWAYS);
        if (fault == Fault.SLOW)
            store.federate(new Federation(wikidata.services(), FederatedGraph.hasty(Duration.ofSeconds(2))));
        Store.Answer answer = FederatedGraph.ask(store, "portraits");
        assertThat(answer.notice().orElseThrow())
                .startsWith("query.wikidata.org is away (" + (why == null ? "" : why))
                .endsWith("): the rows come without what it would have added or ruled out.");
        List<String> rows = FederatedGraph.lines(answer.rows());
        assertThat(rows).hasSize(13).contains("<http://localhost:3030/id/actor/Q7747>\t\"Vladimir Poutine\"@fr\t\t");
        assertThat(wikidata.requests()).as("attempts").isLessThanOrEqualTo(FederatedGraph.HASTY.attempts());
    }

    @Test
    void anEndpointThatIsDownIsSaidToBeDown() {
        wikidata.close();
        Store.Answer answer = FederatedGraph.ask(store, "gender-of-quoted");
        assertThat(answer.notice())
                .hasValueSatisfying(notice -> assertThat(notice).contains("nobody answers there"));
        assertThat(FederatedGraph.lines(answer.rows())).containsExactly("?gender\t?persons\t?quotations", "\t6\t6");
    }

    @Test
    void whatFailedIsNotKept() throws IOException {
        wikidata.fault(Fault.BROKEN_OFF, FederatedGraph.HASTY.attempts());
        assertThat(FederatedGraph.ask(store, "portraits").notice()).isPresent();
        assertThat(FederatedGraph.lines(FederatedGraph.ask(store, "portraits").rows()))
                .isEqualTo(expected());
    }

    @Test
    void aSilentServiceIsAwayInSilenceOfTheQueryButNotOfTheNotice() {
        wikidata.fault(Fault.UNAVAILABLE, ALWAYS);
        Store.Answer answer = store.answer(QueryFactory.create(
                "SELECT * { VALUES ?x { <urn:a> } SERVICE SILENT <https://query.wikidata.org/sparql> { ?x ?p ?o } }"));
        assertThat(FederatedGraph.lines(answer.rows())).hasSize(2);
        assertThat(answer.notice()).isPresent();
    }

    @Test
    void aQueryThatAsksAboutTooManyRowsIsAskedToSelectFewer() {
        assertThatThrownBy(() -> store.select(QueryFactory.create("""
                        SELECT * { ?a ?b ?c . ?d ?e ?f SERVICE <https://query.wikidata.org/sparql> { ?c ?p ?o } }""")))
                .isInstanceOf(StoreFailure.class)
                .hasMessage(
                        "SERVICE would be asked about more than 10000 rows; select fewer before it, with a subquery.");
        assertThat(wikidata.requests()).isZero();
    }

    @Test
    void theServerIsToldWhoAsksAndHowToReachThem() {
        FederatedGraph.ask(store, "portraits");
        assertThat(wikidata.userAgents()).containsExactly("Dixit/test (tests@example.org)");
    }

    @Test
    void aRetryAfterLongerThanThePatienceIsNotWaitedFor() {
        store.federate(new Federation(
                wikidata.services(), new Politeness("Dixit/test", Duration.ofMillis(500), 5, Duration.ofMillis(1))));
        wikidata.fault(Fault.THROTTLED, ALWAYS);
        assertThat(FederatedGraph.ask(store, "portraits").notice())
                .hasValueSatisfying(notice -> assertThat(notice).contains("it answered 429"));
        assertThat(wikidata.requests()).isEqualTo(1);
    }

    private static List<String> expected() throws IOException {
        return Files.readAllLines(FederatedGraph.expected(FederatedGraph.question("portraits")));
    }
}
