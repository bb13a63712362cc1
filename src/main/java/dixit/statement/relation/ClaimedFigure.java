package dixit.statement.relation;

import dixit.statement.figure.Harm;
import dixit.statement.figure.Quantity;
import dixit.statement.figure.VictimGroup;
import java.util.Optional;
import java.util.Set;

/**
 * A figure that a statement claims.
 *
 * @param side the id of the state, else of the actor, to whom those counted belong
 * @param places the ids of the places where
 */
public record ClaimedFigure(
        Quantity quantity, Harm harm, VictimGroup group, Optional<String> side, Set<String> places) {

    public ClaimedFigure {
        places = Set.copyOf(places);
    }

    /** Whether both count the same people: the same harm, group and side. */
    boolean countsAs(ClaimedFigure other) {
        return harm == other.harm && group == other.group && side.equals(other.side);
    }
}
