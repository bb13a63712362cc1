package dixit.actor;

import dixit.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    int lastTopic = -1;
    int firstSentence = -1;
    Span first;
    Span subjectAt;
    int mentions;

    /** How the words of the last sentence that named it agree, each in its own way. */
    private final List<Words> words = new ArrayList<>();

    private record Words(Optional<Actor.Gender> gender, boolean plural, int sentence) {}

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
        words.removeIf(before -> before.sentence() != sentence);
        words.add(new Words(linked.gender(), linked.plural(), sentence));
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

    /**
     * Whether a pronoun of that gender and number agrees with any of the words that named it last: {@code le porte-parole
     * des FSR a dit P de ses hommes. Il …} (Le bon usage, § 650).
     */
    boolean agrees(Optional<Actor.Gender> other, boolean plural) {
        if (actor.kind() == ActorKind.PERSON || words.isEmpty()) return this.plural == plural && agrees(other);
        return words.stream()
                .anyMatch(named -> named.plural() == plural
                        && (named.gender().isEmpty()
                                || other.isEmpty()
                                || named.gender().equals(other)));
    }
}
