package dixit.store;

import dixit.rdf.Iris;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.eclipse.rdf4j.model.Model;

/** Graphs as the body of a SPARQL 1.1 Update request. Every line of N-Triples is a line of SPARQL too. */
final class GraphUpdate {

    private static final String KINDS =
            "<https://w3id.org/dixit/conflict#Statement> <https://w3id.org/dixit/conflict#Article>";

    private GraphUpdate() {}

    /** Drops each graph and writes it anew; a graph that is not there yet is no error. */
    static String replacing(Map<String, Model> graphs) {
        StringBuilder drops = new StringBuilder();
        StringBuilder back = new StringBuilder();
        StringBuilder inserts = new StringBuilder("INSERT DATA {\n");
        graphs.forEach((graph, quads) -> {
            drops.append(removing(graph));
            back.append(back(graph));
            inserts.append("GRAPH <")
                    .append(graph)
                    .append("> {\n")
                    .append(triples(quads))
                    .append("}\n");
        });
        return drops.append(inserts).append("}\n").append(back).toString();
    }

    /** Drops a graph and marks what it held as removed. */
    static String removing(String graph) {
        String mark = Iris.ofArticleGraph(graph)
                .map(iris -> """
                        INSERT { GRAPH <%s> { ?thing <%s> "%s"^^<http://www.w3.org/2001/XMLSchema#dateTime> } }
                        WHERE { GRAPH <%s> { VALUES ?kind { %s } ?thing a ?kind } } ;
                        """.formatted(iris.removedGraph(), Tombstones.INVALIDATED, Instant.now(), graph, KINDS))
                .orElse("");
        return mark + "DROP SILENT GRAPH <" + graph + "> ;\n";
    }

    /** What is there again is not removed. */
    private static String back(String graph) {
        return Iris.ofArticleGraph(graph)
                .map(iris -> """
                        ; DELETE { GRAPH <%1$s> { ?thing <%2$s> ?time } }
                        WHERE { GRAPH <%3$s> { VALUES ?kind { %4$s } ?thing a ?kind } GRAPH <%1$s> { ?thing <%2$s> ?time } }
                        """.formatted(iris.removedGraph(), Tombstones.INVALIDATED, graph, KINDS))
                .orElse("");
    }

    /** Takes triples out of a graph and puts others in (SPARQL 1.1 Update, 3.1.1 and 3.1.2). */
    static String amending(String graph, Model obsolete, Model added) {
        return "DELETE DATA { GRAPH <%1$s> {%n%2$s} } ;%nINSERT DATA { GRAPH <%1$s> {%n%3$s} }%n"
                .formatted(graph, triples(obsolete), triples(added));
    }

    /** N-Triples. */
    static String triples(Model quads) {
        StringWriter triples = new StringWriter();
        RDFDataMgr.write(triples, ModelFactory.createModelForGraph(JenaTerms.graph(quads)), Lang.NTRIPLES);
        return triples.toString();
    }
}
