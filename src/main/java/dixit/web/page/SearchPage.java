package dixit.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * What was found for some words.
 *
 * @param words as they were asked
 * @param actors whose names hold them
 * @param statements whose content holds them, best first
 * @param inAll how many statements there are, on all pages
 */
public record SearchPage(String words, Filter filter, List<Name> actors, List<StatementLine> statements, long inAll) {

    private static final int MOST_ACTORS = 12;
    private static final int MOST_HITS = 10_000;

    public static SearchPage of(Graph graph, String words, Filter filter) {
        String query = lucene(words);
        if (query.isEmpty()) return new SearchPage(words, filter, List.of(), List.of(), 0);
        Map<String, RDFNode> values = Map.of("query", ResourceFactory.createStringLiteral(query));
        String found = "(?s ?score) text:query (dx:content ?query " + MOST_HITS + ") . " + filter.pattern();
        return new SearchPage(
                words,
                filter,
                actors(graph, values),
                new Statements(graph)
                        .lines(FrontPage.iris(graph.rows(
                                "SELECT ?s (MAX(?score) AS ?best) { %s } GROUP BY ?s ORDER BY DESC(?best) ?s LIMIT %d OFFSET %d"
                                        .formatted(found, Filter.PAGE, (filter.page() - 1) * Filter.PAGE),
                                values))),
                graph.count("SELECT (COUNT(DISTINCT ?s) AS ?n) { " + found + " }", values));
    }

    private static List<Name> actors(Graph graph, Map<String, RDFNode> values) {
        return graph.rows("""
                        SELECT ?actor (MIN(?l) AS ?label) (COUNT(DISTINCT ?s) AS ?n) {
                          { SELECT DISTINCT ?actor { (?actor ?score) text:query (rdfs:label ?query 300) . ?actor a dx:Actor } }
                          ?s dx:speaker|dx:about|dx:addressee ?actor . ?actor rdfs:label ?l FILTER(LANG(?l) = "fr")
                        } GROUP BY ?actor ORDER BY DESC(?n) ?actor LIMIT %d""".formatted(MOST_ACTORS), values).stream()
                .filter(row -> row.contains("actor"))
                .map(row -> Name.of(row.getResource("actor").getURI(), Graph.text(row, "label")))
                .toList();
    }

    /** All of the words; nothing in them is Lucene's syntax. */
    private static String lucene(String words) {
        List<String> terms = Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return terms.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> terms.size() == 1 || word.length() > 1)
                .map(word -> "+" + word)
                .collect(Collectors.joining(" "));
    }

    public int pages() {
        return (int) Math.max(1, (inAll + Filter.PAGE - 1) / Filter.PAGE);
    }
}
