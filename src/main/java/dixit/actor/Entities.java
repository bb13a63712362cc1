package dixit.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whom an article has spoken of so far, in the order of the first mention. */
final class Entities {

    private final List<Entity> entities = new ArrayList<>();
    private Set<String> named = Set.of();
    private int namedOnes;

    Stream<Entity> stream() {
        return entities.stream();
    }

    /** The one spoken of last of those wanted. */
    Optional<Entity> last(Predicate<Entity> wanted) {
        return entities.stream().filter(wanted).max(Comparator.comparingInt(entity -> entity.lastSentence));
    }

    /** Keeps an actor that has not been spoken of before. */
    Entity introduce(Actor actor, LinkedPhrase linked) {
        Entity entity = new Entity(actor, linked.gender().or(actor::gender), linked.plural());
        entity.definite = linked.anaphoric();
        entities.add(entity);
        return entity;
    }

    /** The ids of the actors named so far. */
    Set<String> named() {
        // Every phrase is asked for with them, and one that has been named stays so.
        int ones = 0;
        for (Entity entity : entities) if (entity.named) ones++;
        if (ones == namedOnes) return named;
        Set<String> ids = new HashSet<>();
        for (Entity entity : entities) if (entity.named) ids.add(entity.actor.id());
        namedOnes = ones;
        named = Set.copyOf(ids);
        return named;
    }

    /** The subject of the sentence {@code sentence}, the last one named. */
    Optional<Actor> subjectOf(int sentence) {
        return entities.stream()
                .filter(entity -> entity.lastSubject == sentence)
                .findFirst()
                .map(entity -> entity.actor);
    }
}
