package dixit.store;

import java.io.StringWriter;
import java.util.Map;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.eclipse.rdf4j.model.Model;

/** Graphs as the body of a SPARQL 1.1 Update request. Every line of N-Triples is a line of SPARQL too. */
final class GraphUpdate {

    private GraphUpdate() {}

    /** Drops each graph and writes it anew; a graph that is not there yet is no error. */
    static String replacing(Map<String, Model> graphs) {
        StringBuilder drops = new StringBuilder();
        StringBuilder inserts = new StringBuilder("INSERT DATA {\n");
        graphs.forEach((graph, quads) -> {
            drops.append("DROP SILENT GRAPH <").append(graph).append("> ;\n");
            inserts.append("GRAPH <")
                    .append(graph)
                    .append("> {\n")
                    .append(triples(quads))
                    .append("}\n");
        });
        return drops.append(inserts).append("}\n").toString();
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
