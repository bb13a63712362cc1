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

    private static final String DX =
            "PREFIX dx: <https://w3id.org/dixit/conflict#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";

    /** One statement in a line. */
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
        List<QuerySolution> rows = select(DX + "SELECT ?a { ?a a dx:Article } LIMIT 1");
        return rows.isEmpty()
                ? "http://localhost:3030/"
                : rows.get(0).getResource("a").getURI().replaceFirst("id/article/.*$", "");
    }

    /** The thing's own triples, those of the nodes that are parts of it, and what points at it. */
    Model of(String kind, String id) {
        ParameterizedSparqlString query = new ParameterizedSparqlString(DX + """
                CONSTRUCT { ?thing ?p ?o . ?part ?pp ?po . ?s ?back ?thing }
                WHERE {
                  { ?thing ?p ?o }
                  UNION { ?thing ?link ?part . FILTER(isIRI(?part) && STRSTARTS(STR(?part), CONCAT(STR(?thing), "#"))) ?part ?pp ?po }
                  UNION { ?s ?back ?thing . FILTER(?back IN (dx:speaker, dx:addressee, dx:about, dx:inArticle)) }
                } LIMIT 5000""");
        query.setIri("thing", iri(kind, id));
        return construct(query);
    }

    Map<String, String> labels(Model model) {
        List<String> iris = new ArrayList<>();
        model.listObjects()
                .filterKeep(RDFNode::isURIResource)
                .forEachRemaining(node -> iris.add(node.asResource().getURI()));
        model.listSubjects().filterKeep(RDFNode::isURIResource).forEachRemaining(node -> iris.add(node.getURI()));
        Map<String, String> labels = new LinkedHashMap<>();
        if (iris.isEmpty()) return labels;
        StringBuilder values = new StringBuilder();
        iris.stream()
                .distinct()
                .filter(iri -> iri.matches("[^<>\"{}|\\\\^`\\s]+"))
                .forEach(iri -> values.append('<').append(iri).append("> "));
        String text = DX + "SELECT ?x (SAMPLE(?l) AS ?label) { VALUES ?x { " + values
                + "} { ?x rdfs:label ?l FILTER(lang(?l) = 'fr') } UNION { ?x dx:content ?l } } GROUP BY ?x";
        for (QuerySolution row : select(text)) {
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
        return select(DX + query).get(0).getLiteral("n").getLong();
    }

    List<Line> latest() {
        List<Line> lines = new ArrayList<>();
        for (QuerySolution row : select(DX + """
                SELECT ?s (SAMPLE(?name) AS ?speaker) (SAMPLE(?c) AS ?content) (SAMPLE(?d) AS ?when) {
                  ?s a dx:Statement ; dx:content ?c ; dx:speaker ?who .
                  ?who rdfs:label ?name FILTER(lang(?name) = 'fr')
                  OPTIONAL { ?s dx:saidEdtf ?d }
                  OPTIONAL { ?s dx:saidLatest ?latest }
                } GROUP BY ?s ORDER BY DESC(MAX(?latest)) ?s LIMIT 20""")) {
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
        try (QueryExecution execution = QueryExecutionFactory.create(query, store.dataset())) {
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
