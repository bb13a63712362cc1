package dixit.federation;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.resultset.ResultSetException;
import org.apache.jena.sparql.service.bulk.ChainingServiceExecutorBulk;
import org.apache.jena.sparql.service.bulk.ServiceExecutorBulk;

/**
 * The one way from a query to another endpoint. Checks that it is allowed, asks for many rows at a time and remembers
 * the answers (the next link of the chain is the service enhancer, steered by prefixes of the IRI), and when the endpoint
 * is away goes on with the rows as they are, as {@code SERVICE SILENT} would (SPARQL 1.1 Federated Query, 2.2), but says
 * so. All rows are joined or none: half an answer would look like a whole one.
 */
final class BulkJoin implements ChainingServiceExecutorBulk {

    /** Rows in one request; Wikidata takes the query this makes in well under its limits of time and length. */
    private static final int ROWS_PER_REQUEST = 50;

    /** More rows than this mean a query whose own part selects nothing. */
    private static final int MOST_ROWS = 10_000;

    private final Services services;

    BulkJoin(Services services) {
        this.services = services;
    }

    @Override
    public QueryIterator createExecution(
            OpService service, QueryIterator input, ExecutionContext execution, ServiceExecutorBulk next) {
        URI address = services.address(service.getService());
        List<Binding> rows = read(input, MOST_ROWS);
        // SILENT is taken off: the enhancer cannot do both, and failures are dealt with here.
        OpService bulk = new OpService(
                NodeFactory.createURI("cache:bulk+" + ROWS_PER_REQUEST + ":" + address), service.getSubOp(), false);
        try {
            QueryIterator joined = next.createExecution(bulk, over(rows, execution), execution);
            return over(read(joined, Integer.MAX_VALUE), execution);
        } catch (RuntimeException e) {
            String host = URI.create(service.getService().getURI()).getHost();
            String why = reason(e).orElseThrow(() -> e);
            String sentence = "%s is away (%s): the rows come without what it would have added or ruled out."
                    .formatted(host, why);
            Optional<Notices> notices = Notices.of(execution.getContext());
            if (notices.isEmpty() && !service.getSilent()) throw new QueryExecException(sentence, e);
            notices.ifPresent(heard -> heard.add(sentence));
            return over(rows, execution);
        }
    }

    private static List<Binding> read(QueryIterator rows, int most) {
        List<Binding> list = new ArrayList<>();
        try {
            while (rows.hasNext()) {
                if (list.size() == most)
                    throw new QueryExecException("SERVICE would be asked about more than " + most
                            + " rows; select fewer before it, with a subquery.");
                list.add(rows.next());
            }
        } finally {
            rows.close();
        }
        return list;
    }

    private static QueryIterator over(List<Binding> rows, ExecutionContext execution) {
        return QueryIterPlainWrapper.create(rows.iterator(), execution);
    }

    /** Why the endpoint is away; empty when the failure is another one, the query's own fault among them. */
    private static Optional<String> reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof QueryExceptionHTTP http && http.getStatusCode() > 0)
                return status(http.getStatusCode());
            if (cause instanceof HttpException http && http.getStatusCode() > 0) return status(http.getStatusCode());
            if (cause instanceof java.net.ConnectException) return Optional.of("nobody answers there");
            if (cause instanceof IOException) return Optional.of(String.valueOf(cause.getMessage()));
            if (cause instanceof ResultSetException || cause instanceof RiotException || cause instanceof JsonException)
                return Optional.of("its answer cannot be read");
        }
        return Optional.empty();
    }

    private static Optional<String> status(int status) {
        return status == 400 ? Optional.empty() : Optional.of("it answered " + status);
    }
}
