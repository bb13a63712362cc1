package dixit.web.page;

import dixit.web.tally.Opposed;
import dixit.web.tally.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Tally tally = graph.tally();
        return new Size(tally.articles(), tally.actors(), tally.statements());
    }

    /** Somebody and a number. */
    public record Count(Name name, long number) {}

    /** @param reason the last part of the reason's IRI */
    public record Contradiction(StatementLine one, StatementLine other, String reason, double confidence) {

        /** The same with what this actor said first. */
        Contradiction from(String actor) {
            boolean first = one.speakers().stream().anyMatch(name -> name.id().equals(actor));
            return first ? this : new Contradiction(other, one, reason, confidence);
        }
    }

    public static FrontPage of(Graph graph) {
        Statements statements = new Statements(graph);
        return new FrontPage(
                size(graph),
                statements.lines(latest(graph)),
                counts(graph, graph.tally().mostQuoted(MOST_QUOTED)),
                contradictions(
                        statements,
                        graph.tally().opposed().stream().limit(SHARPEST).toList()));
    }

    /** Of the articles with the latest days only: a query would have to sort all statements. */
    private static List<String> latest(Graph graph) {
        List<String> latest = new ArrayList<>();
        graph.tally().latest(LATEST).forEach((day, articles) -> {
            String values = articles.stream()
                    .sorted()
                    .limit(LATEST)
                    .map(article -> "<" + article + ">")
                    .collect(Collectors.joining(" "));
            latest.addAll(iris(graph.rows("""
                    SELECT DISTINCT ?s { VALUES ?article { %s } ?s dx:inArticle ?article ; dx:saidEarliest "%s"^^xsd:date ; dx:speaker ?who }
                    ORDER BY ?s LIMIT %d""".formatted(values, day, LATEST))));
        });
        return latest.stream().limit(LATEST).toList();
    }

    static List<String> iris(List<QuerySolution> rows) {
        return rows.stream()
                .map(row -> row.getResource("s").getURI())
                .distinct()
                .toList();
    }

    /** Numbers with the names of those who have them. */
    static List<Count> counts(Graph graph, List<Tally.Count<String>> counts) {
        Map<String, Name> names =
                graph.names(counts.stream().map(Tally.Count::what).toList());
        return counts.stream()
                .map(count -> new Count(names.get(count.what()), count.number()))
                .toList();
    }

    static List<Contradiction> contradictions(Statements statements, List<Opposed> links) {
        Map<String, StatementLine> lines = new HashMap<>();
        statements
                .lines(links.stream()
                        .flatMap(link -> Stream.of(link.one(), link.other()))
                        .distinct()
                        .toList())
                .forEach(line -> lines.put(line.iri(), line));
        return links.stream()
                .filter(link -> lines.containsKey(link.one()) && lines.containsKey(link.other()))
                .map(link -> new Contradiction(
                        lines.get(link.one()), lines.get(link.other()), link.reason(), link.confidence()))
                .toList();
    }
}
