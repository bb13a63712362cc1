package dixit.store;

import java.io.InputStream;
import java.io.StringWriter;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.graph.GraphFactory;

/** The gate before the store: graphs must have the shapes of {@code ontology/shapes.ttl} (SHACL Core). */
public final class ShapeGate {

    private final Shapes shapes;

    private ShapeGate(Shapes shapes) {
        this.shapes = shapes;
    }

    /** The gate with the packaged shapes. */
    public static ShapeGate packaged() {
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream in = ShapeGate.class.getResourceAsStream("/ontology/shapes.ttl")) {
            if (in == null) throw new IllegalStateException("the shapes are not packaged: ontology/shapes.ttl");
            RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new ShapeGate(Shapes.parse(graph));
    }

    /** The SHACL validation report in Turtle when {@code graph} violates a shape; empty when it conforms. */
    public Optional<String> violations(Graph graph) {
        ValidationReport report = ShaclValidator.get().validate(shapes, graph);
        if (report.conforms()) return Optional.empty();
        StringWriter turtle = new StringWriter();
        RDFDataMgr.write(turtle, report.getModel(), Lang.TURTLE);
        return Optional.of(turtle.toString());
    }
}
