package dixit.actor;

import dixit.text.Span;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A place in the text that names an actor, by name, noun phrase or pronoun.
 *
 * @param confidence how sure the linking is, 0 to 1
 * @param runnersUp who else bears the name, likeliest first; empty when nobody does
 */
public record Mention(Span span, Actor actor, double confidence, List<Actor> runnersUp) {

    /** A mention that can mean nobody else. */
    public Mention(Span span, Actor actor, double confidence) {
        this(span, actor, confidence, List.of());
    }

    /** @throws IllegalArgumentException when the confidence lies outside 0 to 1 */
    public Mention {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1, not at " + confidence);
        }
        runnersUp = List.copyOf(runnersUp);
    }

    /** The same mention of {@code actors.apply(actor())}. */
    public Mention with(UnaryOperator<Actor> actors) {
        return new Mention(span, actors.apply(actor), confidence, runnersUp);
    }
}
