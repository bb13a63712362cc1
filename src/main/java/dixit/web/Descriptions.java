package dixit.web;

import dixit.store.EmbeddedStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;

/** What the store says of one thing, and the counts of the front page. */
final class Descriptions {

    private static final String PREFIXES = """
            PREFIX dx: <https://w3id.org/dixit/conflict#>
            PREFIX act: <https://w3id.org/dixit/speech-act/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX schema: <https://schema.org/>
            PREFIX wd: <http://www.wikidata.org/entity/>
            """;

    /** Statements on one page; whoever wants more asks the endpoint. */
    private static final int MOST = 200;

    /** One statement in a line; {@code speaker} and {@code when} are empty where they are unknown. */
    record Line(String id, String speaker, String content, String when) {}

    private final EmbeddedStore store;

    Descriptions(EmbeddedStore store) {
        this.store = store;
    }

    /** The IRI under which the store knows the thing: its base is the one the graphs were written with. */
    String iri(String kind, String id) {
        return base() + "id/" + kind + "/" + id;
    }

    private String base() {
        List<QuerySolution> rows = select("SELECT ?a { ?a a dx:Article } LIMIT 1");
        return rows.isEmpty()
                ? "http://localhost:3030/"
                : rows.get(0).getResource("a").getURI().replaceFirst("id/article/.*$", "");
    }

    /** The thing's own triples, those of the nodes that are parts of it, and what points at it. */
    Model of(String kind, String id) {
        ParameterizedSparqlString query = new ParameterizedSparqlString(PREFIXES + """
                CONSTRUCT { ?thing ?p ?o . ?part ?pp ?po . ?s ?back ?thing }
                WHERE {
                  { ?thing ?p ?o }
                  UNION { ?thing dx:relay|prov:wasGeneratedBy|oa:hasTarget|oa:hasTarget/oa:hasSelector ?part . ?part ?pp ?po }
                  UNION { ?s ?back ?thing . FILTER(?back IN (dx:speaker, dx:addressee, dx:about, dx:inArticle)) }
                } LIMIT 5000""");
        query.setIri("thing", iri(kind, id));
        return construct(query);
    }

    /** Names by IRI: the ontology's terms in English like the pages, everything else in French like the articles. */
    Map<String, String> labels(Model model) {
        List<String> iris = new ArrayList<>();
        model.listObjects()
                .filterKeep(RDFNode::isURIResource)
                .forEachRemaining(node -> iris.add(node.asResource().getURI()));
        model.listSubjects().filterKeep(RDFNode::isURIResource).forEachRemaining(node -> iris.add(node.getURI()));
        model.listStatements()
                .forEachRemaining(triple -> iris.add(triple.getPredicate().getURI()));
        Map<String, String> labels = new LinkedHashMap<>();
        if (iris.isEmpty()) return labels;
        StringBuilder values = new StringBuilder();
        iris.stream()
                .distinct()
                .filter(iri -> iri.matches("[^<>\"{}|\\\\^`\\s]+"))
                .forEach(iri -> values.append('<').append(iri).append("> "));
        for (QuerySolution row : select("SELECT ?x (SAMPLE(?l) AS ?label) { VALUES ?x { " + values + """
                } {
                  ?x rdfs:label|skos:prefLabel ?l
                  FILTER(lang(?l) = IF(STRSTARTS(STR(?x), "https://w3id.org/dixit/"), "en", "fr"))
                } UNION { ?x dx:content ?l } } GROUP BY ?x""")) {
            if (row.contains("label"))
                labels.put(
                        row.getResource("x").getURI(), row.getLiteral("label").getLexicalForm());
        }
        return labels;
    }

    /** How many of each the graph holds, by the name of the class. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("articles", count("SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a dx:Article }"));
        counts.put("actors", count("SELECT (COUNT(DISTINCT ?x) AS ?n) { ?s dx:speaker|dx:about|dx:addressee ?x }"));
        counts.put("statements", count("SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a dx:Statement }"));
        return counts;
    }

    private long count(String query) {
        return select(query).get(0).getLiteral("n").getLong();
    }

    /** The statements that can have been made last. */
    List<Line> latest() {
        return lines("?s dx:speaker ?who", "DESC(MAX(?latest)) ?s", 20);
    }

    /**
     * The statements in which a thing has a role, in the order of the text.
     *
     * @param role the local name of a property of statements: {@code speaker}, {@code inArticle}
     */
    List<Line> statements(String role, String kind, String id) {
        return lines(
                "?s dx:" + role + " <" + iri(kind, id) + "> ; dx:inArticle ?article ; dx:number ?n",
                "MIN(?article) MIN(?n)",
                MOST);
    }

    private List<Line> lines(String which, String order, int most) {
        List<Line> lines = new ArrayList<>();
        for (QuerySolution row : select("""
                SELECT ?s (GROUP_CONCAT(DISTINCT ?name; separator=", ") AS ?speaker)
                          (SAMPLE(?c) AS ?content) (SAMPLE(?d) AS ?when) {
                  %s . ?s dx:content ?c .
                  OPTIONAL { ?s dx:speaker/rdfs:label ?name FILTER(lang(?name) = 'fr') }
                  OPTIONAL { ?s dx:saidEdtf ?d ; dx:saidLatest ?latest }
                } GROUP BY ?s ORDER BY %s LIMIT %d""".formatted(which, order, most))) {
            lines.add(new Line(
                    row.getResource("s").getURI().replaceFirst("^.*/", ""),
                    row.getLiteral("speaker").getLexicalForm(),
                    row.getLiteral("content").getLexicalForm(),
                    row.contains("when") ? row.getLiteral("when").getLexicalForm() : ""));
        }
        return lines;
    }

    private List<QuerySolution> select(String query) {
        store.dataset().begin(ReadWrite.READ);
        try (QueryExecution execution = QueryExecutionFactory.create(PREFIXES + query, store.dataset())) {
            List<QuerySolution> rows = new ArrayList<>();
            ResultSet results = execution.execSelect();
            while (results.hasNext()) rows.add(results.next());
            return rows;
        } finally {
            store.dataset().end();
        }
    }

    private Model construct(ParameterizedSparqlString query) {
        store.dataset().begin(ReadWrite.READ);
        try (QueryExecution execution = QueryExecutionFactory.create(query.asQuery(), store.dataset())) {
            return execution.execConstruct();
        } finally {
            store.dataset().end();
        }
    }
}
