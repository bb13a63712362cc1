package dixit.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.eclipse.rdf4j.model.IRI;

/** A thing of a graph with what is said of it there. */
record Described(Graph graph, Node thing) {

    /** The node of a term of the vocabulary. */
    static Node term(IRI term) {
        return NodeFactory.createURI(term.stringValue());
    }

    /** The last part of its IRI. */
    String local() {
        return StoredClaims.local(thing.getURI());
    }

    /** The first object in the graph's order, without a look at the others: an actor may stand in all articles. */
    Optional<Node> first(Node predicate) {
        return firstOf(predicate, object -> true);
    }

    /** The first object of a kind, likewise. */
    Optional<Node> firstOf(Node predicate, Predicate<Node> kind) {
        ExtendedIterator<Triple> found = graph.find(thing, predicate, Node.ANY);
        try {
            while (found.hasNext()) {
                Node object = found.next().getObject();
                if (kind.test(object)) return Optional.of(object);
            }
            return Optional.empty();
        } finally {
            found.close();
        }
    }

    /** All objects in the graph's order. */
    List<Described> all(Node predicate) {
        return distinct(graph.find(thing, predicate, Node.ANY).mapWith(Triple::getObject));
    }

    /** What has this as its object, in the graph's order. */
    List<Described> of(Node predicate) {
        return distinct(graph.find(Node.ANY, predicate, thing).mapWith(Triple::getSubject));
    }

    /** The lexical form of the first object. */
    Optional<String> text(Node predicate) {
        return first(predicate).map(Node::getLiteralLexicalForm);
    }

    private List<Described> distinct(ExtendedIterator<Node> nodes) {
        Set<Node> once = new LinkedHashSet<>();
        nodes.forEachRemaining(once::add);
        List<Described> things = new ArrayList<>(once.size());
        for (Node node : once) things.add(new Described(graph, node));
        return things;
    }
}
