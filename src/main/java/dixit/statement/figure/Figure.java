package dixit.statement.figure;

import dixit.actor.Actor;
import dixit.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A count that a statement claims; its claimant is the statement's speaker.
 *
 * @param statement the number of the statement in its article
 * @param words the words that count: from the bound or number to the noun or verb that tells the harm, or the noun
 *     counted
 * @param group whom it counts
 * @param side to whom those counted belong, where the words tell ({@code dix soldats ukrainiens})
 * @param places where, as far as the statement tells
 * @param unverified whether the article says that nobody could verify it
 */
public record Figure(
        int statement,
        Span words,
        Quantity quantity,
        Harm harm,
        VictimGroup group,
        Optional<Actor> side,
        List<Actor> places,
        boolean unverified) {

    public Figure {
        places = List.copyOf(places);
    }
}
