package dixit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.rdf.ActorTurtle;
import dixit.rdf.Iris;
import dixit.rdf.OntologyGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each node shape with a graph that has it, {@code valid/NameShape.ttl}, and graphs with one fault each, {@code
 * invalid/NameShape-fault.ttl}.
 */
class ShapesTest {

    private static final Path FOLDER = Path.of("src/test/resources/shapes");
    private static final Graph DEFINITIONS = RDFDataMgr.loadGraph("ontology/shapes.ttl");
    private static final Shapes SHAPES = Shapes.parse(DEFINITIONS);

    static List<Path> valid() {
        return files("valid");
    }

    static List<Path> invalid() {
        return files("invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"valid", "invalid"})
    void noShapeLacksAGraph(String folder) {
        Stream<String> shapes = SHAPES.getTargetShapes().stream()
                .map(shape -> shape.getShapeNode().getLocalName());
        Set<String> shown = files(folder).stream().map(ShapesTest::shape).collect(Collectors.toSet());
        assertThat(shown).containsExactlyInAnyOrderElementsOf(shapes.toList());
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aGraphWithTheShapePasses(Path file) {
        Graph graph = RDFDataMgr.loadGraph(file.toString());
        assertThat(hasTarget(graph, shape(file))).as("something to check").isTrue();
        assertThat(report(graph).getEntries()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void aGraphWithAFaultViolatesTheShapeMeant(Path file) {
        ValidationReport report = report(RDFDataMgr.loadGraph(file.toString()));
        assertThat(report.getEntries()).extracting(ShapesTest::violated).contains(shape(file));
    }

    @Test
    void thePackagedGateAppliesTheShapes() {
        Path fault = FOLDER.resolve("invalid/StatementWordsShape-content-missing.ttl");
        assertThat(ShapeGate.packaged().violations(RDFDataMgr.loadGraph(fault.toString())))
                .hasValueSatisfying(report -> assertThat(report)
                        .contains("sh:ValidationReport", ":statement")
                        .contains("Une déclaration a son contenu, sauf si"));
    }

    @Test
    void whatIsLoadedBesideTheArticlesHasTheShapes() {
        assertThat(report(JenaTerms.graph(OntologyGraph.packaged())).getEntries())
                .isEmpty();
        assertThat(report(JenaTerms.graph(new ActorTurtle(Iris.LOCAL).model(ActorTurtle.seeds())))
                        .getEntries())
                .isEmpty();
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shape(Path file) {
        return file.getFileName().toString().replaceFirst("(-.*)?\\.ttl$", "");
    }

    private static ValidationReport report(Graph graph) {
        return ShaclValidator.get().validate(SHAPES, graph);
    }

    private static boolean hasTarget(Graph graph, String name) {
        Shape shape = SHAPES.getTargetShapes().stream()
                .filter(s -> s.getShapeNode().getLocalName().equals(name))
                .findFirst()
                .orElseThrow();
        return shape.getTargets().stream()
                .anyMatch(target -> graph.contains(Node.ANY, new JenaTerms().node(RDF.TYPE), target.getObject()));
    }

    /** The name of the node shape that the violated constraint is part of. */
    private static String violated(ReportEntry entry) {
        Node source = entry.source();
        return DEFINITIONS.stream(Node.ANY, Node.ANY, source)
                .map(triple -> triple.getSubject())
                .filter(Node::isURI)
                .findFirst()
                .orElse(source)
                .getLocalName();
    }
}
