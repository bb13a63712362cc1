package dixit.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dixit.store.EmbeddedStore;
import dixit.store.StoreFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.service.enhancer.pfunction.cacheLs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code SERVICE} to any endpoint but those allowed is refused before a request leaves, whatever the query does. */
class AllowListTest {

    private static WikidataStandIn other;
    private static WikidataStandIn wikidata;
    private static EmbeddedStore store;

    @BeforeAll
    static void serve() throws IOException {
        other = new WikidataStandIn();
        wikidata = new WikidataStandIn();
        store = FederatedGraph.store(wikidata);
    }

    @AfterAll
    static void stop() {
        store.close();
        other.close();
        wikidata.close();
    }

    static List<Path> forbidden() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/invalid/federation"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void isRefusedBeforeAnyRequestLeaves(Path file) throws IOException {
        String text = Files.readString(file).replace("OTHER", other.address().toString());
        assertThatThrownBy(() -> store.select(QueryFactory.create(text, Syntax.syntaxARQ)))
                .isInstanceOf(StoreFailure.class)
                .hasMessageStartingWith("SERVICE ")
                .hasMessageEndingWith("what may be called is <https://query.wikidata.org/sparql>.");
        assertThat(other.queries()).isEmpty();
        assertThat(wikidata.queries()).isEmpty();
    }

    @Test
    void whatOthersAskedCannotBeListed() throws IOException {
        try (WikidataStandIn asked = new WikidataStandIn();
                EmbeddedStore graph = FederatedGraph.store(asked)) {
            FederatedGraph.ask(graph, "portraits");
            assertThat(FederatedGraph.lines(graph.select(QueryFactory.create(
                            "SELECT * { ?id <%s> (?service ?query ?binding) }".formatted(cacheLs.DEFAULT_IRI)))))
                    .hasSize(1);
        }
    }

    @Test
    void aStoreByItselfCallsNobody() {
        try (EmbeddedStore alone = FederatedGraph.store()) {
            assertThatThrownBy(() ->
                            alone.select(FederatedGraph.question("portraits").bind(Map.of())))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessage(
                            "SERVICE <https://query.wikidata.org/sparql> is not allowed here; no endpoint may be called.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/sparql", "sparql", "http:///sparql"})
    void aServiceIsAnAddressOnTheWeb(String address) {
        assertThatThrownBy(() -> new Services(Map.of("https://example.org/sparql", URI.create(address))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a service is an http or https address, not " + address);
    }
}
