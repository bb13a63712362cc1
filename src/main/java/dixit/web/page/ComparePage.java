package dixit.web.page;

import dixit.web.tally.Opposed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * Two actors side by side.
 *
 * @param choices who can be compared: those with most statements
 * @param contradictions between the two, what the left one said first
 * @param words the topic: which the statements hold all of
 */
public record ComparePage(
        List<FrontPage.Count> choices,
        Optional<Side> left,
        Optional<Side> right,
        List<FrontPage.Contradiction> contradictions,
        Filter filter,
        String words) {

    private static final int MOST_CHOICES = 200;
    private static final int MOST_CONTRADICTIONS = 50;

    public record Side(Name actor, List<StatementLine> statements, long inAll) {}

    /**
     * @param left and {@code right}: ids of actors, empty for none
     * @param words which the statements hold all of; empty for any
     */
    public static ComparePage of(Graph graph, String left, String right, Filter filter, String words) {
        List<FrontPage.Count> choices = FrontPage.counts(graph, graph.tally().mostQuoted(MOST_CHOICES));
        Optional<Side> one = side(graph, left, filter, words);
        Optional<Side> other = side(graph, right, filter, words);
        String leftIri = iri(graph, left);
        String rightIri = iri(graph, right);
        List<Opposed> between = one.isEmpty() || other.isEmpty()
                ? List.of()
                : graph.tally().opposed().stream()
                        .filter(link -> link.between(leftIri, rightIri))
                        .limit(MOST_CONTRADICTIONS)
                        .toList();
        List<FrontPage.Contradiction> contradictions = FrontPage.contradictions(new Statements(graph), between).stream()
                .map(contradiction -> contradiction.from(left))
                .toList();
        return new ComparePage(choices, one, other, contradictions, filter, words);
    }

    private static String iri(Graph graph, String id) {
        return graph.base() + "id/actor/" + id;
    }

    private static Optional<Side> side(Graph graph, String id, Filter filter, String words) {
        if (!id.matches("[A-Za-z0-9-]{1,120}")) return Optional.empty();
        Map<String, RDFNode> actor = Map.of("actor", ResourceFactory.createResource(iri(graph, id)));
        var labels = graph.rows(
                "SELECT ?label { ?actor rdfs:label ?label } ORDER BY (LANG(?label) != \"fr\") LIMIT 1", actor);
        if (labels.isEmpty()) return Optional.empty();
        SaidBy said = SaidBy.of(graph, iri(graph, id), filter, SearchPage.lucene(words));
        return Optional.of(new Side(
                Name.of(iri(graph, id), Graph.text(labels.get(0), "label")),
                new Statements(graph).lines(said.iris()),
                said.inAll()));
    }
}
