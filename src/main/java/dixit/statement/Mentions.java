package dixit.statement;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.Discourse;
import dixit.actor.Gazetteer;
import dixit.actor.LinkedPhrase;
import dixit.actor.Mention;
import dixit.actor.Nationalities;
import dixit.actor.NounPhraseLinker;
import dixit.actor.NounPhraseWords;
import dixit.actor.Topic;
import dixit.text.AnalysedText;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.Tree;
import dixit.text.WordClasses;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The mentions of one article, resolved sentence by sentence in reading order. */
final class Mentions {

    private final AnalysedText text;
    private final NounPhraseLinker linker;
    private final Gazetteer gazetteer;
    private final Grammar grammar;
    private final Discourse discourse;
    private final Sides sides;
    private final TwoParties twoParties;
    private final PlacedMentions placed;
    private final NationalityAdjectives adjectives;
    private final Pronouns pronouns;
    private final PhraseContexts contexts;
    private final ParsedMentions parsed;
    private final UnparsedMentions unparsed;
    private List<Phrase> speakers = List.of();

    Mentions(
            AnalysedText text,
            NounPhraseLinker linker,
            Gazetteer gazetteer,
            WordClasses<NounPhraseWords> words,
            Grammar grammar,
            Optional<LocalDate> day) {
        this.text = text;
        this.linker = linker;
        this.gazetteer = gazetteer;
        this.grammar = grammar;
        this.discourse = new Discourse(words, linker::isPerson);
        Topic topic = Topic.of(text, gazetteer);
        Nationalities nationalities = new Nationalities(gazetteer, topic.states());
        this.sides = new Sides(gazetteer, topic, day);
        this.twoParties = new TwoParties(grammar, topic.parties());
        this.placed = new PlacedMentions(grammar);
        this.adjectives = new NationalityAdjectives(text, nationalities, placed);
        this.pronouns = new Pronouns(grammar, words);
        this.contexts = new PhraseContexts(day, gazetteer, topic, nationalities, discourse, placed, grammar);
        this.parsed =
                new ParsedMentions(linker, grammar, pronouns, contexts, discourse, new TakenUpPlaces(grammar, placed));
        this.unparsed = new UnparsedMentions(linker, contexts, discourse);
    }

    /**
     * Resolves the mentions of {@code sentence}.
     *
     * @param targets phrases of which its reports tell where they end
     * @param speakers phrases of those who speak in it
     * @param cues the words of its expressions that report, which name nobody: {@code met en garde}
     * @param lastSpeaker who spoke in the sentence before
     */
    void read(
            Sentence sentence,
            int index,
            List<Phrase> targets,
            List<Phrase> speakers,
            Set<Integer> cues,
            Optional<Actor> lastSpeaker) {
        this.speakers = speakers;
        ReportPhrases known = new ReportPhrases(targets, speakers);
        placed.open(sentence);
        Optional<Clauses> clauses = sentence.tree().map(tree -> new Clauses(sentence, text.morphology(), grammar));
        int setOff = clauses.map(ParsedMentions::setOffSubject).orElse(-1);
        List<Gazetteer.Match> names = gazetteer.matches(sentence.tokens());
        for (int i = 0; i < sentence.size(); i++) {
            if (cues.contains(i) || isPartOfName(sentence, i, names)) continue;
            Optional<Placed> found = clauses.isPresent()
                    ? parsed.of(clauses.get(), known, names, i, index, i == setOff, lastSpeaker)
                    : unparsed.of(sentence, i, index, speakers);
            found.ifPresent(placed::add);
        }
    }

    /** {@code Congo} in {@code République démocratique du Congo}: a known name's own words name nobody else. */
    private static boolean isPartOfName(Sentence sentence, int i, List<Gazetteer.Match> names) {
        if (sentence.tree().isEmpty()) return false;
        Tree tree = sentence.tree().get();
        for (Gazetteer.Match name : names)
            if (name.first() <= i && i <= name.last() && tree.head(i) >= name.first() && tree.head(i) <= name.last())
                return true;
        return false;
    }

    /** The mention of a phrase of a report, whether or not it was worth remembering by itself. */
    Optional<Placed> of(Phrase phrase, int sentenceIndex, Optional<Actor> lastSpeaker) {
        return of(phrase, sentenceIndex, lastSpeaker, List.of());
    }

    /** As {@link #of(Phrase, int, Optional)}; a pronoun means none of {@code others}. */
    Optional<Placed> of(Phrase phrase, int sentenceIndex, Optional<Actor> lastSpeaker, List<Mention> others) {
        Placed known = placed.at(phrase.sentence(), phrase.head()).orElse(null);
        // The report may know more of the phrase than the tree: the name that closes an inserted clause.
        boolean whole =
                known != null && known.mention().span().end() >= phrase.span().end();
        // `Quant à Moscou, qui a réclamé N`: as a speaker the capital is the state.
        boolean capital = known != null
                && known.mention().actor().kind() == ActorKind.PLACE
                && speakers.contains(phrase)
                && gazetteer.metonym(phrase.headToken().form()).isPresent();
        if (whole && !capital) return Optional.of(known);
        if (pronouns.isPersonal(phrase.sentence(), phrase.head())
                || pronouns.isObject(phrase)
                || pronouns.isOwner(phrase)) {
            Set<String> ids = others.stream().map(other -> other.actor().id()).collect(Collectors.toSet());
            return discourse
                    .pronoun(phrase.headToken().form(), phrase.span(), sentenceIndex, lastSpeaker, false, ids)
                    .map(mention -> new Placed(mention, phrase.sentence(), phrase.head(), true, false, false));
        }
        LinkedPhrase linked =
                linker.link(phrase, contexts.of(phrase.sentence(), phrase.head(), true, speakers, lastSpeaker));
        if (pronouns.isLatter(phrase)) {
            return discourse
                    .latter(phrase, linked, sentenceIndex)
                    .map(mention -> new Placed(mention, phrase.sentence(), phrase.head(), true, false, false));
        }
        boolean governed = phrase.first() > 0
                && phrase.sentence().token(phrase.first() - 1).isTagged("ADP");
        Mention mention = discourse.mention(phrase, linked, sentenceIndex, !governed);
        Placed found = new Placed(mention, phrase.sentence(), phrase.head(), true, false, !linked.named());
        placed.know(found);
        return Optional.of(found);
    }

    /** Whom the words at {@code name} name; empty where no sentence holds them. */
    Optional<Mention> at(Span name) {
        for (int s = 0; s < text.sentences().size(); s++) {
            Sentence sentence = text.sentences().get(s);
            List<Integer> indexes = IntStream.range(0, sentence.size())
                    .filter(i -> name.contains(sentence.token(i).span()))
                    .boxed()
                    .toList();
            if (!indexes.isEmpty())
                return of(new Phrase(sentence, indexes, indexes.get(0)), s, Optional.empty())
                        .map(Placed::mention);
        }
        return Optional.empty();
    }

    /** The mention headed by the word {@code head}. */
    Optional<Placed> at(Sentence sentence, int head) {
        return placed.at(sentence, head);
    }

    /** The mentions whose words stand within {@code span}. */
    List<Placed> within(Span span) {
        return placed.within(span);
    }

    /**
     * The actors of a phrase that stands for several: the two that {@code les deux camps} takes up or the one of them that
     * {@code le premier} is, each of {@code les présidents russe et turc}; empty for other phrases.
     */
    List<Placed> several(Phrase phrase) {
        List<Placed> two = twoParties.of(phrase, placed.all());
        if (!two.isEmpty()) return two;
        return linker
                .each(phrase, contexts.of(phrase.sentence(), phrase.head(), true, speakers, Optional.empty()))
                .stream()
                .map(linked -> new Mention(phrase.span(), linked.actor(), linked.confidence()))
                .map(mention -> new Placed(mention, phrase.sentence(), phrase.head(), true, false, true))
                .toList();
    }

    /** Whom {@code les deux camps} means; empty for any other phrase. */
    List<Placed> both(Phrase phrase) {
        return twoParties.of(phrase, placed.all());
    }

    /** Whom {@code les deux camps} means where it is no party to a report; empty for any other mention. */
    List<Placed> both(Placed party) {
        if (!party.described()) return List.of();
        List<Integer> words = new ArrayList<>();
        for (int i = 0; i < party.sentence().size(); i++)
            if (party.mention().span().contains(party.sentence().token(i).span())) words.add(i);
        return twoParties.of(new Phrase(party.sentence(), words, party.head()), placed.all());
    }

    /** The states that adjectives within {@code span} tell, whose nouns are no actors. */
    List<Nationality> nationalities(Span span) {
        return adjectives.within(span);
    }

    /** The named actor last spoken of with the common noun {@code lemma}. */
    Optional<Actor> called(String lemma) {
        return discourse.called(lemma).or(() -> placed.author(lemma));
    }

    /** Whom a title that stood without a name turned out to mean. */
    Actor named(Actor actor) {
        return discourse.named(actor);
    }

    /** The ids of the actors called by a name. */
    Set<String> named() {
        return discourse.named();
    }

    /** Whether an actor is known, or named somewhere in what was read. */
    boolean isNamed(Actor actor) {
        return discourse.named().contains(actor.id())
                || gazetteer.byId(actor.id()).isPresent();
    }

    Optional<Actor> subjectOf(int sentence) {
        return discourse.subjectOf(sentence);
    }

    List<Mention> inTextOrder() {
        return discourse.mentions().stream()
                .sorted((a, b) -> a.span().compareTo(b.span()))
                .toList();
    }

    Sides sides() {
        return sides;
    }
}
