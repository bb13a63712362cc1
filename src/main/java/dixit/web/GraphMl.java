package dixit.web;

import dixit.web.page.NetworkPage;
import java.io.Writer;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.graphml.GraphMLExporter;

/** Who speaks about whom as GraphML, for Gephi, Cytoscape and their kin. */
final class GraphMl {

    private GraphMl() {}

    static void write(NetworkPage network, Writer writer) {
        Graph<NetworkPage.Node, NetworkPage.Tie> graph = new DirectedPseudograph<>(NetworkPage.Tie.class);
        network.nodes().forEach(graph::addVertex);
        network.ties().forEach(tie -> graph.addEdge(tie.from(), tie.to(), tie));
        GraphMLExporter<NetworkPage.Node, NetworkPage.Tie> exporter =
                new GraphMLExporter<>(node -> node.name().id());
        exporter.registerAttribute("label", GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
        exporter.registerAttribute("statements", GraphMLExporter.AttributeCategory.EDGE, AttributeType.LONG);
        exporter.registerAttribute("hostile", GraphMLExporter.AttributeCategory.EDGE, AttributeType.LONG);
        exporter.setVertexAttributeProvider(node ->
                Map.of("label", DefaultAttribute.createAttribute(node.name().label())));
        exporter.setEdgeAttributeProvider(tie -> Map.<String, Attribute>of(
                "statements", DefaultAttribute.createAttribute(tie.number()),
                "hostile", DefaultAttribute.createAttribute(tie.hostile())));
        exporter.exportGraph(graph, writer);
    }
}
