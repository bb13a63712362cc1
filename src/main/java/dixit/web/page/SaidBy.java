package dixit.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * A page of the list of what an actor said, the latest first.
 *
 * @param iris of the statements
 * @param inAll how many there are on all pages
 */
record SaidBy(List<String> iris, long inAll) {

    /** @param words which the content holds all of; empty for any */
    static SaidBy of(Graph graph, String actor, Filter filter, String words) {
        long offset = (filter.page() - 1L) * Filter.PAGE;
        if (filter.isEmpty() && words.isEmpty()) {
            return new SaidBy(
                    new Statements(graph).iris(actor, "speaker", graph.tally().saidBy(actor, offset, Filter.PAGE)),
                    graph.tally().spokenBy(actor));
        }
        Map<String, RDFNode> values = new HashMap<>();
        values.put("actor", ResourceFactory.createResource(actor));
        String pattern = "?s dx:speaker ?actor ." + filter.pattern(graph);
        if (!words.isEmpty()) {
            values.put("query", ResourceFactory.createStringLiteral(words));
            pattern = "?s text:query (dx:content ?query 20000) . " + pattern;
        }
        List<String> all = FrontPage.iris(graph.rows("""
                SELECT DISTINCT ?s ?d ?article ?n { %s ?s dx:inArticle ?article ; dx:number ?n . OPTIONAL { ?s dx:saidLatest ?d } }
                ORDER BY DESC(?d) ?article ?n""".formatted(pattern), values));
        return new SaidBy(all.stream().skip(offset).limit(Filter.PAGE).toList(), all.size());
    }
}
