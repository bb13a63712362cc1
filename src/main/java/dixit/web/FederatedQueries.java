package dixit.web;

import dixit.federation.Notices;
import dixit.federation.Services;
import dixit.store.RemoteStore;
import java.util.Iterator;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.web.HttpSC;

/**
 * Fuseki's query operation with answers of its own: 403 with a sentence for a {@code SERVICE} that is not allowed, a header
 * when an endpoint was away, an answer broken off where it has more rows than may be sent, and 403 for a graph of more triples
 * than may be held.
 */
final class FederatedQueries extends SPARQL_QueryDataset {

    private final Services services;
    private final Server.AnswerLimits most;

    FederatedQueries(Services services, Server.AnswerLimits most) {
        this.services = services;
        this.most = most;
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        super.validateQuery(action, query);
        try {
            services.check(query);
        } catch (QueryDeniedException e) {
            ServletOps.error(HttpSC.FORBIDDEN_403, e.getMessage());
        }
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String log) {
        if (query.isSelectType()) action.setResponseHeader("X-Dixit-Row-Limit", Long.toString(most.rows()));
        if (!Services.called(query)) return answered(action, execution, query, log);
        Notices notices = Notices.in(execution.getContext());
        QueryExecResult result = answered(action, execution, query, log);
        // A header can only be set before the first row leaves, and the endpoint may be asked after it.
        if (result.isRowSet()) result = new QueryExecResult(result.rowSet().materialize());
        notices.sentence().ifPresent(sentence -> action.setResponseHeader(RemoteStore.NOTICE, sentence));
        return result;
    }

    private QueryExecResult answered(HttpAction action, QueryExec execution, Query query, String log) {
        if (query.isConstructType()) return constructed(execution);
        if (query.isDescribeType())
            return new QueryExecResult(
                    execution.describe(new LimitedGraph(GraphFactory.createDefaultGraph(), most.triples())));
        QueryExecResult result = super.executeQuery(action, execution, query, log);
        return result.isRowSet() ? new QueryExecResult(new LimitedRows(result.rowSet(), most.rows())) : result;
    }

    /** Fuseki makes the whole graph before it sends the first triple, so one that is too large costs no half an answer. */
    private QueryExecResult constructed(QueryExec execution) {
        DatasetGraph answer = DatasetGraphFactory.create();
        long held = 0;
        for (Iterator<Quad> quads = execution.constructQuads(); quads.hasNext(); ) {
            Quad quad = quads.next();
            if (answer.contains(quad)) continue;
            if (++held > most.triples()) throw LimitedGraph.tooLarge(most.triples());
            answer.add(quad);
        }
        answer.prefixes().putAll(execution.getQuery().getPrefixMapping());
        return new QueryExecResult(answer);
    }
}
