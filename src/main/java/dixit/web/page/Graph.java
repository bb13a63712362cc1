package dixit.web.page;

import dixit.web.tally.Tallies;
import dixit.web.tally.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.system.Txn;

/** The stored graph as the pages ask it: values are bound as terms, never pasted into a query. */
public final class Graph {

    private static final String PREFIXES = """
            PREFIX dx: <https://w3id.org/dixit/conflict#>
            PREFIX act: <https://w3id.org/dixit/speech-act/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX schema: <https://schema.org/>
            PREFIX text: <http://jena.apache.org/text#>
            PREFIX dc: <http://purl.org/dc/elements/1.1/>
            """;

    private static final String LOCAL_BASE = "http://localhost:3030/";

    private final Dataset dataset;
    private final Tallies tallies;

    public Graph(Dataset dataset, Tallies tallies) {
        this.dataset = dataset;
        this.tallies = tallies;
    }

    /** Counts over all statements. */
    Tally tally() {
        return tallies.current();
    }

    /** How many statements there are. */
    public long statements() {
        return tally().statements();
    }

    /** What actors are called in French, by their IRIs; in one query. */
    Map<String, Name> names(Collection<String> iris) {
        Map<String, Name> names = new HashMap<>();
        if (iris.isEmpty()) return names;
        String values = iris.stream().distinct().map(iri -> "<" + iri + ">").collect(Collectors.joining(" "));
        for (QuerySolution row : rows(
                "SELECT ?x (MIN(?l) AS ?label) { VALUES ?x { %s } ?x rdfs:label ?l FILTER(LANG(?l) IN (\"fr\", \"\")) } GROUP BY ?x"
                        .formatted(values))) {
            if (row.contains("x")) {
                String iri = row.getResource("x").getURI();
                names.put(iri, Name.of(iri, text(row, "label")));
            }
        }
        iris.forEach(iri -> names.putIfAbsent(iri, Name.of(iri, "")));
        return names;
    }

    /** The rows of a SELECT query in which each variable named in {@code values} is bound. */
    List<QuerySolution> rows(String sparql, Map<String, RDFNode> values) {
        ParameterizedSparqlString query = new ParameterizedSparqlString(PREFIXES + sparql);
        values.forEach(query::setParam);
        return Txn.calculateRead(dataset, () -> {
            try (QueryExecution execution = QueryExecutionFactory.create(query.asQuery(), dataset)) {
                List<QuerySolution> rows = new ArrayList<>();
                // TDB2 reads terms when they are looked at, which must not be after the transaction.
                ResultSet results =
                        ResultSetFactory.copyResults(execution.execSelect()).materialise();
                while (results.hasNext()) rows.add(results.next());
                return rows;
            }
        });
    }

    List<QuerySolution> rows(String sparql) {
        return rows(sparql, Map.of());
    }

    /** The base under which the store's graphs were written. */
    public String base() {
        List<QuerySolution> rows = rows("SELECT ?a { ?a a dx:Article } LIMIT 1");
        return rows.isEmpty()
                ? LOCAL_BASE
                : rows.get(0).getResource("a").getURI().replaceFirst("id/article/.*$", "");
    }

    static String text(QuerySolution row, String variable) {
        RDFNode node = row.get(variable);
        if (node == null) return "";
        return node.isLiteral()
                ? node.asLiteral().getLexicalForm()
                : node.asResource().getURI();
    }

    static String localName(String iri) {
        return iri.replaceFirst("^.*[/#]", "");
    }
}
