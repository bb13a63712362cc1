package dixit.statement.relation;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** What an actor described by its owner is called: {@code q244165-autorite-4ebeee47}. */
    private static final Pattern OWNED = Pattern.compile("q([1-9][0-9]*)-.*");

    /**
     * An actor with what it is known to belong to. A state's officials, bodies and forces are on its side; rebels, parties
     * and people in it need not be. What belongs to a territory is on the territory's side, whoever claims that.
     */
    public static Party of(
            String id, Optional<String> country, Optional<String> speaksFor, ActorKind kind, String label) {
        Set<String> sides = new HashSet<>(Set.of(id));
        speaksFor.ifPresent(sides::add);
        boolean official = switch (kind) {
            case PERSON, GOVERNMENT, MINISTRY, ARMED_FORCE -> true;
            default -> false;
        };
        Matcher owner = OWNED.matcher(id);
        if (owner.matches() && kind != ActorKind.ARMED_GROUP) sides.add("Q" + owner.group(1));
        else if (official) country.ifPresent(sides::add);
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
        return Proposition.anyOf(sides, other.sides);
    }

    static boolean anyShareSide(List<Party> some, List<Party> others) {
        for (Party one : some) for (Party other : others) if (one.sharesSide(other)) return true;
        return false;
    }

    static boolean anyStandFor(List<Party> some, List<Party> others) {
        for (Party one : some) for (Party other : others) if (one.standsFor(other)) return true;
        return false;
    }

    static boolean anySame(List<Party> some, List<Party> others) {
        for (Party one : some) for (Party other : others) if (one.id.equals(other.id)) return true;
        return false;
    }
}
