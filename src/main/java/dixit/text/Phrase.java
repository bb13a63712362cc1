package dixit.text;

import java.util.List;

/**
 * Some words of a sentence that belong together, a noun phrase as a rule.
 *
 * @param sentence the sentence they stand in
 * @param indexes the indexes of the words, in text order; never empty
 * @param head the index of the word that governs them, one of {@code indexes}
 */
public record Phrase(Sentence sentence, List<Integer> indexes, int head) {

    /** @throws IllegalArgumentException when there is no word or the head is not among them */
    public Phrase {
        indexes = List.copyOf(indexes);
        if (!indexes.contains(head)) throw new IllegalArgumentException("a phrase holds its head");
    }

    /** The words, in text order. */
    public List<Token> tokens() {
        Token[] tokens = new Token[indexes.size()];
        for (int i = 0; i < tokens.length; i++) tokens[i] = sentence.token(indexes.get(i));
        return List.of(tokens);
    }

    /** The governing word. */
    public Token headToken() {
        return sentence.token(head);
    }

    /** The index of the first word in the sentence. */
    public int first() {
        return indexes.get(0);
    }

    /** The index of the last word in the sentence; words between the two need not belong to the phrase. */
    public int last() {
        return indexes.get(indexes.size() - 1);
    }

    /** The smallest span that covers all its words. */
    public Span span() {
        Span span = sentence.token(first()).span();
        for (int index : indexes) span = span.cover(sentence.token(index).span());
        return span;
    }
}
