package dixit.wikidata;

import dixit.actor.ActorKind;
import dixit.wikidata.Selection.Choice;
import dixit.wikidata.Selection.Row;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The classes of a selection with all their subclasses, and what an item is by them. */
public final class ClassTree {

    private final Map<Integer, Row> rows = new HashMap<>();
    private final Map<Integer, Integer> ranks = new HashMap<>();

    /** Collects edges of P279 in eight bytes each: Wikidata has some five million. */
    static final class Builder {
        private long[] edges = new long[1024];
        private int size;

        void add(int child, int parent) {
            if (size == edges.length) edges = Arrays.copyOf(edges, size + size / 2);
            edges[size++] = (long) parent << Integer.SIZE | child;
        }

        ClassTree build(Selection selection) {
            Arrays.sort(edges, 0, size);
            ClassTree tree = new ClassTree();
            List<Row> rows = selection.rows();
            for (int rank = 0; rank < rows.size(); rank++) descend(rows.get(rank), rank, tree);
            return tree;
        }

        private void descend(Row row, int rank, ClassTree tree) {
            Deque<Integer> open = new ArrayDeque<>(List.of(WikidataItem.number(row.id())));
            while (!open.isEmpty()) {
                int next = open.pop();
                // An earlier row has it, and its subclasses too.
                if (tree.ranks.putIfAbsent(next, rank) != null) continue;
                tree.rows.put(next, row);
                long from = (long) next << Integer.SIZE;
                int place = Arrays.binarySearch(edges, 0, size, from);
                for (int i = place < 0 ? -place - 1 : place; i < size && edges[i] >>> Integer.SIZE == next; i++) {
                    open.push((int) edges[i]);
                }
            }
        }
    }

    /** Whether the number is that of a class taken or left out by name. */
    boolean knows(int number) {
        return rows.containsKey(number);
    }

    /** What an actor is by its classes; empty for people, offices and all that is not taken. */
    Optional<ActorKind> kind(WikidataItem item) {
        return deciding(item.classes()).flatMap(Row::kind);
    }

    boolean isHuman(WikidataItem item) {
        return deciding(item.classes())
                .filter(row -> row.choice() == Choice.HUMAN)
                .isPresent();
    }

    /**
     * Positions are instances of a class of offices, subclasses of one as {@code President of France} is of head of
     * state, or such a class itself: people hold {@code minister} too.
     */
    boolean isOffice(WikidataItem item) {
        return isOffice(List.of(item.id()))
                || isOffice(item.classes())
                || deciding(item.classes()).isEmpty() && isOffice(item.superclasses());
    }

    private boolean isOffice(Collection<String> classes) {
        return deciding(classes).filter(row -> row.choice() == Choice.OFFICE).isPresent();
    }

    private Optional<Row> deciding(Collection<String> classes) {
        return classes.stream()
                .map(WikidataItem::number)
                .filter(ranks::containsKey)
                .min(java.util.Comparator.comparing(ranks::get))
                .map(rows::get);
    }
}
