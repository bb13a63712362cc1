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
 * @param inAll how many statements there are on all pages, 1,000 where there are more and no filter
 */
public record SearchPage(String words, Filter filter, List<Name> actors, List<StatementLine> statements, long inAll) {

    private static final int MOST_ACTORS = 12;

    /** Nobody pages through more; who looks for one among them filters, and then all hits are asked for. */
    private static final int MOST_SHOWN = 1_000;

    private static final int MOST_HITS = 20_000;

    public static SearchPage of(Graph graph, String words, Filter filter) {
        String query = lucene(words);
        if (query.isEmpty()) return new SearchPage(words, filter, List.of(), List.of(), 0);
        Map<String, RDFNode> values = Map.of("query", ResourceFactory.createStringLiteral(query));
        int most = filter.isEmpty() ? MOST_SHOWN : MOST_HITS;
        List<String> found = FrontPage.iris(graph.rows(
                "SELECT ?s (MAX(?score) AS ?best) { (?s ?score) text:query (dx:content ?query %d) . %s } GROUP BY ?s ORDER BY DESC(?best) ?s"
                        .formatted(most, filter.pattern(graph)),
                values));
        return new SearchPage(
                words,
                filter,
                actors(graph, values),
                new Statements(graph)
                        .lines(found.stream()
                                .skip((filter.page() - 1L) * Filter.PAGE)
                                .limit(Filter.PAGE)
                                .toList()),
                found.size());
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
    static String lucene(String words) {
        List<String> terms = Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return terms.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> terms.size() == 1 || word.length() > 1)
                .map(word -> "+" + word)
                .collect(Collectors.joining(" "));
    }

    /** Whether there are more than are shown. */
    public boolean more() {
        return filter.isEmpty() && inAll == MOST_SHOWN;
    }

    public int pages() {
        return (int) Math.max(1, (inAll + Filter.PAGE - 1) / Filter.PAGE);
    }
}
