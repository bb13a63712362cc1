package dixit.actor;

import dixit.text.Phrase;
import dixit.text.Span;
import dixit.text.WordClasses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who has been spoken of so far in an article: resolves short names, pronouns and descriptions that point back.
 * Confined to one article and one thread.
 */
public final class Discourse {

    private final Entities entities = new Entities();
    private final Introductions introductions;
    private final Antecedents antecedents;
    private final PronounAntecedents pronouns;
    private final List<Mention> mentions = new ArrayList<>();
    private final Set<Span> places = new HashSet<>();

    /**
     * The actors of one article, none so far.
     *
     * @param person whether a noun, by lemma, is one for a person
     */
    public Discourse(WordClasses<NounPhraseWords> words, Predicate<String> person) {
        this.introductions = new Introductions(words, person);
        this.antecedents = new Antecedents(words, entities);
        this.pronouns = new PronounAntecedents(words, entities);
    }

    /** All mentions so far, in the order they were resolved. */
    public List<Mention> mentions() {
        return List.copyOf(mentions);
    }

    /**
     * Resolves a phrase and remembers it.
     *
     * @param sentence the index of its sentence
     * @param subject whether it is its clause's subject: such actors are the likelier antecedents
     */
    public Mention mention(Phrase phrase, LinkedPhrase linked, int sentence, boolean subject) {
        Antecedents.Resolved resolved =
                introductions.introduces(phrase, linked.actor().label("fr"))
                        ? antecedents.introduced(linked, introductions.isAssumed(phrase))
                        : antecedents
                                .shown(phrase, linked, sentence)
                                .orElseGet(() -> antecedents.of(linked, sentence, subject));
        Entity entity = resolved.entity();
        entity.mention(linked, phrase.span(), sentence, subject);
        antecedents.title(entity, phrase);
        linked.acronym().ifPresent(acronym -> antecedents.abbreviate(entity, acronym));
        Mention mention = new Mention(
                phrase.span(),
                entity.actor,
                Math.min(linked.confidence(), resolved.confidence()),
                entity.actor.equals(linked.actor()) ? linked.runnersUp() : List.of());
        remember(mention);
        return mention;
    }

    /** {@code Quant à X, il}: the pronouns of {@code sentence} mean X where they agree. */
    public void topic(Actor actor, int sentence) {
        entities.stream().filter(entity -> entity.actor.equals(actor)).forEach(entity -> entity.lastTopic = sentence);
    }

    /** The named actor last spoken of with the common noun {@code lemma}: {@code un rapport d'Amnesty International}. */
    public Optional<Actor> called(String lemma) {
        return entities.last(entity -> entity.named && entity.nouns.contains(lemma))
                .map(entity -> entity.actor);
    }

    /** The ids of the actors named so far. */
    public Set<String> named() {
        return entities.named();
    }

    /** Whom a title that stood without a name turned out to mean; {@code actor} where it did not. */
    public Actor named(Actor actor) {
        return antecedents.named(actor);
    }

    /**
     * Resolves a pronoun ({@code il}, {@code elle}, {@code ils}, {@code l'}); empty when nothing before it fits.
     *
     * @param quoting whether the words that a reporting clause ({@code a-t-il dit}) is inserted in stand apart, in quotation
     *     marks: then a subject beside it is no part of them and may be who speaks
     * @param others the ids of actors whom it cannot mean: of {@code X lui a dit} X
     */
    public Optional<Mention> pronoun(
            String form, Span span, int sentence, Optional<Actor> lastSpeaker, boolean quoting, Set<String> others) {
        return remembered(pronouns.of(form, span, sentence, lastSpeaker, quoting, others));
    }

    /** Resolves {@code ce dernier}, {@code cette dernière}; empty when nobody before it agrees. */
    public Optional<Mention> latter(Phrase phrase, LinkedPhrase linked, int sentence) {
        return remembered(pronouns.latter(phrase, linked, sentence, mentions));
    }

    /** As {@link #latter(Phrase, LinkedPhrase, int)}, of the pronoun {@code celui-ci}. */
    public Optional<Mention> latter(String form, Span span, int sentence) {
        return remembered(pronouns.latter(form, span, sentence, mentions));
    }

    /** The subject of the sentence {@code sentence}, the last one named. */
    public Optional<Actor> subjectOf(int sentence) {
        return entities.subjectOf(sentence);
    }

    private Optional<Mention> remembered(Optional<Mention> mention) {
        mention.ifPresent(this::remember);
        return mention;
    }

    private void remember(Mention mention) {
        if (places.add(mention.span())) mentions.add(mention);
    }
}
