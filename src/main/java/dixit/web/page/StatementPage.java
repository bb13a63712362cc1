package dixit.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * One statement with all that is known of it.
 *
 * @param passages the sentences it stands in
 * @param related the statements it is linked with
 * @param figures the numbers it claims
 * @param linkings names in it that several actors bear
 * @param dateWords the words that tell when it was said; empty where no text is kept
 * @param dateClues what else its date rests on
 * @param version the program that found it
 * @param articleDate in EDTF
 */
public record StatementPage(
        StatementLine line,
        List<Passage> passages,
        List<Related> related,
        List<Figure> figures,
        List<Linking> linkings,
        List<String> dateWords,
        List<DateClue> dateClues,
        String version,
        String articleSource,
        String articleDate) {

    /**
     * @param relation {@code contradicts}, {@code respondsTo}, {@code corroborates} or {@code sameUtterance}
     * @param forward whether this statement is the one that bears on the other
     */
    public record Related(StatementLine other, String relation, boolean forward, String reason, double confidence) {}

    /** @param number in words and digits: {@code ≥ 200} */
    public record Figure(String number, String harm, String victims, List<Name> places, boolean unverified) {}

    public record Linking(String words, Name meant, List<Name> others, double confidence) {}

    /** @param language of the page ({@code fr}) */
    public static Optional<StatementPage> of(Graph graph, String id, String language) {
        String iri = graph.base() + "id/statement/" + id;
        Map<String, RDFNode> statement = Map.of("s", ResourceFactory.createResource(iri));
        Statements reader = new Statements(graph);
        Optional<StatementLine> line = reader.lines(List.of(iri)).stream().findFirst();
        if (line.isEmpty()) return Optional.empty();
        List<QuerySolution> about = graph.rows("""
                SELECT ?article ?language ?version ?source ?date {
                  ?s dx:inArticle ?article . ?article dc:language ?language .
                  OPTIONAL { ?s prov:wasGeneratedBy/schema:softwareVersion ?version }
                  OPTIONAL { ?article dc:publisher ?source } OPTIONAL { ?article dx:articleDateEdtf ?date }
                } LIMIT 1""", statement);
        List<Passage> passages = about.isEmpty() ? List.of() : passages(graph, about.get(0), statement);
        return Optional.of(new StatementPage(
                line.get(),
                passages,
                related(graph, reader, statement),
                figures(graph, statement),
                linkings(graph, statement),
                dateWords(graph, statement),
                DateClue.of(graph, statement, language),
                about.isEmpty() ? "" : Graph.text(about.get(0), "version"),
                about.isEmpty() ? "" : Graph.text(about.get(0), "source"),
                about.isEmpty() ? "" : Graph.text(about.get(0), "date")));
    }

    private static List<Passage> passages(Graph graph, QuerySolution row, Map<String, RDFNode> statement) {
        Map<String, RDFNode> values = Map.of("article", row.get("article"), "s", statement.get("s"));
        return ArticlePage.passages(graph, values, Graph.text(row, "language"), "").stream()
                .filter(passage -> passage.segments().stream().anyMatch(Passage.Segment::content))
                .toList();
    }

    private static List<Related> related(Graph graph, Statements reader, Map<String, RDFNode> statement) {
        List<QuerySolution> rows = graph.rows("""
                SELECT DISTINCT ?o ?relation ?forward ?reason ?confidence {
                  { ?link dx:linkFrom ?s ; dx:linkTo ?o . BIND(true AS ?forward) }
                  UNION { ?link dx:linkTo ?s ; dx:linkFrom ?o . BIND(false AS ?forward) }
                  ?link dx:relation ?relation ; dx:reason ?reason ; dx:confidence ?confidence .
                } ORDER BY ?relation DESC(?confidence)""", statement);
        List<StatementLine> others = reader.lines(rows.stream()
                .map(row -> row.getResource("o").getURI())
                .distinct()
                .toList());
        List<Related> related = new ArrayList<>();
        for (QuerySolution row : rows) {
            others.stream()
                    .filter(other -> other.iri().equals(row.getResource("o").getURI()))
                    .findFirst()
                    .ifPresent(other -> related.add(new Related(
                            other,
                            Graph.localName(row.getResource("relation").getURI()),
                            row.getLiteral("forward").getBoolean(),
                            Graph.localName(row.getResource("reason").getURI()),
                            row.getLiteral("confidence").getDouble())));
        }
        return related;
    }

    private static List<String> dateWords(Graph graph, Map<String, RDFNode> statement) {
        return graph.rows("""
                SELECT ?exact { ?s oa:hasTarget ?words . ?words dx:part dx:DatePart ; oa:hasSelector/oa:exact ?exact } ORDER BY ?words""", statement).stream()
                .map(row -> Graph.text(row, "exact"))
                .toList();
    }

    private static List<Figure> figures(Graph graph, Map<String, RDFNode> statement) {
        List<Figure> figures = new ArrayList<>();
        for (QuerySolution row : graph.rows("""
                SELECT ?f ?harm ?victims ?unverified ?least ?most ?count (GROUP_CONCAT(STR(?where); separator=" ") AS ?places)
                       (GROUP_CONCAT(?label; separator="|") AS ?labels) {
                  ?s dx:figure ?f . ?f dx:harm ?harm ; dx:victims ?victims ; dx:unverified ?unverified .
                  OPTIONAL { ?f dx:atLeast ?least } OPTIONAL { ?f dx:atMost ?most } OPTIONAL { ?f dx:count ?count }
                  OPTIONAL { ?f dx:figurePlace ?where . ?where rdfs:label ?label FILTER(LANG(?label) = "fr") }
                } GROUP BY ?f ?harm ?victims ?unverified ?least ?most ?count ORDER BY ?f""", statement)) {
            List<Name> places = new ArrayList<>();
            String[] iris = Graph.text(row, "places").split(" ");
            String[] labels = Graph.text(row, "labels").split("\\|");
            for (int i = 0; i < iris.length && !iris[i].isEmpty() && i < labels.length; i++)
                places.add(Name.of(iris[i], labels[i]));
            figures.add(new Figure(
                    number(Graph.text(row, "least"), Graph.text(row, "most"), Graph.text(row, "count")),
                    Graph.localName(row.getResource("harm").getURI()),
                    Graph.localName(row.getResource("victims").getURI()),
                    places,
                    row.getLiteral("unverified").getBoolean()));
        }
        return figures;
    }

    private static String number(String least, String most, String count) {
        if (!least.isEmpty() && least.equals(most)) return least;
        if (!least.isEmpty() && !most.isEmpty()) return least + "–" + most;
        if (!least.isEmpty()) return "≥ " + least;
        return most.isEmpty() ? "≈ " + count : "≤ " + most;
    }

    private static List<Linking> linkings(Graph graph, Map<String, RDFNode> statement) {
        Map<String, Linking> linkings = new java.util.LinkedHashMap<>();
        for (QuerySolution row : graph.rows("""
                SELECT ?l ?words ?meant ?meantLabel ?other ?otherLabel ?confidence {
                  ?s dx:linking ?l . ?l dx:linkedWords ?words ; dx:linkedActor ?meant ; dx:runnerUp ?other ; dx:confidence ?confidence .
                  OPTIONAL { ?meant rdfs:label ?meantLabel FILTER(LANG(?meantLabel) = "fr") }
                  OPTIONAL { ?other rdfs:label ?otherLabel FILTER(LANG(?otherLabel) = "fr") }
                } ORDER BY ?l ?other""", statement)) {
            Name other = Name.of(row.getResource("other").getURI(), Graph.text(row, "otherLabel"));
            linkings.merge(
                    row.getResource("l").getURI(),
                    new Linking(
                            Graph.text(row, "words"),
                            Name.of(row.getResource("meant").getURI(), Graph.text(row, "meantLabel")),
                            List.of(other),
                            row.getLiteral("confidence").getDouble()),
                    (one, next) -> {
                        List<Name> others = new ArrayList<>(one.others());
                        others.addAll(next.others());
                        return new Linking(
                                one.words(),
                                one.meant(),
                                others.stream().distinct().toList(),
                                one.confidence());
                    });
        }
        return List.copyOf(linkings.values());
    }
}
