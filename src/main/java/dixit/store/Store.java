package dixit.store;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.model.Model;

/** Where graphs are kept: a folder of this machine or a SPARQL endpoint. */
public sealed interface Store extends AutoCloseable permits EmbeddedStore, RemoteStore {

    /** Articles in one transaction: one each makes TDB2 ten times slower and its files ten times larger. */
    int BATCH = 64;

    /** What a load did. */
    record Loaded(int loaded, int unchanged) {}

    /**
     * Loads articles in one transaction. Each graph is replaced whole; one whose digest is already there is left alone.
     *
     * @throws StoreFailure when the store cannot be written
     */
    Loaded load(List<ArticleQuads> articles);

    /** Whether others may write into it while this is open. */
    default boolean isShared() {
        return false;
    }

    /** Replaces a graph that belongs to no article: the ontology, the actors. */
    void replace(String graph, Model quads);

    /** Writes all of the store as N-Quads, as it is at one moment. */
    void backup(OutputStream out);

    /** Gives back space where that is worth while. */
    default void tidy() {}

    /**
     * Removes an article's graph; its IRIs are kept as removed.
     *
     * @return whether it was there
     */
    boolean remove(String graph);

    /**
     * Takes some triples out of a graph and puts others in, in one transaction; the rest of the graph stays.
     *
     * @throws StoreFailure when the store cannot be written
     */
    void amend(String graph, Model obsolete, Model added);

    /**
     * The rows of a SELECT query.
     *
     * @param notice one sentence when an endpoint that the query joins with was away, and the rows come without it
     */
    record Answer(ResultSet rows, Optional<String> notice) {}

    /**
     * Runs a SELECT query over the union of all graphs and keeps its rows.
     *
     * @throws StoreFailure when the query calls an endpoint that is not allowed, or the store does not answer
     */
    Answer answer(Query query);

    /**
     * Asks a question of the catalogue. A store may have an index that shortens the way to the answer, never another answer.
     *
     * @param values of its parameters
     * @throws IllegalArgumentException naming the parameter that is unknown, missing or of the wrong type
     * @throws StoreFailure as {@link #answer}
     */
    default Answer ask(CataloguedQuery question, Map<String, String> values) {
        return answer(question.bind(values));
    }

    /** The rows of {@link #answer}. */
    default ResultSet select(Query query) {
        return answer(query).rows();
    }

    /**
     * Hands the rows of a SELECT query on as they are found: memory does not grow with their number. After a fault of the
     * connection some may come twice.
     */
    default void forEach(Query query, Consumer<QuerySolution> row) {
        select(query).forEachRemaining(row);
    }

    /**
     * Looks things up in the union of all graphs. A store of this machine is read where it is; another is asked once, for what
     * will be looked at.
     *
     * @param part the rows of what {@code reading} looks at, as {@code ?s ?p ?o}
     */
    default <T> T read(Supplier<Query> part, Function<Graph, T> reading) {
        Graph graph = GraphFactory.createDefaultGraph();
        forEach(
                part.get(),
                row -> graph.add(
                        row.get("s").asNode(),
                        row.get("p").asNode(),
                        row.get("o").asNode()));
        return reading.apply(graph);
    }

    @Override
    void close();
}
