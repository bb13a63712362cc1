package dixit.actor;

import dixit.text.Span;

/**
 * A place in the text that names an actor, by name, noun phrase or pronoun.
 *
 * @param confidence how sure the linking is, 0 to 1
 */
public record Mention(Span span, Actor actor, double confidence) {

    /** @throws IllegalArgumentException when the confidence lies outside 0 to 1 */
    public Mention {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1, not at " + confidence);
        }
    }
}
