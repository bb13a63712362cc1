package dixit.statement;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.Mention;
import java.util.Optional;
import java.util.Set;

/** Who stands on whose side, by the states that actors are of. */
final class Sides {

    private Sides() {}

    /** The id of the state that an actor is or belongs to. */
    static Optional<String> state(Actor actor) {
        return actor.kind() == ActorKind.STATE ? Optional.of(actor.id()) : actor.country();
    }

    /** Whether an actor is of the state of who speaks. */
    static boolean isOwn(Actor actor, Statement statement) {
        Optional<String> state = state(actor);
        return state.isPresent()
                && statement.speakers().stream()
                        .map(Mention::actor)
                        .anyMatch(speaker -> state(speaker).equals(state));
    }

    /** Of two states at odds the one that who speaks is not of; empty where there are not two or he is of neither. */
    static Optional<Actor> opponent(Statement statement, Set<Actor> parties) {
        if (parties.size() != 2) return Optional.empty();
        boolean party = parties.stream().anyMatch(state -> isOwn(state, statement));
        return party
                ? parties.stream().filter(state -> !isOwn(state, statement)).findFirst()
                : Optional.empty();
    }
}
