package dixit.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;

/**
 * What a narrower date rests on.
 *
 * @param words the article's, in text order; empty where no text is kept
 * @param events the known events of which they speak
 */
public record DateClue(List<String> words, List<Event> events) {

    /**
     * @param first its first day, ISO 8601
     * @param last its last day
     */
    public record Event(Name name, String first, String last) {}

    /** The clues of the thing ?s, in the order of the text. */
    static List<DateClue> of(Graph graph, Map<String, RDFNode> thing, String language) {
        Map<String, DateClue> clues = new LinkedHashMap<>();
        for (QuerySolution row : graph.rows("""
                SELECT DISTINCT ?clue ?start ?exact {
                  ?s dx:dateClue ?clue . ?clue oa:hasTarget ?words . ?words oa:hasSelector ?position .
                  ?position oa:start ?start OPTIONAL { ?words oa:hasSelector/oa:exact ?exact }
                } ORDER BY ?start""", thing)) {
            DateClue clue = clues.computeIfAbsent(
                    row.getResource("clue").getURI(), iri -> new DateClue(new ArrayList<>(), new ArrayList<>()));
            if (row.contains("exact")) clue.words.add(Graph.text(row, "exact"));
        }
        for (QuerySolution row : graph.rows("""
                SELECT DISTINCT ?clue ?event ?label ?from ?to {
                  ?s dx:dateClue ?clue . ?clue dx:clueEvent ?event . ?event dx:eventStart ?from ; dx:eventEnd ?to .
                  OPTIONAL { ?event rdfs:label ?label FILTER(LANG(?label) = "%s") }
                } ORDER BY ?from""".formatted(language), thing)) {
            Name name = Name.of(row.getResource("event").getURI(), Graph.text(row, "label"));
            clues.get(row.getResource("clue").getURI())
                    .events
                    .add(new Event(name, Graph.text(row, "from"), Graph.text(row, "to")));
        }
        return List.copyOf(clues.values());
    }
}
