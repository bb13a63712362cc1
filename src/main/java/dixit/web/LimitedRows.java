package dixit.web;

import java.util.List;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Rows that break off where there are more than may be sent, as at a time-out: Fuseki then writes "Incomplete results" behind
 * them, which no reader of JSON or CSV takes for a row. An answer that was merely cut would pass for a whole one.
 */
final class LimitedRows implements RowSet {

    private final RowSet rows;
    private final long most;
    private long sent;

    LimitedRows(RowSet rows, long most) {
        this.rows = rows;
        this.most = most;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Binding next() {
        if (++sent > most) {
            rows.close();
            throw new QueryCancelledException();
        }
        return rows.next();
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }
}
