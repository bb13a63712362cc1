package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.federation.FederatedGraph;
import dixit.federation.WikidataStandIn;
import dixit.federation.WikidataStandIn.Fault;
import dixit.store.EmbeddedStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code dixit query wikidata/…}. */
class FederatedQueryCommandTest {

    @TempDir
    private static Path data;

    private static WikidataStandIn wikidata;

    @BeforeAll
    static void load() throws IOException {
        wikidata = new WikidataStandIn();
        try (EmbeddedStore store = EmbeddedStore.open(data)) {
            store.replace("http://localhost:3030/graph/federation", FederatedGraph.graph());
        }
    }

    @AfterAll
    static void stop() {
        wikidata.close();
    }

    @Test
    void joinsTheStoreWithWikidata() {
        wikidata.reset();
        Outcome outcome = ask("wikidata/places-map");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines())
                .containsExactly(
                        "place,point,statements", "Stepanakert,Point(46.7519 39.8153),3",
                        "Arménie,Point(45.0 40.0),1", "Bakou,Point(49.88 40.37),1");
        assertThat(outcome.status()).isZero();
        assertThat(wikidata.requests()).isEqualTo(1);
    }

    @Test
    void saysInOneSentenceThatWikidataIsAwayAndGivesTheRowsWithoutIt() {
        wikidata.fault(Fault.UNAVAILABLE, 100);
        Outcome outcome = ask("wikidata/places-map", "--service-timeout", "1");
        assertThat(outcome.out().lines())
                .containsExactly("place,point,statements", "Stepanakert,,3", "Arménie,,1", "Bakou,,1");
        assertThat(outcome.err().lines())
                .containsExactly("query.wikidata.org is away (it answered 503): the rows come without what it"
                        + " would have added or ruled out.");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void refusesWikidataWhenAnotherServiceIsNamedInstead() {
        Outcome outcome = Outcome.with(
                Outcome.FINDS_NOTHING,
                "query",
                "wikidata/places-map",
                "--data",
                data,
                "--service",
                "https://example.org/sparql");
        assertThat(outcome.err().lines())
                .containsExactly(
                        "SERVICE <https://query.wikidata.org/sparql> is not allowed here; what may be called is"
                                + " <https://example.org/sparql>.");
        assertThat(outcome.status()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "wikidata", "https://a b/"})
    void aServiceThatIsNoAddressIsWrongUsage(String service) {
        Outcome outcome = Outcome.with(
                Outcome.FINDS_NOTHING, "query", "wikidata/places-map", "--data", data, "--service", service);
        assertThat(outcome.err()).startsWith("--service").hasLineCount(1);
        assertThat(outcome.status()).isEqualTo(2);
    }

    private static Outcome ask(Object... words) {
        return Outcome.with(
                Outcome.FINDS_NOTHING,
                Stream.concat(
                                Stream.of("query", "--format", "csv", "--data", data, "--service"),
                                Stream.concat(
                                        Stream.of("https://query.wikidata.org/sparql=" + wikidata.address()),
                                        Stream.of(words)))
                        .toArray());
    }
}
