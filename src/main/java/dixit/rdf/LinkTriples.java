package dixit.rdf;

import static dixit.rdf.Vocabulary.*;

import dixit.statement.relation.Link;
import java.math.BigDecimal;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/**
 * A link between two statements: the plain triple, both ways where the relation is symmetric (few stores reason), and a
 * node with the reason and the confidence, a fragment of the statement that the link comes from.
 */
public final class LinkTriples {

    private final Iris iris;
    private final ValueFactory values = SimpleValueFactory.getInstance();

    /** Links statements under {@code iris}. */
    public LinkTriples(Iris iris) {
        this.iris = iris;
    }

    /** Adds {@code link} to {@code graph} of {@code model}. */
    public void add(Link link, Model model, Resource graph) {
        IRI from = iris.statement(link.from());
        IRI to = iris.statement(link.to());
        IRI relation = dx(link.relation().localName());
        IRI node = values.createIRI(from + "#" + link.relation().localName() + "-" + link.to());
        model.add(from, relation, to, graph);
        if (link.relation().isSymmetric()) model.add(to, relation, from, graph);
        model.add(node, RDF.TYPE, STATEMENT_LINK, graph);
        model.add(node, LINK_FROM, from, graph);
        model.add(node, LINK_TO, to, graph);
        model.add(node, RELATION, relation, graph);
        model.add(node, REASON, dx(link.reason().localName()), graph);
        String confidence = BigDecimal.valueOf(link.confidence()).toPlainString();
        model.add(node, CONFIDENCE, values.createLiteral(confidence, XSD.DECIMAL), graph);
    }
}
