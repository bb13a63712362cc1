package dixit.web.page;

import java.util.List;
import java.util.Map;
import org.apache.jena.query.QuerySolution;

/**
 * The front page: what the graph holds.
 *
 * @param latest the statements that can have been made last
 * @param mostQuoted who speaks most, with the number of statements
 * @param contradictions the surest
 */
public record FrontPage(
        Size size, List<StatementLine> latest, List<Count> mostQuoted, List<Contradiction> contradictions) {

    private static final int LATEST = 8;
    private static final int MOST_QUOTED = 10;
    private static final int SHARPEST = 4;

    /** What the graph holds of each. */
    public record Size(long articles, long actors, long statements) {}

    public static Size size(Graph graph) {
        return new Size(
                graph.count("SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a dx:Article }", Map.of()),
                graph.count("SELECT (COUNT(DISTINCT ?x) AS ?n) { ?s dx:speaker|dx:about|dx:addressee ?x }", Map.of()),
                graph.count("SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a dx:Statement }", Map.of()));
    }

    /** Somebody and a number. */
    public record Count(Name name, long number) {}

    /** @param reason the last part of the reason's IRI */
    public record Contradiction(StatementLine one, StatementLine other, String reason, double confidence) {}

    public static FrontPage of(Graph graph) {
        Statements statements = new Statements(graph);
        List<String> latest = iris(graph.rows(
                "SELECT ?s { ?s a dx:Statement ; dx:speaker ?who . OPTIONAL { ?s dx:saidEarliest ?d } } ORDER BY DESC(?d) ?s LIMIT "
                        + LATEST));
        return new FrontPage(
                size(graph), statements.lines(latest), counts(graph), contradictions(graph, statements, "", SHARPEST));
    }

    static List<String> iris(List<QuerySolution> rows) {
        return rows.stream()
                .map(row -> row.getResource("s").getURI())
                .distinct()
                .toList();
    }

    private static List<Count> counts(Graph graph) {
        return graph.rows("""
                        SELECT ?who ?label ?n {
                          { SELECT ?who (COUNT(DISTINCT ?s) AS ?n) { ?s dx:speaker ?who } GROUP BY ?who ORDER BY DESC(?n) ?who LIMIT %d }
                          OPTIONAL { SELECT ?who (MIN(?l) AS ?label) { ?who rdfs:label ?l FILTER(LANG(?l) = "fr") } GROUP BY ?who }
                        } ORDER BY DESC(?n) ?who""".formatted(MOST_QUOTED)).stream()
                .map(row -> new Count(
                        Name.of(row.getResource("who").getURI(), Graph.text(row, "label")),
                        row.getLiteral("n").getLong()))
                .toList();
    }

    /** @param filter a pattern on the statements {@code ?s} and {@code ?o} */
    static List<Contradiction> contradictions(Graph graph, Statements statements, String filter, int most) {
        List<QuerySolution> rows = graph.rows("""
                SELECT DISTINCT ?s ?o ?reason ?confidence {
                  ?link dx:relation dx:contradicts ; dx:linkFrom ?s ; dx:linkTo ?o ; dx:reason ?reason ; dx:confidence ?confidence .
                  %s
                } ORDER BY DESC(?confidence) ?s ?o LIMIT %d""".formatted(filter, most));
        List<String> iris = rows.stream()
                .flatMap(row -> List.of(
                        row.getResource("s").getURI(), row.getResource("o").getURI())
                        .stream())
                .distinct()
                .toList();
        List<StatementLine> lines = statements.lines(iris);
        return rows.stream()
                .flatMap(row -> line(lines, row, "s")
                        .flatMap(one -> line(lines, row, "o")
                                .map(other -> new Contradiction(
                                        one,
                                        other,
                                        Graph.localName(
                                                row.getResource("reason").getURI()),
                                        row.getLiteral("confidence").getDouble())))
                        .stream())
                .toList();
    }

    private static java.util.Optional<StatementLine> line(
            List<StatementLine> lines, QuerySolution row, String variable) {
        String iri = row.getResource(variable).getURI();
        return lines.stream().filter(line -> line.iri().equals(iri)).findFirst();
    }
}
