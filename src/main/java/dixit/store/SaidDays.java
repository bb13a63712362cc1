package dixit.store;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;

/**
 * Which statements of a TDB2 database can have been made in which days, without a look at all of them: SPARQL has no index of
 * days. Of a statement of one day the database's own index tells, where each day has its place. Those whose bounds are apart
 * are kept in memory, some 60 bytes for each; they are collected anew after each change, in one pass over that index.
 */
final class SaidDays {

    private static final Node EARLIEST = NodeFactory.createURI("https://w3id.org/dixit/conflict#saidEarliest");
    private static final Node LATEST = NodeFactory.createURI("https://w3id.org/dixit/conflict#saidLatest");

    /** Statements in one answer, beyond which it is no shorter to look them up one by one. */
    static final int MOST = 50_000;

    private record Bounds(NodeId statement, LocalDate earliest, LocalDate latest) {}

    /** One state of the database: a compaction makes another of it, which numbers its nodes anew. */
    private record State(String place, long version) {}

    /** @param days those on which a statement begins, as the database knows them */
    private record Index(State state, NavigableMap<LocalDate, NodeId> days, List<Bounds> apart) {}

    /** A day that is not written as all others are: nothing can be told by the index. */
    private static final class NoPlainDay extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private volatile Optional<Index> latest = Optional.empty();
    private Optional<State> unusable = Optional.empty();

    /**
     * The statements with bounds that overlap the interval, both days included; empty where there are very many, or days that
     * the index cannot tell. To be asked within a transaction.
     *
     * @param version of the database in this transaction
     * @param files those that this transaction reads, which a compaction may have left behind
     */
    Optional<Set<Node>> between(LocalDate from, LocalDate to, long version, DatasetGraphTDB files) {
        NodeTupleTable table = files.getQuadTable().getNodeTupleTable();
        Optional<Index> index = index(new State(files.getLocation().toString(), version), table);
        if (index.isEmpty()) return Optional.empty();
        Set<NodeId> found = new LinkedHashSet<>();
        if (!from.isAfter(to))
            for (NodeId day : index.get().days().subMap(from, true, to, true).values()) {
                quads(table, EARLIEST, day).forEachRemaining(quad -> found.add(quad.get(1)));
                if (found.size() > MOST) return Optional.empty();
            }
        for (Bounds bounds : index.get().apart())
            if (!bounds.earliest().isAfter(to) && !bounds.latest().isBefore(from)) found.add(bounds.statement());
        if (found.size() > MOST) return Optional.empty();
        Set<Node> statements = new LinkedHashSet<>();
        for (NodeId id : found) statements.add(table.getNodeTable().getNodeForNodeId(id));
        return Optional.of(statements);
    }

    private Optional<Index> index(State state, NodeTupleTable table) {
        Optional<Index> known = latest;
        if (known.isPresent() && known.get().state().equals(state)) return known;
        synchronized (this) {
            if (latest.isPresent() && latest.get().state().equals(state)) return latest;
            if (unusable.equals(Optional.of(state))) return Optional.empty();
            try {
                latest = Optional.of(read(state, table));
                return latest;
            } catch (NoPlainDay e) {
                unusable = Optional.of(state);
                return Optional.empty();
            }
        }
    }

    /** Goes through first and last days side by side, so that no more is held than the statements of one day and those apart. */
    private static Index read(State state, NodeTupleTable table) throws NoPlainDay {
        NavigableMap<LocalDate, NodeId> first = days(table, EARLIEST);
        NavigableMap<LocalDate, NodeId> last = days(table, LATEST);
        Set<LocalDate> all = new LinkedHashSet<>(first.keySet());
        all.addAll(last.keySet());
        Map<NodeId, LocalDate> earliest = new HashMap<>();
        Map<NodeId, LocalDate> latestOf = new HashMap<>();
        for (LocalDate day : all) {
            Set<NodeId> begin = statements(table, EARLIEST, first.get(day));
            Set<NodeId> end = statements(table, LATEST, last.get(day));
            for (NodeId statement : begin) if (!end.contains(statement)) earliest.put(statement, day);
            for (NodeId statement : end) if (!begin.contains(statement)) latestOf.put(statement, day);
        }
        List<Bounds> apart = new ArrayList<>();
        earliest.forEach((statement, day) -> {
            LocalDate end = latestOf.get(statement);
            if (end != null) apart.add(new Bounds(statement, day, end));
        });
        return new Index(state, first, List.copyOf(apart));
    }

    private static Set<NodeId> statements(NodeTupleTable table, Node property, NodeId day) {
        Set<NodeId> statements = new HashSet<>();
        if (day != null) quads(table, property, day).forEachRemaining(quad -> statements.add(quad.get(1)));
        return statements;
    }

    /** The days that a property has, each once. */
    private static NavigableMap<LocalDate, NodeId> days(NodeTupleTable table, Node property) throws NoPlainDay {
        NavigableMap<LocalDate, NodeId> days = new TreeMap<>();
        NodeId before = null;
        for (Iterator<Tuple<NodeId>> quads = quads(table, property, NodeId.NodeIdAny); quads.hasNext(); ) {
            NodeId value = quads.next().get(3);
            if (value.equals(before)) continue;
            before = value;
            if (!value.isInline()) throw new NoPlainDay();
            NodeId other = days.put(day(NodeId.extract(value)), value);
            if (other != null && !other.equals(value)) throw new NoPlainDay();
        }
        return days;
    }

    private static LocalDate day(Node value) throws NoPlainDay {
        try {
            return LocalDate.parse(value.getLiteralLexicalForm());
        } catch (DateTimeParseException e) {
            throw new NoPlainDay();
        }
    }

    /** Graph, subject, property, object; none where the property is unknown. */
    private static Iterator<Tuple<NodeId>> quads(NodeTupleTable table, Node property, NodeId value) {
        NodeId id = table.getNodeTable().getNodeIdForNode(property);
        return NodeId.isDoesNotExist(id)
                ? java.util.Collections.emptyIterator()
                : table.find(NodeId.NodeIdAny, NodeId.NodeIdAny, id, value);
    }
}
