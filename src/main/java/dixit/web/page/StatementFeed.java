package dixit.web.page;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * Statements by or about an actor, those read last first.
 *
 * @param actor empty for the statements of all
 * @param entries each with the time of the run that read it
 */
public record StatementFeed(Optional<Name> actor, List<Entry> entries) {

    private static final int MOST = 50;

    public record Entry(StatementLine line, Instant read) {}

    private static String lastRead(Graph graph) {
        return graph.tally().lastRead(MOST).values().stream()
                .flatMap(articles -> articles.stream().sorted())
                .limit(MOST)
                .map(article -> "<" + article + ">")
                .collect(Collectors.joining(" "));
    }

    /** The feed of the actor with {@code id}, of all where it is empty; empty when nobody has it. */
    public static Optional<StatementFeed> of(Graph graph, String id) {
        Optional<Name> actor = Optional.empty();
        Map<String, RDFNode> values = Map.of();
        String which = "VALUES ?article { " + lastRead(graph) + " } ?s dx:inArticle ?article .";
        if (!id.isEmpty()) {
            if (!id.matches("[A-Za-z0-9-]{1,120}")) return Optional.empty();
            String iri = graph.base() + "id/actor/" + id;
            values = Map.of("actor", ResourceFactory.createResource(iri));
            List<QuerySolution> labels = graph.rows(
                    "SELECT ?label { ?actor rdfs:label ?label } ORDER BY (LANG(?label) != \"fr\") LIMIT 1", values);
            if (labels.isEmpty()) return Optional.empty();
            actor = Optional.of(Name.of(iri, Graph.text(labels.get(0), "label")));
            which = "?s dx:speaker|dx:about ?actor .";
        }
        Map<String, Instant> read = new LinkedHashMap<>();
        for (QuerySolution row : graph.rows(
                "SELECT DISTINCT ?s ?at { " + which
                        + " ?s prov:wasGeneratedBy/prov:startedAtTime ?at } ORDER BY DESC(?at) ?s LIMIT " + MOST,
                values)) {
            read.put(row.getResource("s").getURI(), Instant.parse(Graph.text(row, "at")));
        }
        return Optional.of(new StatementFeed(
                actor,
                new Statements(graph)
                        .lines(List.copyOf(read.keySet())).stream()
                                .map(line -> new Entry(line, read.get(line.iri())))
                                .toList()));
    }
}
