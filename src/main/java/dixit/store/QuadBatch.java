package dixit.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;

/**
 * Quads that go into a TDB2 database together, within a transaction that writes. TDB2 keeps each quad in six trees, each in an
 * order of its own; they are put into each tree in that order, so that most stand beside the one before
 * (docs/adr/0049-quads-in-the-order-of-each-index.md).
 */
final class QuadBatch {

    /** Graph, subject, property, object. */
    private static final int WIDTH = 4;

    /** Bits of a number in which a whole quad is written, by the places of its terms among those of the batch. */
    private static final int KEY = Long.SIZE - 1;

    private final DatasetGraphText indexed;
    private final NodeTable nodes;
    private final TupleIndex[] indexes;

    /** As TDB2 writes terms, in the order of its trees once they are compared as signed numbers. */
    private long[] quads = new long[WIDTH * 1_024];

    private int size;

    /** @param graphs what a transaction sees that writes */
    QuadBatch(DatasetGraphText graphs) {
        this.indexed = graphs;
        DatasetGraphTDB files = TDBInternal.getDatasetGraphTDB(graphs.getWrapped());
        NodeTupleTable table = files.getQuadTable().getNodeTupleTable();
        this.nodes = table.getNodeTable();
        this.indexes = table.getTupleTable().getIndexes();
    }

    /** Adds a graph that the database does not have; words are in the index of words at once. */
    void add(Model model, Node graph) {
        Map<Value, Long> numbers = new HashMap<>();
        JenaTerms terms = new JenaTerms();
        long graphNumber = number(graph);
        for (Statement statement : model) {
            if (WIDTH * (size + 1) > quads.length) quads = Arrays.copyOf(quads, 2 * quads.length);
            int at = WIDTH * size++;
            quads[at] = graphNumber;
            quads[at + 1] = numbers.computeIfAbsent(statement.getSubject(), term -> number(terms.node(term)));
            quads[at + 2] = numbers.computeIfAbsent(statement.getPredicate(), term -> number(terms.node(term)));
            quads[at + 3] = numbers.computeIfAbsent(statement.getObject(), term -> number(terms.node(term)));
            FullText.index(statement, terms, graph, indexed);
        }
    }

    private long number(Node node) {
        byte[] bytes = new byte[NodeId.SIZE];
        NodeIdFactory.set(nodes.getAllocateNodeId(node), bytes, 0);
        return Bytes.getLong(bytes) ^ Long.MIN_VALUE;
    }

    /** Puts what was added into the database. */
    void insert() {
        insert(0, size);
        size = 0;
    }

    private void insert(int from, int to) {
        if (from == to) return;
        long[][] terms = new long[WIDTH][];
        int bits = 0;
        for (int column = 0; column < WIDTH; column++) {
            terms[column] = terms(column, from, to);
            bits += bits(terms[column]);
        }
        if (bits > KEY) {
            insert(from, (from + to) >>> 1);
            insert((from + to) >>> 1, to);
            return;
        }
        int[] places = new int[WIDTH * (to - from)];
        for (int i = 0; i < places.length; i++)
            places[i] = Arrays.binarySearch(terms[i % WIDTH], quads[WIDTH * from + i]);
        for (TupleIndex index : indexes) {
            Iterator<Record> sorted = new Sorted(terms, order(index.getMapping()), places);
            SortedInsertion.into(((TupleIndexRecord) index.baseTupleIndex()).getRangeIndex(), sorted);
        }
    }

    /** The different terms in a column, sorted. */
    private long[] terms(int column, int from, int to) {
        long[] all = new long[to - from];
        for (int i = 0; i < all.length; i++) all[i] = quads[WIDTH * (from + i) + column];
        Arrays.sort(all);
        int different = 1;
        for (int i = 1; i < all.length; i++) if (all[i] != all[different - 1]) all[different++] = all[i];
        return Arrays.copyOf(all, different);
    }

    /** How many tell these terms apart. */
    private static int bits(long[] terms) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(terms.length - 1);
    }

    /** Which columns an index has, the first first. */
    private static int[] order(TupleMap mapping) {
        int[] order = new int[WIDTH];
        for (int i = 0; i < WIDTH; i++) order[i] = mapping.getSlotIdx(i);
        return order;
    }

    /** The quads as the records of one index, each once. */
    private static final class Sorted implements Iterator<Record> {

        private final long[][] terms;
        private final int[] order;
        private final long[] keys;
        private int next;

        Sorted(long[][] terms, int[] order, int[] places) {
            this.terms = terms;
            this.order = order;
            this.keys = new long[places.length / WIDTH];
            for (int i = 0; i < keys.length; i++) {
                long key = 0;
                for (int column : order) key = key << bits(terms[column]) | places[WIDTH * i + column];
                keys[i] = key;
            }
            Arrays.sort(keys);
        }

        @Override
        public boolean hasNext() {
            return next < keys.length;
        }

        @Override
        public Record next() {
            if (!hasNext()) throw new NoSuchElementException();
            long key = keys[next++];
            while (hasNext() && keys[next] == key) next++;
            byte[] bytes = new byte[WIDTH * NodeId.SIZE];
            for (int i = WIDTH - 1; i >= 0; i--) {
                long[] column = terms[order[i]];
                int place = (int) (key & (1L << bits(column)) - 1);
                Bytes.setLong(column[place] ^ Long.MIN_VALUE, bytes, i * NodeId.SIZE);
                key >>>= bits(column);
            }
            return new Record(bytes, null);
        }
    }
}
