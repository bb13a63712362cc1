package dixit.web;

import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.web.HttpSC;

/** A graph in memory that is made to answer a query and refuses to grow beyond what one answer may take. */
final class LimitedGraph extends GraphWrapper {

    private final long most;

    /** @param most triples */
    LimitedGraph(Graph graph, long most) {
        super(graph);
        this.most = most;
    }

    @Override
    public void add(Triple triple) {
        super.add(triple);
        if (size() > most) throw tooLarge(most);
    }

    /** 403, as RFC 9110 (15.5.4) has it: the request is understood and refused. */
    static ActionErrorException tooLarge(long most) {
        return new ActionErrorException(
                HttpSC.FORBIDDEN_403,
                "the answer has more than " + most
                        + " triples; ask for less (LIMIT), or take the whole graph from /export/graph.nq.",
                null);
    }
}
