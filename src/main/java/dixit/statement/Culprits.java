package dixit.statement;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.Mention;
import dixit.statement.Deeds.Deed;
import dixit.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * To whom an article lays the harm that it tells of. Whoever blames without naming anybody, {@code « ils ont tout cassé »},
 * blames them, where they are one side and not the speaker's own.
 */
final class Culprits {

    /** How many times as often as any other side the one must be told of. */
    private static final int DOMINANCE = 2;

    /** Told of once, a side need not be whom the article is about. */
    private static final int LEAST = 2;

    private static final double OF_THE_ARTICLE = 0.5;

    private final Sides sides;
    private final List<Actor> told = new ArrayList<>();

    /**
     * @param deeds what the text tells that somebody did
     * @param accused whom it reports to be accused, once for each time
     */
    Culprits(Sides sides, List<Deed> deeds, List<Actor> accused) {
        this.sides = sides;
        // One sentence tells of one thing: `tués dans un raid des rebelles`.
        record Telling(Actor doer, Sentence sentence) {}
        deeds.stream()
                .map(deed -> new Telling(deed.doer(), deed.sentence()))
                .distinct()
                .map(Telling::doer)
                .filter(Culprits::isParty)
                .forEach(told::add);
        accused.stream().filter(Culprits::isParty).forEach(told::add);
    }

    private static boolean isParty(Actor actor) {
        return switch (actor.kind()) {
            case STATE, GOVERNMENT, MINISTRY, ARMED_FORCE, ARMED_GROUP, POLITICAL_PARTY, ORGANISATION, PERSON -> true;
            default -> false;
        };
    }

    /** The one that is not of the speakers' side; empty where there is none or more than one. */
    Optional<Actor> other(Statement statement) {
        Map<String, List<Actor>> bySide = new LinkedHashMap<>();
        for (Actor actor : told) {
            boolean own = statement.speakers().stream()
                    .anyMatch(speaker -> side(speaker.actor()).equals(side(actor)));
            if (!own)
                bySide.computeIfAbsent(side(actor), side -> new ArrayList<>()).add(actor);
        }
        List<List<Actor>> ranked = bySide.values().stream()
                .sorted(Comparator.comparingInt((List<Actor> actors) -> -actors.size()))
                .toList();
        boolean one = !ranked.isEmpty()
                && ranked.get(0).size() >= LEAST
                && (ranked.size() == 1
                        || ranked.get(0).size() >= DOMINANCE * ranked.get(1).size());
        return one ? Optional.of(most(ranked.get(0))) : Optional.empty();
    }

    /** As a mention by the whole of a statement's content. */
    List<Mention> about(Statement statement) {
        return other(statement).stream()
                .map(actor -> new Mention(statement.content().get(0), actor, OF_THE_ARTICLE))
                .toList();
    }

    /** The state's own bodies and forces are one side with it; persons only where they hold an office. */
    private String side(Actor actor) {
        boolean ofState = actor.kind().isOfState() || actor.kind() == ActorKind.PERSON && sides.isOfficial(actor);
        return ofState ? actor.state().orElse(actor.id()) : actor.id();
    }

    private static Actor most(List<Actor> actors) {
        return actors.stream()
                .max(Comparator.comparingLong((Actor actor) ->
                                actors.stream().filter(actor::equals).count())
                        .thenComparing(actor -> actor.kind() == ActorKind.STATE)
                        .thenComparing(Actor::id))
                .orElseThrow();
    }
}
