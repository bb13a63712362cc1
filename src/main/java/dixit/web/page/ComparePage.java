package dixit.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * Two actors side by side.
 *
 * @param choices who can be compared: those with most statements
 * @param contradictions between the two
 */
public record ComparePage(
        List<FrontPage.Count> choices,
        Optional<Side> left,
        Optional<Side> right,
        List<FrontPage.Contradiction> contradictions,
        Filter filter) {

    private static final int MOST_CHOICES = 200;
    private static final int MOST_CONTRADICTIONS = 50;

    public record Side(Name actor, List<StatementLine> statements, long inAll) {}

    /** @param left and {@code right}: ids of actors, empty for none */
    public static ComparePage of(Graph graph, String left, String right, Filter filter) {
        List<FrontPage.Count> choices = graph.rows("""
                        SELECT ?who ?label ?n {
                          { SELECT ?who (COUNT(DISTINCT ?s) AS ?n) { ?s dx:speaker ?who } GROUP BY ?who ORDER BY DESC(?n) ?who LIMIT %d }
                          OPTIONAL { ?who rdfs:label ?label FILTER(LANG(?label) = "fr") }
                        } ORDER BY DESC(?n) ?who""".formatted(MOST_CHOICES)).stream()
                .filter(row -> row.contains("who"))
                .map(row -> new FrontPage.Count(
                        Name.of(row.getResource("who").getURI(), Graph.text(row, "label")),
                        row.getLiteral("n").getLong()))
                .toList();
        Optional<Side> one = side(graph, left, filter);
        Optional<Side> other = side(graph, right, filter);
        List<FrontPage.Contradiction> contradictions = one.isEmpty() || other.isEmpty()
                ? List.of()
                : FrontPage.contradictions(
                        graph,
                        new Statements(graph),
                        "{ ?s dx:speaker <%1$s> . ?o dx:speaker <%2$s> } UNION { ?s dx:speaker <%2$s> . ?o dx:speaker <%1$s> }"
                                .formatted(iri(graph, left), iri(graph, right)),
                        MOST_CONTRADICTIONS);
        return new ComparePage(choices, one, other, contradictions, filter);
    }

    private static String iri(Graph graph, String id) {
        return graph.base() + "id/actor/" + id;
    }

    private static Optional<Side> side(Graph graph, String id, Filter filter) {
        if (!id.matches("[A-Za-z0-9-]{1,120}")) return Optional.empty();
        Map<String, org.apache.jena.rdf.model.RDFNode> actor =
                Map.of("actor", ResourceFactory.createResource(iri(graph, id)));
        var labels = graph.rows(
                "SELECT ?label { ?actor rdfs:label ?label } ORDER BY (LANG(?label) != \"fr\") LIMIT 1", actor);
        if (labels.isEmpty()) return Optional.empty();
        String said = "?s dx:speaker ?actor ." + filter.pattern();
        return Optional.of(new Side(
                Name.of(iri(graph, id), Graph.text(labels.get(0), "label")),
                new Statements(graph)
                        .lines(FrontPage.iris(graph.rows(
                                "SELECT DISTINCT ?s ?d { " + said
                                        + " OPTIONAL { ?s dx:saidEarliest ?d } } ORDER BY ?d ?s LIMIT " + Filter.PAGE,
                                actor))),
                graph.count("SELECT (COUNT(DISTINCT ?s) AS ?n) { " + said + " }", actor)));
    }
}
