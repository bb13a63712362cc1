package dixit.store;

import dixit.rdf.Iris;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * Statements and articles that were there and are no more, in {@code {base}graph/removed} with the time they went
 * ({@code prov:invalidatedAtTime}): somebody may have cited them, and 410 tells more than 404 (RFC 9110, 15.5.11).
 */
final class Tombstones {

    static final String INVALIDATED = "http://www.w3.org/ns/prov#invalidatedAtTime";

    private static final Node AT = NodeFactory.createURI(INVALIDATED);
    private static final Node[] KINDS = {
        NodeFactory.createURI("https://w3id.org/dixit/conflict#Statement"),
        NodeFactory.createURI("https://w3id.org/dixit/conflict#Article")
    };

    private Tombstones() {}

    /** The statements in a graph, and its article. */
    static Set<Node> things(DatasetGraph graphs, Node graph) {
        Set<Node> things = new HashSet<>();
        for (Node kind : KINDS) {
            graphs.find(graph, Node.ANY, RDF.type.asNode(), kind)
                    .forEachRemaining(quad -> things.add(quad.getSubject()));
        }
        return things;
    }

    /** Marks what {@code graph} held {@code before} and holds no more; what is back loses its mark. */
    static void mark(DatasetGraph graphs, Node graph, Set<Node> before) {
        Optional<Node> removed =
                Iris.ofArticleGraph(graph.getURI()).map(iris -> NodeFactory.createURI(iris.removedGraph()));
        if (removed.isEmpty()) return;
        Set<Node> now = things(graphs, graph);
        if (graphs.contains(removed.get(), Node.ANY, AT, Node.ANY))
            for (Node thing : now) graphs.deleteAny(removed.get(), thing, AT, Node.ANY);
        Node time = NodeFactory.createLiteralDT(Instant.now().toString(), XSDDatatype.XSDdateTime);
        for (Node thing : before) {
            if (!now.contains(thing)) graphs.add(new Quad(removed.get(), thing, AT, time));
        }
    }
}
