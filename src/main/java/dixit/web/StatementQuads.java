package dixit.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** All that the graphs say of some statements, and of the nodes that are parts of them: targets, relays, figures. */
final class StatementQuads {

    private StatementQuads() {}

    /** Inside the caller's transaction. */
    static void each(DatasetGraph graphs, List<String> statements, Consumer<Quad> out) {
        for (String statement : statements) {
            Set<Node> seen = new HashSet<>();
            Deque<Node> waiting = new ArrayDeque<>(List.of(NodeFactory.createURI(statement)));
            while (!waiting.isEmpty()) {
                Node node = waiting.remove();
                if (!seen.add(node)) continue;
                graphs.find(Node.ANY, node, Node.ANY, Node.ANY).forEachRemaining(quad -> {
                    out.accept(quad);
                    // Parts are fragments of their statement's IRI.
                    if (quad.getObject().isURI() && quad.getObject().getURI().startsWith(statement + "#"))
                        waiting.add(quad.getObject());
                });
            }
        }
    }
}
