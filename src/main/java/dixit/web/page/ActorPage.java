package dixit.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * An actor: who it is, what it said, what is said about it.
 *
 * @param kind the last part of its class's IRI, {@code Person}
 * @param wikidata the Wikidata id
 * @param side the state it belongs to
 * @param speaksFor the institutions it speaks for
 * @param said what it said, as {@code filter} has it
 * @param saidInAll how many that are, on all pages
 * @param months its statements by month
 * @param aims whom it accuses, praises, answers to: by speech act
 */
public record ActorPage(
        String id,
        String iri,
        String label,
        String kind,
        Optional<String> wikidata,
        Optional<Name> side,
        List<Name> speaksFor,
        List<Office> offices,
        Filter filter,
        List<StatementLine> said,
        long saidInAll,
        List<StatementLine> about,
        long aboutInAll,
        List<Month> months,
        List<Aim> aims,
        List<FrontPage.Count> speakersAbout) {

    private static final int MOST_ABOUT = 10;
    private static final int MOST_AIMS = 12;

    /** A post it holds or held; dates as ISO, empty where unknown. */
    public record Office(String role, String since, String until, Optional<Name> organisation) {}

    /** @param month {@code 2023-09} */
    public record Month(String month, long number) {}

    public record Aim(String act, Name target, long number) {}

    public int pages() {
        return (int) Math.max(1, (saidInAll + Filter.PAGE - 1) / Filter.PAGE);
    }

    public static Optional<ActorPage> of(Graph graph, String id, Filter filter) {
        String iri = graph.base() + "id/actor/" + id;
        Map<String, RDFNode> actor = Map.of("actor", ResourceFactory.createResource(iri));
        List<QuerySolution> about = graph.rows("""
                SELECT ?label ?kind ?same ?country ?countryLabel {
                  ?actor rdfs:label ?label ; a ?kind . FILTER(?kind != dx:Actor && STRSTARTS(STR(?kind), STR(dx:)))
                  OPTIONAL { ?actor owl:sameAs ?same FILTER(STRSTARTS(STR(?same), "http://www.wikidata.org/entity/")) }
                  OPTIONAL { ?actor dx:country ?country . ?country rdfs:label ?countryLabel FILTER(LANG(?countryLabel) = "fr") }
                } ORDER BY (LANG(?label) != "fr") LIMIT 1""", actor);
        if (about.isEmpty()) return Optional.empty();
        QuerySolution row = about.get(0);
        Statements reader = new Statements(graph);
        String said = "?s dx:speaker ?actor ." + filter.pattern();
        return Optional.of(new ActorPage(
                id,
                iri,
                Graph.text(row, "label"),
                Graph.localName(row.getResource("kind").getURI()),
                Optional.of(Graph.text(row, "same"))
                        .filter(same -> !same.isEmpty())
                        .map(Graph::localName),
                row.contains("country")
                        ? Optional.of(Name.of(row.getResource("country").getURI(), Graph.text(row, "countryLabel")))
                                .filter(side -> !side.id().equals(id))
                        : Optional.empty(),
                names(
                        graph,
                        "SELECT DISTINCT ?x ?label { ?actor dx:speaksFor ?x . ?x rdfs:label ?label FILTER(LANG(?label) = \"fr\") }",
                        actor),
                offices(graph, actor),
                filter,
                reader.lines(FrontPage.iris(graph.rows(
                        "SELECT DISTINCT ?s ?d ?article ?n { %s ?s dx:inArticle ?article ; dx:number ?n . OPTIONAL { ?s dx:saidLatest ?d } } ORDER BY DESC(?d) ?article ?n LIMIT %d OFFSET %d"
                                .formatted(said, Filter.PAGE, (filter.page() - 1) * Filter.PAGE),
                        actor))),
                graph.count("SELECT (COUNT(DISTINCT ?s) AS ?n) { " + said + " }", actor),
                reader.lines(FrontPage.iris(graph.rows(
                        "SELECT DISTINCT ?s ?d { ?s dx:about ?actor . OPTIONAL { ?s dx:saidLatest ?d } } ORDER BY DESC(?d) ?s LIMIT "
                                + MOST_ABOUT,
                        actor))),
                graph.count("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s dx:about ?actor }", actor),
                months(graph, actor),
                aims(graph, actor),
                speakersAbout(graph, actor)));
    }

    private static List<Name> names(Graph graph, String sparql, Map<String, RDFNode> actor) {
        return graph.rows(sparql, actor).stream()
                .map(row -> Name.of(row.getResource("x").getURI(), Graph.text(row, "label")))
                .distinct()
                .toList();
    }

    private static List<Office> offices(Graph graph, Map<String, RDFNode> actor) {
        return graph.rows("""
                        SELECT ?role ?since ?until ?organisation ?label {
                          ?m org:member ?actor ; rdfs:label ?role . FILTER(LANG(?role) = "fr")
                          OPTIONAL { ?m dx:since ?since } OPTIONAL { ?m dx:until ?until }
                          OPTIONAL { ?m org:organization ?organisation . ?organisation rdfs:label ?label FILTER(LANG(?label) = "fr") }
                        } ORDER BY DESC(?since) ?role""", actor).stream()
                .map(row -> new Office(
                        Graph.text(row, "role"),
                        Graph.text(row, "since"),
                        Graph.text(row, "until"),
                        row.contains("organisation")
                                ? Optional.of(
                                        Name.of(row.getResource("organisation").getURI(), Graph.text(row, "label")))
                                : Optional.empty()))
                .distinct()
                .toList();
    }

    /** Statements whose month is known. */
    private static List<Month> months(Graph graph, Map<String, RDFNode> actor) {
        return graph.rows("""
                        SELECT ?month (COUNT(DISTINCT ?s) AS ?n) {
                          ?s dx:speaker ?actor ; dx:saidEarliest ?from ; dx:saidLatest ?to .
                          BIND(SUBSTR(STR(?from), 1, 7) AS ?month) FILTER(?month = SUBSTR(STR(?to), 1, 7))
                        } GROUP BY ?month ORDER BY ?month""", actor).stream()
                .filter(row -> row.contains("month"))
                .map(row ->
                        new Month(Graph.text(row, "month"), row.getLiteral("n").getLong()))
                .toList();
    }

    private static List<Aim> aims(Graph graph, Map<String, RDFNode> actor) {
        return graph.rows("""
                        SELECT ?act ?target (MIN(?l) AS ?label) (COUNT(DISTINCT ?s) AS ?n) {
                          ?s dx:speaker ?actor ; dx:speechAct ?act ; dx:about ?target .
                          FILTER(?act IN (act:accuse, act:deny, act:disapprove, act:reject, act:demand, act:threaten, act:praise, act:apologise))
                          OPTIONAL { ?target rdfs:label ?l FILTER(LANG(?l) = "fr") }
                        } GROUP BY ?act ?target ORDER BY DESC(?n) ?act ?target LIMIT %d""".formatted(MOST_AIMS), actor).stream()
                .filter(row -> row.contains("act"))
                .map(row -> new Aim(
                        Graph.localName(row.getResource("act").getURI()),
                        Name.of(row.getResource("target").getURI(), Graph.text(row, "label")),
                        row.getLiteral("n").getLong()))
                .toList();
    }

    private static List<FrontPage.Count> speakersAbout(Graph graph, Map<String, RDFNode> actor) {
        return graph.rows("""
                        SELECT ?who (MIN(?l) AS ?label) (COUNT(DISTINCT ?s) AS ?n) {
                          ?s dx:about ?actor ; dx:speaker ?who . OPTIONAL { ?who rdfs:label ?l FILTER(LANG(?l) = "fr") }
                        } GROUP BY ?who ORDER BY DESC(?n) ?who LIMIT %d""".formatted(MOST_AIMS), actor).stream()
                .filter(row -> row.contains("who"))
                .map(row -> new FrontPage.Count(
                        Name.of(row.getResource("who").getURI(), Graph.text(row, "label")),
                        row.getLiteral("n").getLong()))
                .toList();
    }
}
