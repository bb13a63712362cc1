package dixit.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * The reading view of an article: the sentences that hold statements, each marked, and the statements beside them.
 *
 * @param date in EDTF
 * @param kept what of the text the graph holds: {@code NoText}, {@code Quotes} or {@code FullText}
 * @param prints other articles that print the same story, each with its outlet and day
 * @param passages in text order
 * @param statements by number
 */
public record ArticlePage(
        String id,
        String iri,
        String title,
        String language,
        Optional<String> date,
        Optional<String> source,
        Optional<String> author,
        Optional<String> url,
        String kept,
        List<Print> prints,
        List<Passage> passages,
        List<Numbered> statements) {

    /** @param outlet in a few words, empty when unknown */
    public record Print(Name article, String outlet, String date) {}

    /** A statement and its number in the article. */
    public record Numbered(int number, StatementLine line) {}

    public static Optional<ArticlePage> of(Graph graph, String id) {
        String iri = graph.base() + "id/article/" + id;
        Map<String, RDFNode> article = Map.of("article", ResourceFactory.createResource(iri));
        List<QuerySolution> about = graph.rows("""
                SELECT ?title ?label ?language ?date ?source ?author ?url ?kept {
                  ?article a dx:Article ; rdfs:label ?label ; dc:language ?language .
                  OPTIONAL { ?article <http://purl.org/dc/terms/title> ?title }
                  OPTIONAL { ?article dx:articleDateEdtf ?date } OPTIONAL { ?article dc:publisher ?source }
                  OPTIONAL { ?article dc:creator ?author } OPTIONAL { ?article schema:url ?url }
                  OPTIONAL { ?article dx:textKept ?kept }
                } LIMIT 1""", article);
        if (about.isEmpty()) return Optional.empty();
        QuerySolution row = about.get(0);
        String language = Graph.text(row, "language");
        List<QuerySolution> statements =
                graph.rows("SELECT ?s ?n { ?s dx:inArticle ?article ; dx:number ?n } ORDER BY ?n", article);
        List<StatementLine> lines = new Statements(graph).lines(FrontPage.iris(statements));
        List<Numbered> numbered = new ArrayList<>();
        for (StatementLine line : lines) {
            statements.stream()
                    .filter(s -> s.getResource("s").getURI().equals(line.iri()))
                    .findFirst()
                    .ifPresent(s -> numbered.add(new Numbered(s.getLiteral("n").getInt(), line)));
        }
        return Optional.of(new ArticlePage(
                id,
                iri,
                Graph.text(row, row.contains("title") ? "title" : "label"),
                language,
                told(row, "date"),
                told(row, "source"),
                told(row, "author"),
                told(row, "url").filter(url -> url.startsWith("http://") || url.startsWith("https://")),
                row.contains("kept") ? Graph.localName(row.getResource("kept").getURI()) : "Quotes",
                prints(graph, article),
                passages(graph, article, language, "?s dx:inArticle ?article ."),
                numbered));
    }

    private static List<Print> prints(Graph graph, Map<String, RDFNode> article) {
        return graph.rows("""
                        SELECT ?other (SAMPLE(?title) AS ?label) (SAMPLE(?who) AS ?outlet) (SAMPLE(?day) AS ?date) {
                          ?article dx:nearDuplicateOf ?other . ?other rdfs:label ?title .
                          OPTIONAL { ?other dc:publisher ?who } OPTIONAL { ?other dx:articleDateEdtf ?day }
                        } GROUP BY ?other ORDER BY ?date ?other LIMIT 50""", article).stream()
                .filter(row -> row.contains("other"))
                .map(row -> new Print(
                        Name.of(row.getResource("other").getURI(), Graph.text(row, "label")),
                        Graph.text(row, "outlet"),
                        Graph.text(row, "date")))
                .toList();
    }

    private static Optional<String> told(QuerySolution row, String variable) {
        return Optional.of(Graph.text(row, variable)).filter(text -> !text.isBlank());
    }

    /** @param which a pattern on the statements {@code ?s} whose words are marked */
    static List<Passage> passages(Graph graph, Map<String, RDFNode> article, String language, String which) {
        List<Passage.Mark> marks = graph.rows("""
                        SELECT ?n ?target ?part ?start ?end {
                          %s ?s dx:number ?n .
                          { ?s oa:hasTarget ?target } UNION { ?s dx:figure/oa:hasTarget ?target }
                          ?target dx:part ?part ; oa:hasSelector ?position . ?position oa:start ?start ; oa:end ?end .
                        }""".formatted(which), article).stream()
                .map(row -> new Passage.Mark(
                        row.getLiteral("n").getInt(),
                        Graph.localName(row.getResource("part").getURI()),
                        row.getResource("target").getURI().endsWith("-1"),
                        row.getLiteral("start").getInt(),
                        row.getLiteral("end").getInt()))
                .toList();
        return graph
                .rows(
                        "SELECT ?text ?start { ?article dx:passage ?p . ?p dx:passageText ?text ; dx:passageStart ?start } ORDER BY ?start",
                        article)
                .stream()
                .map(row -> Passage.of(
                        Graph.text(row, "text"),
                        language,
                        row.getLiteral("start").getInt(),
                        marks))
                .toList();
    }
}
