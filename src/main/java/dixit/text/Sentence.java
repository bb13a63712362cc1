package dixit.text;

import java.util.List;
import java.util.Optional;

/**
 * One sentence as it is parsed. A quotation that is itself a sentence is lifted out: where it stood, the sentence around
 * it holds one token tagged {@link #QUOTATION}, and its words are sentences of their own. Parsers trained on plain
 * sentences then see {@code « … », a déclaré X} as a short clause whatever the length of the quotation. Quotation marks
 * around other words ({@code « complètement fausses »}) are not tokens at all.
 *
 * @param span from its first token to its last, the quotations it holds included
 * @param headline whether it stands in the article's title or a heading
 * @param quoted the quotation in which it stands, when it was lifted out of one
 * @param tree its dependency tree; empty where none was computed
 */
public record Sentence(
        Span span, List<Token> tokens, boolean headline, Optional<Quotation> quoted, Optional<Tree> tree) {

    /** The tag of a token that stands for a whole quotation. */
    public static final String QUOTATION = "QUOTATION";

    /** @throws IllegalArgumentException when it has no token */
    public Sentence {
        if (tokens.isEmpty()) throw new IllegalArgumentException("a sentence has at least one token");
        tokens = List.copyOf(tokens);
    }

    /** The same sentence, parsed. */
    public Sentence with(Tree parsed) {
        return new Sentence(span, tokens, headline, quoted, Optional.of(parsed));
    }

    /** The same sentence, parsed, with the parts of speech that the tree gives its tokens. */
    Sentence with(List<Token> tagged, Tree parsed) {
        return new Sentence(span, tagged, headline, quoted, Optional.of(parsed));
    }

    /** The number of tokens. */
    public int size() {
        return tokens.size();
    }

    /**
     * The token at {@code index}, counted from 0.
     *
     * @throws IndexOutOfBoundsException when there is none
     */
    public Token token(int index) {
        return tokens.get(index);
    }

    /** The lemma at {@code index}; empty outside the sentence, so that rules may look past its ends. */
    public String lemma(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).lemma() : "";
    }

    /** The form at {@code index}; empty outside the sentence. */
    public String form(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).form() : "";
    }

    /** Whether the word at {@code index} is one of these characters; outside the sentence none is. */
    public boolean isMark(int index, String marks) {
        String form = form(index);
        return form.length() == 1 && marks.indexOf(form.charAt(0)) >= 0;
    }

    /** The part of speech at {@code index}; empty outside the sentence. */
    public String tag(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).tag() : "";
    }

    /** The smallest span over the tokens from {@code from} to {@code to}, both included. */
    public Span span(int from, int to) {
        Span span = tokens.get(from).span();
        for (int i = from + 1; i <= to; i++) span = span.cover(tokens.get(i).span());
        return span;
    }

    /** Whether a bracket before the token is open: {@code (ndlr : X)}. */
    public boolean isInBrackets(int token) {
        for (int i = token - 1; i >= 0; i--) {
            if (isMark(i, ")]")) return false;
            if (isMark(i, "([")) return true;
        }
        return false;
    }
}
