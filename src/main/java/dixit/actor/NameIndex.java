package dixit.actor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import morfologik.fsa.FSA;
import morfologik.fsa.builders.FSA5Serializer;
import morfologik.fsa.builders.FSABuilder;

/**
 * Which entries of a gazetteer bear a name, as one minimal automaton: shared beginnings and endings of names are stored
 * once, and a name is followed word by word as far as any entry goes on. Entries are known by their place in the list.
 */
final class NameIndex {

    /** How an entry is found. */
    enum Relation {
        ID,
        NAME,
        DEMONYM,
        METONYM,
        OFFICERS_OF,
        AGENCIES_OF,
        FORCES_OF,
        SECONDARY_DEMONYM;

        private byte prefix() {
            return (byte) ('A' + ordinal());
        }
    }

    /** Ends a key; no key holds it. */
    private static final byte END = 0;

    private final FSA automaton;

    /** Where the keys of each relation begin. */
    private final int[] beginnings = new int[Relation.values().length];

    private NameIndex(FSA automaton) {
        this.automaton = automaton;
        for (Relation relation : Relation.values())
            beginnings[relation.ordinal()] = next(automaton.getRootNode(), relation.prefix());
    }

    /** The node behind {@code label}; 0 where there is none. */
    private int next(int node, byte label) {
        int arc = node == 0 ? 0 : automaton.getArc(node, label);
        return arc == 0 || automaton.isArcTerminal(arc) ? 0 : automaton.getEndNode(arc);
    }

    /** Collects keys, in any order. */
    static final class Builder {
        private final List<byte[]> sequences = new ArrayList<>();

        void add(Relation relation, String key, int entry) {
            byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
            sequences.add(ByteBuffer.allocate(utf8.length + 6)
                    .put(relation.prefix())
                    .put(utf8)
                    .put(END)
                    .putInt(entry)
                    .array());
        }

        NameIndex build() {
            byte[][] sorted = sequences.toArray(byte[][]::new);
            Arrays.sort(sorted, FSABuilder.LEXICAL_ORDERING);
            FSABuilder builder = new FSABuilder();
            byte[] last = {};
            for (byte[] sequence : sorted) {
                if (!Arrays.equals(sequence, last)) builder.add(sequence, 0, sequence.length);
                last = sequence;
            }
            return new NameIndex(builder.complete());
        }
    }

    static NameIndex read(InputStream in) throws IOException {
        return new NameIndex(FSA.read(in));
    }

    void write(OutputStream out) throws IOException {
        new FSA5Serializer().serialize(automaton, out);
    }

    /** The entries found under {@code key}, in the order of the list. */
    List<Integer> entries(Relation relation, String key) {
        Walk walk = walk(relation);
        return walk.go(key) ? walk.entries() : List.of();
    }

    /** A walk from the beginning of all keys of a relation. */
    Walk walk(Relation relation) {
        return new Walk(relation);
    }

    /** A key being spelled out. */
    final class Walk {
        private int node;

        private Walk(Relation relation) {
            node = beginnings[relation.ordinal()];
        }

        /** Goes on with {@code part}; says whether any key begins with all that was given so far. */
        boolean go(String part) {
            for (int i = 0; i < part.length(); i++) {
                char letter = part.charAt(i);
                if (letter >= 0x80) return go(part.substring(i).getBytes(StandardCharsets.UTF_8));
                if (!step((byte) letter)) return false;
            }
            return true;
        }

        private boolean go(byte[] labels) {
            for (byte label : labels) if (!step(label)) return false;
            return true;
        }

        /** The entries whose key ends here. */
        List<Integer> entries() {
            int arc = node == 0 ? 0 : automaton.getArc(node, END);
            if (arc == 0 || automaton.isArcTerminal(arc)) return List.of();
            List<Integer> entries = new ArrayList<>(1);
            // The automaton gives one and the same buffer again and again.
            for (ByteBuffer entry : automaton.getSequences(automaton.getEndNode(arc))) entries.add(entry.getInt());
            entries.sort(null);
            return entries;
        }

        private boolean step(byte label) {
            node = next(node, label);
            return node != 0;
        }
    }
}
