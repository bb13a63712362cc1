package dixit.actor;

import dixit.text.Phrase;
import dixit.text.Span;
import dixit.text.WordClasses;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a pronoun points back to.
 *
 * <p>Agreement in gender and number, kind of actor, recency and syntactic role decide, in that order (the salience
 * factors of Lappin & Leass, 1994, without weights that would need training).
 */
final class PronounAntecedents {

    /** The subject before it in its sentence draws a pronoun, and is barred to {@code P, a-t-il dit}: P is not about him. */
    private static final double OWN_CLAUSE = 3;

    /** Who spoke last is likelier to speak on; {@code a-t-il ajouté} nearly always means him. */
    private static final double LAST_SPEAKER = 3;

    /** {@code Quant à X, il}: set off for the clause to speak of, before all others. */
    private static final double TOPIC = 20;

    private static final double LATTER = 0.8;

    private final WordClasses<NounPhraseWords> words;
    private final Entities entities;

    PronounAntecedents(WordClasses<NounPhraseWords> words, Entities entities) {
        this.words = words;
        this.entities = entities;
    }

    /**
     * Resolves a pronoun ({@code il}, {@code elle}, {@code ils}, {@code l'}); empty when nothing before it fits.
     *
     * @param quoting whether the words that a reporting clause ({@code a-t-il dit}) is inserted in stand apart, in quotation
     *     marks: then a subject beside it is no part of them and may be who speaks
     * @param others the ids of actors whom it cannot mean: of {@code X lui a dit} X
     */
    Optional<Mention> of(
            String form, Span span, int sentence, Optional<Actor> lastSpeaker, boolean quoting, Set<String> others) {
        boolean inverted = form.startsWith("-");
        boolean plural = words.is(NounPhraseWords.PLURAL_PRONOUN, form);
        Optional<Actor.Gender> gender = gender(form);
        Optional<Actor> speaker = lastSpeaker.filter(actor -> !isOvertaken(actor, gender, plural));
        Optional<Entity> found = entities.stream()
                .filter(entity -> entity.actor.kind() != ActorKind.PLACE)
                .filter(entity -> entity.named
                        || entity.actor.kind() != ActorKind.UNKNOWN
                        || lastSpeaker.filter(entity.actor::equals).isPresent())
                .filter(entity -> !others.contains(entity.actor.id()) && !entity.comesAfter(sentence, span))
                .filter(entity -> entity.agrees(gender, plural))
                .filter(entity -> sentence - entity.lastSentence <= 4)
                .max(Comparator.comparingDouble(entity -> salience(entity, sentence, speaker)
                        + (!entity.isSubjectBefore(sentence, span)
                                ? 0
                                : inverted && !quoting ? -OWN_CLAUSE : OWN_CLAUSE)
                        + (inverted && speaker.filter(entity.actor::equals).isPresent() ? LAST_SPEAKER : 0)));
        return found.map(entity -> {
            entity.lastSentence = sentence;
            entity.lastSubject = sentence;
            entity.subjectAt = span;
            if (entity.actor.kind() == ActorKind.PERSON && entity.gender.isEmpty()) entity.gender = gender;
            long rivals = entities.stream()
                    .filter(other -> other != entity && other.actor.kind() == entity.actor.kind())
                    .filter(other -> other.agrees(gender, plural) && sentence - other.lastSentence <= 1)
                    .count();
            return new Mention(span, entity.actor, rivals == 0 ? 0.85 : Math.max(0.4, 0.8 - 0.1 * rivals));
        });
    }

    private Optional<Actor.Gender> gender(String pronoun) {
        return words.is(NounPhraseWords.FEMININE_PRONOUN, pronoun)
                ? Optional.of(Actor.Gender.FEMININE)
                : words.is(NounPhraseWords.MASCULINE_PRONOUN, pronoun)
                        ? Optional.of(Actor.Gender.MASCULINE)
                        : Optional.empty();
    }

    /** Whether somebody else who agrees has been a subject since the last speaker was spoken of. */
    private boolean isOvertaken(Actor speaker, Optional<Actor.Gender> gender, boolean plural) {
        int last = entities.stream()
                .filter(entity -> entity.actor.equals(speaker))
                .mapToInt(entity -> entity.lastSentence)
                .max()
                .orElse(-1);
        return entities.stream()
                .anyMatch(entity -> !entity.actor.equals(speaker)
                        && entity.actor.kind() == ActorKind.PERSON
                        && entity.named
                        && entity.agrees(gender, plural)
                        && entity.lastSubject > last);
    }

    private static double salience(Entity entity, int sentence, Optional<Actor> lastSpeaker) {
        double score = -2.0 * (sentence - entity.lastSentence);
        boolean spoke = lastSpeaker.filter(entity.actor::equals).isPresent();
        // Whoever speaks is somebody, a state too: `Le Rwanda a répondu : « P ». Il demande V`.
        if (entity.actor.kind() == ActorKind.PERSON || spoke) score += 4;
        if (entity.lastSubject >= sentence - 1) score += 3;
        if (entity.lastSubject >= 0) score += 1;
        if (entity.lastTopic == sentence) score += TOPIC;
        if (spoke) score += LAST_SPEAKER;
        // A state is spoken of as a place more often than as somebody, unless it is who acts here.
        if (entity.actor.kind() == ActorKind.STATE && entity.lastSubject < sentence && !spoke) score -= 3;
        return score + Math.min(2, 0.3 * entity.mentions);
    }

    /**
     * Resolves {@code ce dernier}, {@code cette dernière}: the actor named last that agrees (Le bon usage, § 699), whatever
     * its role; empty when there is none.
     *
     * @param mentions those so far
     */
    Optional<Mention> latter(Phrase phrase, LinkedPhrase linked, int sentence, List<Mention> mentions) {
        return latter(phrase.span(), linked.gender(), linked.plural(), sentence, mentions);
    }

    /** As {@link #latter(Phrase, LinkedPhrase, int, List)}, of the pronoun {@code celui-ci}. */
    Optional<Mention> latter(String form, Span span, int sentence, List<Mention> mentions) {
        return latter(span, gender(form), words.is(NounPhraseWords.PLURAL_PRONOUN, form), sentence, mentions);
    }

    private Optional<Mention> latter(
            Span span, Optional<Actor.Gender> gender, boolean plural, int sentence, List<Mention> mentions) {
        return mentions.stream()
                .sorted(Comparator.comparing((Mention m) -> m.span()).reversed())
                .filter(mention -> mention.span().end() <= span.start())
                .flatMap(mention -> entities.stream().filter(entity -> entity.actor.equals(mention.actor())))
                .filter(entity -> entity.agrees(gender, plural))
                .filter(entity -> entity.actor.kind() != ActorKind.PLACE && entity.actor.kind() != ActorKind.UNKNOWN)
                .findFirst()
                .map(entity -> {
                    entity.lastSentence = sentence;
                    Mention mention = new Mention(span, entity.actor, LATTER);
                    return mention;
                });
    }
}
