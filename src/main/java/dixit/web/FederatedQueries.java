package dixit.web;

import dixit.federation.Notices;
import dixit.federation.Services;
import dixit.store.RemoteStore;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.web.HttpSC;

/**
 * Fuseki's query operation with answers of its own: 403 with a sentence for a {@code SERVICE} that is not allowed, a header
 * when an endpoint was away, and an answer broken off where it has more rows than may be sent.
 */
final class FederatedQueries extends SPARQL_QueryDataset {

    private final Services services;
    private final long mostRows;

    /** @param mostRows of an answer */
    FederatedQueries(Services services, long mostRows) {
        this.services = services;
        this.mostRows = mostRows;
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
        action.setResponseHeader("X-Dixit-Row-Limit", Long.toString(mostRows));
        if (!Services.called(query)) return limited(super.executeQuery(action, execution, query, log));
        Notices notices = Notices.in(execution.getContext());
        QueryExecResult result = limited(super.executeQuery(action, execution, query, log));
        // A header can only be set before the first row leaves, and the endpoint may be asked after it.
        if (result.isRowSet()) result = new QueryExecResult(result.rowSet().materialize());
        notices.sentence().ifPresent(sentence -> action.setResponseHeader(RemoteStore.NOTICE, sentence));
        return result;
    }

    private QueryExecResult limited(QueryExecResult result) {
        return result.isRowSet() ? new QueryExecResult(new LimitedRows(result.rowSet(), mostRows)) : result;
    }
}
