package dixit.store;

import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/**
 * Lets each reader of a TDB2 database end on the files on which it began, while others get the compacted ones.
 *
 * <p>TDB2 by itself sends each call to the files that are current, so that a transaction which compaction overtakes is found
 * “not in a transaction”, and never ended: compaction waits for it for ever (Jena 5.6.0, {@code DatabaseOps.compaction} and
 * {@code DatasetGraphSwitchable.get}; apache/jena issue 3488; docs/adr/0047-readers-outlive-compaction.md). Writers need no such
 * care, TDB2 lets none overlap with a compaction.
 */
final class LastingTransactions extends DatasetGraphWrapper {

    private final DatasetGraphSwitchable database;

    /** What this thread's transaction sees: the files that it reads, or all with the text index where it writes. */
    private final ThreadLocal<DatasetGraph> seen = new ThreadLocal<>();

    /**
     * @param indexed what is written to
     * @param database under {@code indexed}
     */
    LastingTransactions(DatasetGraph indexed, DatasetGraphSwitchable database) {
        super(indexed);
        this.database = database;
    }

    @Override
    protected DatasetGraph get() {
        DatasetGraph own = seen.get();
        return own == null ? super.get() : own;
    }

    @Override
    public void begin() {
        begin(TxnType.READ_PROMOTE);
    }

    @Override
    public void begin(ReadWrite mode) {
        begin(TxnType.convert(mode));
    }

    @Override
    public void begin(TxnType type) {
        if (seen.get() != null) throw new TransactionException("this thread is in a transaction already");
        if (type == TxnType.READ) {
            seen.set(beginReading());
        } else {
            DatasetGraph indexed = super.get();
            indexed.begin(type);
            seen.set(indexed);
        }
    }

    /** Files are given up, for ever in exclusive mode, after others have become current. */
    private DatasetGraphTDB beginReading() {
        while (true) {
            DatasetGraphTDB current = (DatasetGraphTDB) database.get();
            TransactionCoordinator coordinator = current.getTxnSystem().getTxnMgr();
            if (coordinator.tryNonExclusiveMode(false)) {
                try {
                    current.begin(TxnType.READ);
                    return current;
                } finally {
                    coordinator.finishNonExclusiveMode();
                }
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void commit() {
        try {
            super.commit();
        } finally {
            leave();
        }
    }

    @Override
    public void abort() {
        try {
            super.abort();
        } finally {
            leave();
        }
    }

    @Override
    public void end() {
        try {
            super.end();
        } finally {
            seen.remove();
        }
    }

    private void leave() {
        if (!get().isInTransaction()) seen.remove();
    }

    // Graphs look at what the transaction sees in which they are used, not at that in which they were asked for.

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public Graph getUnionGraph() {
        return GraphView.createUnionGraph(this);
    }

    @Override
    public Graph getGraph(Node name) {
        return GraphView.createNamedGraph(this, name);
    }
}
