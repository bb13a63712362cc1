package dixit.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * A known event, and the statements that are dated by it.
 *
 * @param first its first day, ISO 8601
 * @param last its last day
 */
public record EventPage(String iri, String label, String first, String last, List<StatementLine> lines) {

    private static final int MOST = 100;

    /** @param language of the page ({@code fr}) */
    public static Optional<EventPage> of(Graph graph, String id, String language) {
        String iri = graph.base() + "id/event/" + id;
        Map<String, RDFNode> event = Map.of("event", ResourceFactory.createResource(iri));
        List<QuerySolution> about = graph.rows("""
                SELECT ?label ?from ?to { ?event dx:eventStart ?from ; dx:eventEnd ?to ; rdfs:label ?label
                  FILTER(LANG(?label) = "%s") } LIMIT 1""".formatted(language), event);
        if (about.isEmpty()) return Optional.empty();
        List<String> statements = graph.rows("""
                SELECT DISTINCT ?s { ?clue dx:clueEvent ?event . ?s dx:dateClue ?clue ; dx:saidEarliest ?day ; dx:number ?n }
                ORDER BY ?day ?s LIMIT %d""".formatted(MOST), event).stream()
                .map(row -> row.getResource("s").getURI())
                .toList();
        return Optional.of(new EventPage(
                iri,
                Graph.text(about.get(0), "label"),
                Graph.text(about.get(0), "from"),
                Graph.text(about.get(0), "to"),
                new Statements(graph).lines(statements)));
    }
}
