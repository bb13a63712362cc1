package dixit.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which of many patterns can be found in a text at all: those of which the text has the words that every match holds. Asked
 * first, it spares most of a lexicon's patterns on most sentences (as FilteredRE2 of the library RE2 does).
 */
public final class Prefilter {

    /** Each set once: of every match of some pattern a member is part. */
    private final List<Set<String>> needs;

    /** For each pattern which of them, by number. */
    private final List<BitSet> needsOf;

    private Prefilter(List<Set<String>> needs, List<BitSet> needsOf) {
        this.needs = needs;
        this.needsOf = needsOf;
    }

    public static Prefilter of(List<Pattern> patterns) {
        Map<Set<String>, Integer> numbers = new LinkedHashMap<>();
        List<BitSet> needsOf = new ArrayList<>();
        for (Pattern pattern : patterns) {
            BitSet needed = new BitSet();
            for (Set<String> literals : NecessaryLiterals.of(pattern))
                needed.set(numbers.computeIfAbsent(literals, set -> numbers.size()));
            needsOf.add(needed);
        }
        return new Prefilter(List.copyOf(numbers.keySet()), needsOf);
    }

    /** The numbers of the patterns that may be found in {@code text}; of all others none is. */
    public BitSet candidates(String text) {
        BitSet has = new BitSet();
        for (int i = 0; i < needs.size(); i++) if (hasOne(text, needs.get(i))) has.set(i);
        BitSet candidates = new BitSet();
        for (int i = 0; i < needsOf.size(); i++) if (isWithin(needsOf.get(i), has)) candidates.set(i);
        return candidates;
    }

    private static boolean isWithin(BitSet needed, BitSet has) {
        for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) if (!has.get(i)) return false;
        return true;
    }

    private static boolean hasOne(String text, Set<String> literals) {
        for (String literal : literals) {
            boolean has = literal.equals(NecessaryLiterals.DIGIT) ? hasDigit(text) : text.contains(literal);
            if (has) return true;
        }
        return false;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            // Beyond the Basic Multilingual Plane there are digits too.
            if (Character.isDigit(letter) || Character.isHighSurrogate(letter)) return true;
        }
        return false;
    }
}
