package dixit.actor;

import dixit.text.Span;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** An actor as far as an article has spoken of it: by which nouns, how often, where last. Changes with every mention. */
final class Entity {

    final Actor actor;
    final Set<String> nouns = new HashSet<>();
    Optional<Actor.Gender> gender;
    boolean plural;
    boolean named;
    boolean definite;
    int lastSentence;
    int lastSubject = -1;
    int firstSentence = -1;
    Span first;
    Span subjectAt;
    int mentions;

    Entity(Actor actor, Optional<Actor.Gender> gender, boolean plural) {
        this.actor = actor;
        this.gender = gender;
        this.plural = plural;
    }

    /** Remembers that a phrase at {@code place} in {@code sentence} speaks of it, as its clause's subject or not. */
    void mention(LinkedPhrase linked, Span place, int sentence, boolean subject) {
        if (!linked.noun().isEmpty()) {
            nouns.add(linked.noun());
            nouns.add(Antecedents.head(linked.noun()));
        }
        if (gender.isEmpty() || actor.kind() != ActorKind.PERSON)
            gender = linked.gender().or(() -> gender);
        lastSentence = sentence;
        mentions++;
        named |= linked.named();
        plural = linked.plural();
        if (first == null) {
            first = place;
            firstSentence = sentence;
        }
        if (subject) {
            lastSubject = sentence;
            subjectAt = place;
        }
    }

    /** Whether a pronoun at {@code place} in {@code sentence} comes before all that has named it. */
    boolean comesAfter(int sentence, Span place) {
        return firstSentence == sentence && first != null && first.start() > place.start();
    }

    /** Whether it is the subject of a clause of {@code sentence} before {@code place}. */
    boolean isSubjectBefore(int sentence, Span place) {
        return lastSubject >= sentence && (subjectAt == null || subjectAt.start() < place.start());
    }

    /** Whether it may be called by a word of that gender: it may where either is not known. */
    boolean agrees(Optional<Actor.Gender> other) {
        return gender.isEmpty() || other.isEmpty() || gender.equals(other);
    }
}
