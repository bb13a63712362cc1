package dixit.web.page;

import dixit.web.tally.Tally;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * An actor: who it is, what it said, what is said about it.
 *
 * @param otherNames in any language
 * @param kind the last part of its class's IRI, {@code Person}
 * @param wikidata the Wikidata id
 * @param side the state it belongs to
 * @param speaksFor the institutions it speaks for
 * @param said what it said, as {@code filter} has it
 * @param saidInAll how many that are, on all pages
 * @param months its statements by month
 * @param targets whom its statements are about, for the filter
 * @param aims whom it accuses, praises, answers to: by speech act
 */
public record ActorPage(
        String id,
        String iri,
        String label,
        List<String> otherNames,
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
        List<FrontPage.Count> speakersAbout,
        List<FrontPage.Count> targets) {

    private static final int MOST_ABOUT = 10;
    private static final int MOST_AIMS = 12;
    private static final int MOST_TARGETS = 50;

    /** Acts that are done to somebody; that a statement is about somebody says less. */
    private static final Set<String> PURPOSEFUL =
            Set.of("accuse", "deny", "disapprove", "reject", "demand", "threaten", "praise", "apologise");

    /** A post it holds or held; dates as ISO, empty where unknown; {@code confirmed} where its end is unknown. */
    public record Office(String role, String since, String until, String confirmed, Optional<Name> organisation) {}

    /** @param month {@code 2023-09} */
    public record Month(String month, long number) {

        /** Its first day, ISO. */
        public String first() {
            return month + "-01";
        }

        /** Its last day, ISO. */
        public String last() {
            return YearMonth.parse(month).atEndOfMonth().toString();
        }
    }

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
        SaidBy said = SaidBy.of(graph, iri, filter, "");
        return Optional.of(new ActorPage(
                id,
                iri,
                Graph.text(row, "label"),
                graph.rows("SELECT DISTINCT ?name { ?actor rdfs:label|skos:altLabel ?name }", actor).stream()
                        .map(name -> Graph.text(name, "name"))
                        .filter(name -> !name.equals(Graph.text(row, "label")))
                        .distinct()
                        .sorted()
                        .toList(),
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
                reader.lines(said.iris()),
                said.inAll(),
                reader.lines(reader.iris(iri, "about", graph.tally().saidAbout(iri, 0, MOST_ABOUT))),
                graph.tally().spokenOf(iri),
                months(graph, iri),
                aims(graph, iri),
                FrontPage.counts(graph, graph.tally().speakersAbout(iri, MOST_AIMS)),
                FrontPage.counts(graph, graph.tally().targets(iri, MOST_TARGETS))));
    }

    private static List<Name> names(Graph graph, String sparql, Map<String, RDFNode> actor) {
        return graph.rows(sparql, actor).stream()
                .map(row -> Name.of(row.getResource("x").getURI(), Graph.text(row, "label")))
                .distinct()
                .toList();
    }

    private static List<Office> offices(Graph graph, Map<String, RDFNode> actor) {
        return graph.rows("""
                        SELECT ?role ?since ?until ?confirmed ?organisation ?label {
                          ?m org:member ?actor ; rdfs:label ?role . FILTER(LANG(?role) = "fr")
                          OPTIONAL { ?m dx:since ?since } OPTIONAL { ?m dx:until ?until }
                          OPTIONAL { ?m dx:confirmed ?confirmed }
                          OPTIONAL { ?m org:organization ?organisation . ?organisation rdfs:label ?label FILTER(LANG(?label) = "fr") }
                        } ORDER BY DESC(?since) ?role""", actor).stream()
                .map(row -> new Office(
                        Graph.text(row, "role"),
                        Graph.text(row, "since"),
                        Graph.text(row, "until"),
                        Graph.text(row, "confirmed"),
                        row.contains("organisation")
                                ? Optional.of(
                                        Name.of(row.getResource("organisation").getURI(), Graph.text(row, "label")))
                                : Optional.empty()))
                .distinct()
                .toList();
    }

    private static List<Month> months(Graph graph, String iri) {
        return graph.tally().months(iri).entrySet().stream()
                .map(month -> new Month(month.getKey(), month.getValue()))
                .toList();
    }

    private static List<Aim> aims(Graph graph, String iri) {
        List<Tally.Count<Tally.Aim>> aims = graph.tally().aims(iri, PURPOSEFUL, MOST_AIMS);
        Map<String, Name> names =
                graph.names(aims.stream().map(aim -> aim.what().target()).toList());
        return aims.stream()
                .map(aim -> new Aim(aim.what().act(), names.get(aim.what().target()), aim.number()))
                .toList();
    }
}
