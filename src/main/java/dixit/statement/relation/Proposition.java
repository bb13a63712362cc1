package dixit.statement.relation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One sentence of a content, as the words that carry its meaning.
 *
 * @param text in lower case with straight apostrophes
 * @param words its content words in order, each once, as the lemmas that its form may have
 * @param lemmas all of these
 * @param names those of the words that are proper names, folded
 * @param numbers those that are digits
 * @param negated whether its main clause is negated
 * @param over whether the negation says that something is no longer so
 * @param subjectless whether it begins with an infinitive, whose subject stands elsewhere
 * @param own whether the speaker speaks of themselves in the first person
 * @param pronominal whether its subject is a pronoun
 */
record Proposition(
        String text,
        List<Set<String>> words,
        Set<String> lemmas,
        Set<String> names,
        Set<String> numbers,
        boolean negated,
        boolean over,
        boolean subjectless,
        boolean own,
        boolean pronominal) {

    /** How many of the words occur in the other, by any of their lemmas. */
    int shared(Proposition other) {
        int shared = 0;
        for (Set<String> word : words) if (other.holds(word)) shared++;
        return shared;
    }

    boolean holds(Set<String> word) {
        return anyOf(word, lemmas);
    }

    /** Whether {@code others} has one of {@code some}. */
    static boolean anyOf(Set<String> some, Set<String> others) {
        for (String one : some) if (others.contains(one)) return true;
        return false;
    }

    /** The words that the other lacks. */
    List<Set<String>> without(Proposition other) {
        return words.stream().filter(word -> !other.holds(word)).toList();
    }

    /** Shared words among all, 0 to 1 (Jaccard). */
    double likeness(Proposition other) {
        int shared = Math.min(shared(other), other.shared(this));
        int all = words.size() + other.words.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /** Shared words among those of the shorter, 0 to 1. */
    double containment(Proposition other) {
        int shorter = Math.min(words.size(), other.words.size());
        return shorter == 0 ? 0 : (double) Math.min(shared(other), other.shared(this)) / shorter;
    }

    /** Each names somebody whom the other does not: they may speak of different people or places. */
    boolean namesOthers(Proposition other) {
        return !minus(names, other.names).isEmpty()
                && !minus(other.names, names).isEmpty();
    }

    /** Both count, and not the same. */
    boolean countsOtherwise(Proposition other) {
        return !numbers.isEmpty() && !other.numbers.isEmpty() && !numbers.equals(other.numbers);
    }

    private static Set<String> minus(Set<String> some, Set<String> others) {
        Set<String> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
