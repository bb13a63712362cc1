package dixit.statement.relation;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An actor as far as relations need it.
 *
 * @param id the actor's id
 * @param sides what it belongs to or speaks for, itself included
 * @param kind what it is
 * @param label its name
 */
public record Party(String id, Set<String> sides, ActorKind kind, String label) {

    public Party {
        sides = Set.copyOf(sides);
    }

    /** An actor with what it is known to belong to. */
    public static Party of(
            String id, Optional<String> country, Optional<String> speaksFor, ActorKind kind, String label) {
        Set<String> sides = new HashSet<>(Set.of(id));
        Stream.of(country, speaksFor).flatMap(Optional::stream).forEach(sides::add);
        return new Party(id, sides, kind, label);
    }

    static Party of(Actor actor) {
        return of(actor.id(), actor.country(), actor.speaksFor(), actor.kind(), actor.label("fr"));
    }

    boolean isPlace() {
        return kind == ActorKind.PLACE;
    }

    /** Whether one is the other, belongs to it or speaks for it. */
    boolean standsFor(Party other) {
        return sides.contains(other.id) || other.sides.contains(id);
    }

    /** Whether both belong to one side. */
    boolean sharesSide(Party other) {
        return sides.stream().anyMatch(other.sides::contains);
    }

    static boolean anyShareSide(List<Party> some, List<Party> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(one::sharesSide));
    }

    static boolean anyStandFor(List<Party> some, List<Party> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(one::standsFor));
    }

    static boolean anySame(List<Party> some, List<Party> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(other -> other.id.equals(one.id)));
    }
}
