package dixit.evaluate;

import dixit.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Which marked places in a text are the same, judged by the words they cover, so that quotation marks and spaces do not
 * count. One to one, best first.
 */
final class SpanPairs {

    /** @param f1 of the words covered */
    record SpanPair(int gold, int found, double f1) {

        boolean isExact() {
            return f1 == 1;
        }
    }

    private SpanPairs() {}

    /** The pairs that share words with an F1 of {@link Alignment#THRESHOLD} or more. */
    static List<SpanPair> of(List<BitSet> gold, List<BitSet> found) {
        List<SpanPair> candidates = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            for (int f = 0; f < found.size(); f++) {
                double f1 = f1(gold.get(g), found.get(f));
                if (f1 >= Alignment.THRESHOLD) candidates.add(new SpanPair(g, f, f1));
            }
        }
        candidates.sort(Comparator.comparingDouble(SpanPair::f1).reversed());
        BitSet takenGold = new BitSet();
        BitSet takenFound = new BitSet();
        List<SpanPair> pairs = new ArrayList<>();
        for (SpanPair pair : candidates) {
            if (takenGold.get(pair.gold()) || takenFound.get(pair.found())) continue;
            takenGold.set(pair.gold());
            takenFound.set(pair.found());
            pairs.add(pair);
        }
        return pairs;
    }

    static double f1(BitSet gold, BitSet found) {
        BitSet shared = (BitSet) gold.clone();
        shared.and(found);
        return shared.isEmpty() ? 0 : 2.0 * shared.cardinality() / (gold.cardinality() + found.cardinality());
    }

    /** The indexes of the words that lie in {@code spans}. */
    static BitSet covered(Words words, List<Span> spans) {
        BitSet covered = new BitSet();
        for (int i = 0; i < words.spans().size(); i++) {
            Span word = words.spans().get(i);
            if (spans.stream().anyMatch(span -> span.overlaps(word))) covered.set(i);
        }
        return covered;
    }
}
