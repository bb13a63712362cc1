package dixit.statement;

import java.util.List;
import java.util.Optional;

/**
 * A cue of the lexicon found in a sentence.
 *
 * @param head the index of its main word: the verb, noun or preposition
 * @param words the indexes of all its words, in text order, auxiliaries and negation not among them
 * @param entries the rows of the lexicon that fit these words, in the lexicon's order; never empty
 */
record CueMatch(int head, List<Integer> words, List<Cue> entries) {
    CueMatch {
        words = List.copyOf(words);
        entries = List.copyOf(entries);
    }

    /** The same cue without its words from {@code end} on. */
    CueMatch before(int end) {
        return new CueMatch(head, words.stream().filter(word -> word < end).toList(), entries);
    }

    boolean isStrong() {
        return entries.stream().anyMatch(cue -> cue.strength() == Cue.Strength.STRONG);
    }

    /** Verbs of manner ({@code ironiser}) report with quotation marks only. */
    boolean needsQuotation() {
        return entries.stream().allMatch(entry -> entry.strength() == Cue.Strength.QUOTE);
    }

    /** The first row that has the frame. */
    Optional<Cue> with(String frame) {
        return entries.stream().filter(cue -> cue.has(frame)).findFirst();
    }

    /** The first row that has the frame and takes the noun in it. */
    Optional<Cue> with(String frame, String noun) {
        return entries.stream()
                .filter(cue -> cue.has(frame) && cue.accepts(noun))
                .findFirst();
    }

    Cue.Type type() {
        return entries.get(0).type();
    }
}
