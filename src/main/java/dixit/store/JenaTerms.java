package dixit.store;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/** Hands RDF4J's terms to Jena in memory, without writing and parsing; each term of a graph is made once. */
public final class JenaTerms {

    private final Map<Value, Node> nodes = new HashMap<>();

    JenaTerms() {}

    /** One graph of all the statements, whatever graph they are in. */
    public static Graph graph(Model model) {
        JenaTerms terms = new JenaTerms();
        Graph graph = GraphFactory.createDefaultGraph();
        for (Statement statement : model) {
            graph.add(
                    terms.node(statement.getSubject()),
                    terms.node(statement.getPredicate()),
                    terms.node(statement.getObject()));
        }
        return graph;
    }

    static Value value(Node node) {
        SimpleValueFactory values = SimpleValueFactory.getInstance();
        if (node.isURI()) return values.createIRI(node.getURI());
        if (node.isBlank()) return values.createBNode(node.getBlankNodeLabel());
        return node.getLiteralLanguage().isEmpty()
                ? values.createLiteral(node.getLiteralLexicalForm(), values.createIRI(node.getLiteralDatatypeURI()))
                : values.createLiteral(node.getLiteralLexicalForm(), node.getLiteralLanguage());
    }

    Node node(Value value) {
        return nodes.computeIfAbsent(value, JenaTerms::made);
    }

    private static Node made(Value value) {
        if (value.isIRI()) return NodeFactory.createURI(value.stringValue());
        if (value.isBNode()) return NodeFactory.createBlankNode(value.stringValue());
        Literal literal = (Literal) value;
        return literal.getLanguage()
                .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
                .orElseGet(() -> NodeFactory.createLiteralDT(
                        literal.getLabel(),
                        TypeMapper.getInstance()
                                .getSafeTypeByName(literal.getDatatype().stringValue())));
    }
}
