package dixit.statement;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.Gazetteer;
import dixit.actor.Mention;
import dixit.actor.Topic;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Who stands on whose side, by the states that actors are of. */
final class Sides {

    private final Gazetteer gazetteer;
    private final Topic topic;
    private final Optional<LocalDate> day;

    /** @param day the day of the article, to tell who holds an office */
    Sides(Gazetteer gazetteer, Topic topic, Optional<LocalDate> day) {
        this.gazetteer = gazetteer;
        this.topic = topic;
        this.day = day;
    }

    /** Whether an actor speaks for its state: an institution of it, or who holds an office of it on the day. */
    boolean isOfficial(Actor actor) {
        return switch (actor.kind()) {
            case STATE, GOVERNMENT, MINISTRY, ARMED_FORCE -> true;
            case PERSON ->
                actor.country().isPresent()
                        && gazetteer.entry(actor.id()).stream()
                                .flatMap(entry -> entry.offices().stream())
                                .filter(office -> day.map(office::heldOn).orElse(false))
                                .anyMatch(office -> office.organisation().equals(actor.country()));
            default -> false;
        };
    }

    /** {@code 71 soldats russes}: some of whose forces these are, where it is known. */
    Optional<Actor> forcesOf(Actor described) {
        return described.country().flatMap(gazetteer::forcesOf);
    }

    /** Whether an actor is of the state of who speaks. */
    static boolean isOwn(Actor actor, Statement statement) {
        Optional<String> state = actor.state();
        return state.isPresent()
                && statement.speakers().stream()
                        .map(Mention::actor)
                        .anyMatch(speaker -> speaker.state().equals(state));
    }

    /** Of two states at odds the one that who speaks is not of; empty where there are not two or he is of neither. */
    Optional<Actor> opponent(Statement statement) {
        Set<Actor> parties = topic.parties();
        if (parties.size() != 2) return Optional.empty();
        boolean party = parties.stream().anyMatch(state -> isOwn(state, statement));
        return party
                ? parties.stream().filter(state -> !isOwn(state, statement)).findFirst()
                : Optional.empty();
    }

    /** Who speaks for a state speaks of its people and institutions as his own, not of the armed groups in it. */
    boolean isOwnSide(Actor actor, Statement statement) {
        // A member of parliament may well speak against the government.
        boolean institution = actor.kind() == ActorKind.STATE
                || actor.kind() == ActorKind.ARMED_FORCE
                || actor.kind() == ActorKind.GROUP_OF_PEOPLE;
        return institution
                && isOwn(actor, statement)
                && statement.speakers().stream().allMatch(speaker -> isOfficial(speaker.actor()));
    }
}
