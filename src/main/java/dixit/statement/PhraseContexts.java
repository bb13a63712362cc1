package dixit.statement;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.Discourse;
import dixit.actor.Gazetteer;
import dixit.actor.Nationalities;
import dixit.actor.PhraseContext;
import dixit.actor.Topic;
import dixit.statement.Grammar.WordClass;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What the article and the sentence tell of a phrase that does not tell by itself whom it means: {@code son gouvernement}. */
final class PhraseContexts {

    private final Optional<LocalDate> day;
    private final Gazetteer gazetteer;
    private final Topic topic;
    private final Nationalities nationalities;
    private final Discourse discourse;
    private final PlacedMentions placed;
    private final Grammar grammar;

    /** Where a sentence says that it is, asked for each of its phrases. */
    private final Map<Sentence, Optional<Actor>> whereabouts = new IdentityHashMap<>();

    PhraseContexts(
            Optional<LocalDate> day,
            Gazetteer gazetteer,
            Topic topic,
            Nationalities nationalities,
            Discourse discourse,
            PlacedMentions placed,
            Grammar grammar) {
        this.day = day;
        this.gazetteer = gazetteer;
        this.topic = topic;
        this.nationalities = nationalities;
        this.discourse = discourse;
        this.placed = placed;
        this.grammar = grammar;
    }

    /**
     * What is known around the phrase headed by the word {@code head}.
     *
     * @param speaking whether it may be somebody who speaks or acts, rather than a place
     * @param speakers phrases of those who speak in the sentence
     * @param lastSpeaker who spoke in the sentence before
     */
    PhraseContext of(
            Sentence sentence, int head, boolean speaking, List<Phrase> speakers, Optional<Actor> lastSpeaker) {
        Optional<Actor> possessor = possessor(sentence, head);
        Optional<Actor> there = whereabouts.computeIfAbsent(sentence, this::whereabouts);
        return new PhraseContext(
                day,
                speaking,
                possessor
                        .or(() -> speakerBefore(sentence, head, speakers))
                        .or(() -> lastSpeaker)
                        .flatMap(gazetteer::stateOf),
                possessor
                        .or(() -> isPossessed(sentence, head)
                                ? subjectBefore(sentence, isTheirs(sentence, head))
                                : Optional.empty())
                        .or(() -> isTheirs(sentence, head) ? Optional.empty() : lastSpeaker),
                lastSpeaker.flatMap(gazetteer::stateOf),
                side(possessor),
                sharedNationality(sentence, head).or(() -> there).or(topic::state),
                topic.group().filter(group -> there.isEmpty() || there.equals(gazetteer.stateOf(group))),
                topic.states(),
                there.isEmpty() ? discourse.named() : Set.of());
    }

    /** {@code Au Liban, le Premier ministre a dit P}: the state that a sentence opens with tells whose minister it is. */
    private Optional<Actor> whereabouts(Sentence sentence) {
        if (!sentence.token(0).isTagged("ADP")) return Optional.empty();
        return gazetteer.matches(sentence.tokens()).stream()
                .filter(match ->
                        match.first() <= 2 && sentence.form(match.last() + 1).equals(","))
                .findFirst()
                .flatMap(match -> match.candidates().stream().findFirst())
                .filter(actor -> actor.kind() == ActorKind.STATE);
    }

    /** {@code la présidence et le ministère de la Défense français}: the adjective after the last holds for all. */
    private Optional<Actor> sharedNationality(Sentence sentence, int head) {
        if (sentence.tree().isEmpty()) return Optional.empty();
        Tree tree = sentence.tree().get();
        for (int conjunct : tree.children(head, "conj")) {
            for (int i : tree.subtree(conjunct)) {
                if (!sentence.tag(i).equals("ADJ")) continue;
                Optional<Actor> nationality = nationalities.of(sentence.form(i));
                if (nationality.isPresent()) return nationality;
            }
        }
        return Optional.empty();
    }

    /** Where two states are at odds, an official of one who speaks of {@code le gouvernement} means his own. */
    private Optional<Actor> side(Optional<Actor> possessor) {
        return possessor.flatMap(gazetteer::stateOf).filter(topic.parties()::contains);
    }

    /** Whom {@code son} at the word {@code head} refers to: the subject of its clause, or of the one around it. */
    private Optional<Actor> possessor(Sentence sentence, int head) {
        if (sentence.tree().isEmpty()) return Optional.empty();
        Tree tree = sentence.tree().get();
        for (int verb = tree.head(head); verb >= 0; verb = tree.head(verb)) {
            for (int subject : tree.children(verb, "nsubj")) {
                Optional<Placed> found = subject < head ? placed.at(sentence, subject) : Optional.empty();
                if (found.isPresent()) return found.map(of -> of.mention().actor());
            }
        }
        return Optional.empty();
    }

    private boolean isPossessed(Sentence sentence, int head) {
        for (int i = Math.max(0, head - 3); i <= head; i++)
            if (grammar.is(WordClass.POSSESSIVE, sentence.lemma(i))
                    || grammar.is(WordClass.POSSESSIVE, sentence.form(i))) return true;
        return false;
    }

    /** {@code leur porte-parole}: of several (Le bon usage, § 613). */
    private boolean isTheirs(Sentence sentence, int head) {
        return IntStream.rangeClosed(Math.max(0, head - 3), head)
                .anyMatch(i -> sentence.token(i).isTagged("DET") && grammar.is(WordClass.THEIR, sentence.form(i)));
    }

    /** {@code les rebelles}, {@code une vingtaine de partis}, {@code A et B}. */
    private boolean isSeveral(Placed of) {
        Sentence in = of.sentence();
        int noun = of.head();
        return in.token(noun).isTagged("NOUN")
                        && (grammar.endsIn(WordClass.PLURAL_ENDING, in.form(noun))
                                || grammar.is(WordClass.QUANTITY, in.lemma(noun)))
                || in.tree().stream()
                        .anyMatch(tree -> !tree.children(noun, "conj").isEmpty());
    }

    /** {@code Le Hamas a pris N. Ses combattants …}: the last subject that was named before the sentence. */
    private Optional<Actor> subjectBefore(Sentence sentence, boolean several) {
        return placed.all().stream()
                .filter(of -> !several || isSeveral(of))
                .filter(of -> of.subject()
                        && of.mention().span().end() <= sentence.span().start())
                .max(Comparator.comparing(of -> of.mention().span()))
                .map(of -> of.mention().actor());
    }

    /** {@code a martelé X, ajoutant que son gouvernement …}: X, who speaks in the same sentence. */
    private Optional<Actor> speakerBefore(Sentence sentence, int head, List<Phrase> speakers) {
        return speakers.stream()
                .filter(phrase -> phrase.sentence() == sentence && phrase.head() < head)
                .flatMap(phrase -> placed.at(sentence, phrase.head()).stream())
                .map(speaker -> speaker.mention().actor())
                .findFirst();
    }
}
