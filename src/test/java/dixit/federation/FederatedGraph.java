package dixit.federation;

import dixit.rdf.Graphs;
import dixit.store.CataloguedQuery;
import dixit.store.EmbeddedStore;
import dixit.store.QueryCatalogue;
import dixit.store.Store;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.eclipse.rdf4j.model.Model;

/** The graph of {@code federation/graph.trig} and the questions that join it with Wikidata. */
public final class FederatedGraph {

    /** Two attempts and no long pauses, so that faults do not make tests slow. */
    /** Asks twice at once, and is patient with a machine that does other things. */
    static final Politeness HASTY = hasty(Duration.ofSeconds(30));

    /** @param patience longest time for one request */
    static Politeness hasty(Duration patience) {
        return new Politeness("Dixit/test (tests@example.org)", patience, 2, Duration.ofMillis(10));
    }

    private FederatedGraph() {}

    public static EmbeddedStore store() {
        EmbeddedStore store = EmbeddedStore.inMemory();
        store.replace("http://localhost:3030/graph/federation", graph());
        return store;
    }

    public static Model graph() {
        return Graphs.read(Path.of("src/test/resources/federation/graph.trig"));
    }

    public static EmbeddedStore store(WikidataStandIn wikidata) {
        return store().federate(new Federation(wikidata.services(), HASTY));
    }

    public static List<CataloguedQuery> questions() {
        return QueryCatalogue.packaged().all().stream()
                .filter(query -> query.name().startsWith("wikidata/"))
                .toList();
    }

    static CataloguedQuery question(String name) {
        return QueryCatalogue.packaged().named("wikidata/" + name).orElseThrow();
    }

    static Store.Answer ask(EmbeddedStore store, String name) {
        return store.answer(question(name).bind(Map.of()));
    }

    /** The header and the rows, tab-separated. */
    public static List<String> lines(ResultSet rows) {
        ByteArrayOutputStream tsv = new ByteArrayOutputStream();
        ResultSetFormatter.outputAsTSV(tsv, rows);
        return tsv.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** What {@code federation/expected} has for the question. */
    public static Path expected(CataloguedQuery question) {
        return Path.of("src/test/resources/federation/expected", question.name().replace("wikidata/", "") + ".tsv");
    }
}
