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
import dixit.actor.PhraseContext;
import dixit.actor.Topic;
import dixit.statement.Grammar.WordClass;
import dixit.text.AnalysedText;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.Tree;
import dixit.text.WordClasses;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mentions of one article, resolved sentence by sentence in reading order. */
final class Mentions {

    /** A mention and how it stands in its sentence. */
    record Placed(Mention mention, Sentence sentence, int head, boolean subject, boolean object, boolean described) {}

    /** A nationality's adjective tells the state, not which of its actors. */
    private static final double OF_AN_ADJECTIVE = 0.6;

    private final AnalysedText text;
    private final NounPhraseLinker linker;
    private final Grammar grammar;
    private final Optional<LocalDate> day;
    private final Topic topic;
    private final Nationalities nationalities;
    private final Gazetteer gazetteer;
    private final WordClasses<NounPhraseWords> words;
    private final Discourse discourse;
    private final Sides sides;
    private final TwoParties twoParties;
    private final Map<Sentence, Map<Integer, Placed>> byHead = new IdentityHashMap<>();
    private final List<Placed> all = new ArrayList<>();
    private List<Phrase> speakers = List.of();

    Mentions(
            AnalysedText text,
            NounPhraseLinker linker,
            Gazetteer gazetteer,
            WordClasses<NounPhraseWords> words,
            Grammar grammar,
            Optional<LocalDate> day) {
        this.text = text;
        this.gazetteer = gazetteer;
        this.words = words;
        this.discourse = new Discourse(words);
        this.topic = Topic.of(text, gazetteer);
        this.nationalities = new Nationalities(gazetteer, topic.states());
        this.sides = new Sides(gazetteer, topic, day);
        this.twoParties = new TwoParties(grammar);
        this.linker = linker;
        this.grammar = grammar;
        this.day = day;
    }

    List<Mention> inTextOrder() {
        return discourse.mentions().stream()
                .sorted((a, b) -> a.span().compareTo(b.span()))
                .toList();
    }

    /** The named actor last spoken of with the common noun {@code lemma}. */
    Optional<Actor> called(String lemma) {
        return discourse
                .called(lemma)
                .or(() -> byHead.keySet().stream()
                        .sorted(java.util.Comparator.comparing(Sentence::span))
                        .flatMap(sentence -> author(sentence, lemma).stream())
                        .findFirst());
    }

    /** Who published the {@code lemma}: {@code un rapport publié lundi par Amnesty International}. */
    private Optional<Actor> author(Sentence sentence, String lemma) {
        if (sentence.tree().isEmpty()) return Optional.empty();
        Tree tree = sentence.tree().get();
        Map<Integer, Placed> found = byHead.get(sentence);
        return found.keySet().stream()
                .sorted()
                .filter(agent -> tree.children(agent, "case").stream()
                        .anyMatch(mark -> grammar.is(WordClass.AGENT_MARK, sentence.form(mark))))
                .filter(agent -> tree.is(tree.head(agent), "acl"))
                .filter(agent -> sentence.lemma(tree.head(tree.head(agent))).equals(lemma))
                .map(agent -> found.get(agent).mention().actor())
                .findFirst();
    }

    /** Whom a title that stood without a name turned out to mean. */
    Actor named(Actor actor) {
        return discourse.named(actor);
    }

    /** The ids of the actors called by a name. */
    Set<String> named() {
        return discourse.named();
    }

    /** A nationality beside a noun that names nobody: {@code les frappes israéliennes}. */
    record Nationality(Mention mention, Sentence sentence, int noun) {}

    /** The states that adjectives within {@code span} tell, whose nouns are no actors. */
    List<Nationality> nationalities(Span span) {
        List<Nationality> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            Map<Integer, Placed> actors = byHead.get(sentence);
            boolean read = actors != null && sentence.tree().isPresent();
            if (!read
                    || sentence.span().start() >= span.end()
                    || sentence.span().end() <= span.start()) continue;
            Tree tree = sentence.tree().get();
            for (int i = 0; i < sentence.size(); i++) {
                int noun = tree.head(i);
                boolean qualifies = sentence.token(i).isTagged("ADJ")
                        && noun >= 0
                        && sentence.token(noun).isTagged("NOUN")
                        && span.contains(sentence.token(i).span());
                if (!qualifies || actors.containsKey(noun)) continue;
                Optional<Actor> state = nationalities.of(sentence.form(i));
                if (state.isEmpty()) continue;
                Mention mention = new Mention(sentence.token(i).span(), state.get(), OF_AN_ADJECTIVE);
                found.add(new Nationality(mention, sentence, noun));
            }
        }
        return found;
    }

    /** The mention headed by the word {@code head}. */
    Optional<Placed> at(Sentence sentence, int head) {
        return Optional.ofNullable(byHead.getOrDefault(sentence, Map.of()).get(head));
    }

    Sides sides() {
        return sides;
    }

    /** Whether an actor is known, or named somewhere in what was read. */
    boolean isNamed(Actor actor) {
        return discourse.named().contains(actor.id())
                || gazetteer.byId(actor.id()).isPresent();
    }

    /** The mentions whose words stand within {@code span}. */
    List<Placed> within(Span span) {
        return all.stream()
                .filter(placed ->
                        span.contains(placed.sentence().token(placed.head()).span()))
                .toList();
    }

    /**
     * Resolves the mentions of {@code sentence}.
     *
     * @param targets phrases of which its reports tell where they end
     * @param speakers phrases of those who speak in it
     * @param lastSpeaker who spoke in the sentence before
     */
    void read(Sentence sentence, int index, List<Phrase> targets, List<Phrase> speakers, Optional<Actor> lastSpeaker) {
        this.speakers = speakers;
        List<Phrase> known = Stream.concat(targets.stream(), speakers.stream()).toList();
        Map<Integer, Placed> found = new HashMap<>();
        byHead.put(sentence, found);
        Optional<Clauses> clauses = sentence.tree().map(tree -> new Clauses(sentence, text.morphology(), grammar));
        int setOff = clauses.map(Mentions::setOffSubject).orElse(-1);
        List<Gazetteer.Match> names = gazetteer.matches(sentence.tokens());
        for (int i = 0; i < sentence.size(); i++) {
            if (isPartOfName(sentence, i, names)) continue;
            Optional<Placed> placed = clauses.isPresent()
                    ? parsed(clauses.get(), known, i, index, i == setOff, lastSpeaker)
                    : flat(sentence, i, index);
            if (placed.isEmpty()) continue;
            found.put(i, placed.get());
            all.add(placed.get());
        }
    }

    /** {@code Congo} in {@code République démocratique du Congo}: a known name's own words name nobody else. */
    private static boolean isPartOfName(Sentence sentence, int i, List<Gazetteer.Match> names) {
        if (sentence.tree().isEmpty()) return false;
        Tree tree = sentence.tree().get();
        return names.stream()
                .filter(name -> name.first() <= i && i <= name.last())
                .anyMatch(name -> tree.head(i) >= name.first() && tree.head(i) <= name.last());
    }

    /** The mention of a phrase of a report, whether or not it was worth remembering by itself. */
    Optional<Placed> of(Phrase phrase, int sentenceIndex, Optional<Actor> lastSpeaker) {
        return of(phrase, sentenceIndex, lastSpeaker, List.of());
    }

    /** As {@link #of(Phrase, int, Optional)}; a pronoun means none of {@code others}. */
    Optional<Placed> of(Phrase phrase, int sentenceIndex, Optional<Actor> lastSpeaker, List<Mention> others) {
        Placed known = byHead.getOrDefault(phrase.sentence(), Map.of()).get(phrase.head());
        // The report may know more of the phrase than the tree: the name that closes an inserted clause.
        boolean whole =
                known != null && known.mention().span().end() >= phrase.span().end();
        // `Quant à Moscou, qui a réclamé N`: as a speaker the capital is the state.
        boolean capital = known != null
                && known.mention().actor().kind() == ActorKind.PLACE
                && speakers.contains(phrase)
                && gazetteer.metonym(phrase.headToken().form()).isPresent();
        if (whole && !capital) return Optional.of(known);
        if (isPronoun(phrase.sentence(), phrase.head()) || isObjectPronoun(phrase)) {
            Set<String> ids = others.stream().map(other -> other.actor().id()).collect(Collectors.toSet());
            return discourse
                    .pronoun(phrase.headToken().form(), phrase.span(), sentenceIndex, lastSpeaker, false, ids)
                    .map(mention -> new Placed(mention, phrase.sentence(), phrase.head(), true, false, false));
        }
        LinkedPhrase linked = linker.link(phrase, context(phrase.sentence(), phrase.head(), true, lastSpeaker));
        if (isLatter(phrase)) {
            return discourse
                    .latter(phrase, linked, sentenceIndex)
                    .map(mention -> new Placed(mention, phrase.sentence(), phrase.head(), true, false, false));
        }
        Mention mention = discourse.mention(phrase, linked, sentenceIndex, true);
        Placed placed = new Placed(mention, phrase.sentence(), phrase.head(), true, false, !linked.named());
        byHead.computeIfAbsent(phrase.sentence(), s -> new HashMap<>()).put(phrase.head(), placed);
        return Optional.of(placed);
    }

    /** Whom the words at {@code name} name; empty where no sentence holds them. */
    Optional<Mention> at(Span name) {
        for (int s = 0; s < text.sentences().size(); s++) {
            Sentence sentence = text.sentences().get(s);
            List<Integer> indexes = java.util.stream.IntStream.range(0, sentence.size())
                    .filter(i -> name.contains(sentence.token(i).span()))
                    .boxed()
                    .toList();
            if (!indexes.isEmpty())
                return of(new Phrase(sentence, indexes, indexes.get(0)), s, Optional.empty())
                        .map(Placed::mention);
        }
        return Optional.empty();
    }

    /** The two that {@code les deux camps} takes up, or the one of them that {@code le premier} is; empty for other phrases. */
    List<Placed> ofTwo(Phrase phrase) {
        return twoParties.of(phrase, all);
    }

    /** Whom {@code les deux camps} means where it is no party to a report; empty for any other mention. */
    List<Placed> both(Placed placed) {
        if (!placed.described()) return List.of();
        List<Integer> words = new ArrayList<>();
        for (int i = 0; i < placed.sentence().size(); i++)
            if (placed.mention().span().contains(placed.sentence().token(i).span())) words.add(i);
        return twoParties.of(new Phrase(placed.sentence(), words, placed.head()), all);
    }

    Optional<Actor> subjectOf(int sentence) {
        return discourse.subjectOf(sentence);
    }

    private PhraseContext context(Sentence sentence, int head, boolean speaking, Optional<Actor> lastSpeaker) {
        Optional<Actor> possessor = possessor(sentence, head);
        return new PhraseContext(
                day,
                speaking,
                possessor
                        .or(() -> speakerBefore(sentence, head))
                        .or(() -> lastSpeaker)
                        .flatMap(gazetteer::stateOf),
                lastSpeaker.flatMap(gazetteer::stateOf),
                side(possessor),
                sharedNationality(sentence, head).or(topic::state),
                topic.group(),
                topic.states(),
                discourse.named());
    }

    /** {@code la présidence et le ministère de la Défense français}: the adjective after the last holds for all. */
    private Optional<Actor> sharedNationality(Sentence sentence, int head) {
        if (sentence.tree().isEmpty()) return Optional.empty();
        Tree tree = sentence.tree().get();
        return tree.children(head, "conj").stream()
                .flatMap(conjunct -> tree.subtree(conjunct).stream())
                .filter(i -> sentence.tag(i).equals("ADJ"))
                .flatMap(i -> nationalities.of(sentence.form(i)).stream())
                .findFirst();
    }

    /** Where two states are at odds, an official of one who speaks of {@code le gouvernement} means his own. */
    private Optional<Actor> side(Optional<Actor> possessor) {
        return possessor.flatMap(gazetteer::stateOf).filter(topic.parties()::contains);
    }

    /** Whom {@code son} at the word {@code head} refers to: the subject of its clause, or of the one around it. */
    private Optional<Actor> possessor(Sentence sentence, int head) {
        if (sentence.tree().isEmpty()) return Optional.empty();
        Tree tree = sentence.tree().get();
        Map<Integer, Placed> found = byHead.getOrDefault(sentence, Map.of());
        for (int verb = tree.head(head); verb >= 0; verb = tree.head(verb)) {
            for (int subject : tree.children(verb, "nsubj")) {
                if (subject < head && found.containsKey(subject))
                    return Optional.of(found.get(subject).mention().actor());
            }
        }
        return Optional.empty();
    }

    /** {@code a martelé X, ajoutant que son gouvernement …}: X, who speaks in the same sentence. */
    private Optional<Actor> speakerBefore(Sentence sentence, int head) {
        Map<Integer, Placed> found = byHead.getOrDefault(sentence, Map.of());
        return speakers.stream()
                .filter(phrase -> phrase.sentence() == sentence && phrase.head() < head)
                .map(phrase -> found.get(phrase.head()))
                .filter(java.util.Objects::nonNull)
                .map(placed -> placed.mention().actor())
                .findFirst();
    }

    private boolean isPronoun(Sentence sentence, int i) {
        String form = sentence.form(i);
        return grammar.is(WordClass.PERSONAL_PRONOUN, form) || grammar.is(WordClass.INVERTED_CLITIC, form);
    }

    /**
     * {@code L'armée a dit que son aviation menait …. Elle …}: the subject of what is said is not who is spoken of next; but
     * {@code X n'y croit guère : « P », a-t-il écrit}.
     */
    private static boolean isReported(Sentence sentence, Tree tree, int subject) {
        int verb = tree.head(subject);
        boolean leads = tree.children(verb).stream()
                .anyMatch(child -> sentence.tag(child).equals(Sentence.QUOTATION));
        return tree.is(verb, "ccomp") && tree.head(verb) >= 0 && !leads;
    }

    private static boolean quotes(Sentence sentence, int before) {
        return java.util.stream.IntStream.range(0, before)
                .anyMatch(i -> sentence.tag(i).equals(Sentence.QUOTATION));
    }

    /** {@code À Goma, jeudi, X, chef de N, s'est posé en A}: the main verb's subject that the parser hangs elsewhere, or −1. */
    private static int setOffSubject(Clauses clauses) {
        Tree tree = clauses.tree();
        int main = tree.children(-1).stream().findFirst().orElse(-1);
        int subject =
                main >= 0 && clauses.verbs().isVerb(main) ? clauses.subjects().subject(main) : -1;
        boolean elsewhere = subject >= 0
                && subject < main
                && (tree.is(subject, "conj") || tree.is(subject, "appos") || tree.is(subject, "nmod"));
        return elsewhere ? subject : -1;
    }

    /** {@code ce dernier}, {@code ces dernières}. */
    private boolean isLatter(Phrase phrase) {
        List<dixit.text.Token> words = phrase.tokens();
        return words.size() == 2
                && grammar.is(WordClass.RELATIVE_ANTECEDENT, words.get(0).lemma())
                && this.words.is(NounPhraseWords.LATTER, words.get(1).form());
    }

    /** {@code Il l'accuse}. */
    private boolean isObjectPronoun(Phrase phrase) {
        return grammar.is(WordClass.OBJECT_PRONOUN, phrase.headToken().form())
                && phrase.headToken().isTagged("PRON");
    }

    private static Phrase phrase(Clauses clauses, int head, List<Phrase> targets) {
        return targets.stream()
                .filter(target -> target.head() == head)
                .findFirst()
                .orElseGet(() -> clauses.phrases().nounPhrase(head));
    }

    private Optional<Placed> parsed(
            Clauses clauses, List<Phrase> known, int i, int index, boolean setOff, Optional<Actor> lastSpeaker) {
        Sentence sentence = clauses.sentence();
        Tree tree = clauses.tree();
        boolean subject = tree.is(i, "nsubj") || setOff;
        boolean object = tree.is(i, "obj") || tree.is(i, "obl") || tree.is(i, "iobj");
        if (isPronoun(sentence, i)) {
            boolean personal = subject || grammar.is(WordClass.INVERTED_CLITIC, sentence.form(i));
            if (!personal || tree.is(i, "expl") || isImpersonal(sentence, tree, i)) return Optional.empty();
            if (words.is(NounPhraseWords.LATTER, sentence.form(i)))
                return discourse
                        .latter(sentence.form(i), sentence.token(i).span(), index)
                        .map(mention -> new Placed(mention, sentence, i, true, false, false));
            return discourse
                    .pronoun(
                            sentence.form(i),
                            sentence.token(i).span(),
                            index,
                            lastSpeaker,
                            quotes(sentence, i),
                            Set.of())
                    .map(mention -> new Placed(mention, sentence, i, true, false, false));
        }
        if (!sentence.token(i).isTagged("NOUN", "PROPN") || clauses.phrases().isTime(i)) return Optional.empty();
        if (tree.is(i, "flat") || tree.is(i, "compound") || tree.is(i, "fixed")) return Optional.empty();
        if (!setOff && tree.is(i, "appos") && isPartOfNameBefore(tree, sentence, i)) return Optional.empty();
        Phrase phrase = phrase(clauses, i, known);
        LinkedPhrase linked =
                linker.link(phrase, context(sentence, i, subject || !isLocation(tree, sentence, i), lastSpeaker));
        if (linked.named() && linked.actor().kind() == ActorKind.UNKNOWN && isLocation(tree, sentence, i))
            linked = linked.asPlace();
        boolean worth = linked.named()
                || linked.actor().kind() != ActorKind.UNKNOWN && linked.actor().kind() != ActorKind.PLACE;
        if (!worth) return Optional.empty();
        boolean agent = tree.relation(i).endsWith("agent");
        Mention mention = discourse.mention(phrase, linked, index, subject && !isReported(sentence, tree, i) || agent);
        return Optional.of(new Placed(mention, sentence, i, subject, object, !linked.named()));
    }

    /** {@code à Moscou}, {@code dans Gaza}, {@code le quartier de Ndosho}: the place, not who sits there. */
    private boolean isLocation(Tree tree, Sentence sentence, int i) {
        if (tree.is(i, "nmod") && grammar.is(WordClass.LOCALITY, sentence.lemma(tree.head(i)))) return true;
        return tree.children(i, "case").stream()
                .anyMatch(c -> grammar.is(WordClass.LOCATIVE, sentence.lemma(c))
                        || grammar.is(WordClass.DATIVE, sentence.lemma(c))
                                && (tree.is(i, "obl") || tree.is(i, "nmod")));
    }

    private boolean isImpersonal(Sentence sentence, Tree tree, int pronoun) {
        int verb = tree.head(pronoun);
        // `il y a`, `il n'y a pas`
        if (tree.children(verb).stream().anyMatch(c -> grammar.is(WordClass.EXISTENTIAL_CLITIC, sentence.form(c)))
                && grammar.is(WordClass.PERFECT_AUXILIARY, sentence.lemma(verb))) return true;
        // `il a été annoncé que`
        if (tree.relation(pronoun).endsWith("pass")
                && !tree.children(verb, "ccomp").isEmpty()) return true;
        return verb >= 0
                && grammar.is(WordClass.IMPERSONAL_PRONOUN, sentence.form(pronoun))
                && grammar.is(WordClass.IMPERSONAL_VERB, sentence.lemma(verb));
    }

    private static boolean isPartOfNameBefore(Tree tree, Sentence sentence, int i) {
        return tree.head(i) >= 0 && sentence.token(tree.head(i)).isTagged("NOUN", "PROPN");
    }

    /** Without a tree only proper names are read, with the title before them. */
    private Optional<Placed> flat(Sentence sentence, int i, int index) {
        if (!sentence.tag(i).equals("PROPN") || sentence.tag(i - 1).equals("PROPN")) return Optional.empty();
        int last = i;
        while (sentence.tag(last + 1).equals("PROPN")) last++;
        int first = i;
        if (sentence.tag(i - 1).equals("NOUN")) first--;
        if (sentence.tag(first - 1).equals("DET")) first--;
        List<Integer> indexes = new ArrayList<>();
        for (int j = first; j <= last; j++) indexes.add(j);
        Phrase phrase =
                new Phrase(sentence, indexes, first < i && sentence.tag(i - 1).equals("NOUN") ? i - 1 : i);
        LinkedPhrase linked = linker.link(phrase, context(sentence, i, false, Optional.empty()));
        if (!linked.named()) return Optional.empty();
        Mention mention = discourse.mention(phrase, linked, index, first == 0);
        return Optional.of(new Placed(mention, sentence, i, first == 0, false, false));
    }
}
