package dixit.web;

import dixit.store.EmbeddedStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;

/** What the store says of one thing, as data. */
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
                  FILTER EXISTS { ?thing a ?type }
                  { ?thing ?p ?o }
                  UNION { ?thing dx:relay|dx:figure|dx:linking|dx:passage|dx:dateClue|dx:dateClue/dx:clueEvent|dx:dateClue/oa:hasTarget|dx:dateClue/oa:hasTarget/oa:hasSelector|prov:wasGeneratedBy|oa:hasTarget|oa:hasTarget/oa:hasSelector ?part . ?part ?pp ?po }
                  UNION { ?s ?back ?thing . FILTER(?back IN (dx:speaker, dx:addressee, dx:about, dx:inArticle, dx:clueEvent)) }
                } LIMIT 5000""");
        query.setIri("thing", iri(kind, id));
        return construct(query);
    }

    /** Whether the store says anything of the thing. */
    boolean knows(String kind, String id) {
        return !select("SELECT ?type { <" + iri(kind, id) + "> a ?type } LIMIT 1")
                .isEmpty();
    }

    /** The day on which the thing was taken out of the graph; empty when it is there or never was. */
    Optional<LocalDate> removed(String kind, String id) {
        return select("SELECT ?time { <" + iri(kind, id) + "> prov:invalidatedAtTime ?time } LIMIT 1").stream()
                .map(row ->
                        LocalDate.parse(row.getLiteral("time").getLexicalForm().substring(0, 10)))
                .findFirst();
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
