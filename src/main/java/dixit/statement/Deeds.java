package dixit.statement;

import dixit.actor.Actor;
import dixit.statement.Grammar.WordClass;
import dixit.text.AnalysedText;
import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Harm in war and who did it, as a text tells: by a verb, {@code X a tué V}, {@code V tué par X}, or by a noun, {@code
 * l'attaque des rebelles}, {@code les frappes israéliennes}, {@code une exaction commise par X}.
 */
final class Deeds {

    /**
     * A deed and its doer.
     *
     * @param word the index in {@code sentence} of the verb or noun that tells it
     */
    record Deed(Placed by, int word) {

        Actor doer() {
            return by.mention().actor();
        }

        Sentence sentence() {
            return by.sentence();
        }

        /** Only where the sentence has been parsed. */
        Tree tree() {
            return by.sentence().tree().orElseThrow();
        }

        int start() {
            return sentence().token(word).span().start();
        }
    }

    private final AnalysedText text;
    private final Mentions mentions;
    private final Grammar grammar;
    private final UnparsedDeeds unparsed;

    Deeds(AnalysedText text, Mentions mentions, Grammar grammar) {
        this.text = text;
        this.mentions = mentions;
        this.grammar = grammar;
        this.unparsed = new UnparsedDeeds(text.morphology(), grammar);
    }

    /** All within {@code span}, in text order. */
    List<Deed> within(Span span) {
        List<Deed> deeds = new ArrayList<>();
        for (Placed placed : mentions.within(span)) {
            byVerb(placed).ifPresent(deeds::add);
            byNoun(placed).ifPresent(deeds::add);
            unparsed.of(placed).ifPresent(deeds::add);
        }
        for (Nationality nationality : mentions.nationalities(span)) {
            Placed state =
                    new Placed(nationality.mention(), nationality.sentence(), nationality.noun(), false, false, false);
            if (isDeed(nationality.sentence(), nationality.noun())) deeds.add(new Deed(state, nationality.noun()));
        }
        deeds.sort(Comparator.comparingInt(Deed::start));
        return deeds;
    }

    /** Whether the word at {@code noun} tells a deed: {@code attaque}. */
    boolean isDeed(Sentence sentence, int noun) {
        return sentence.token(noun).isTagged("NOUN") && grammar.is(WordClass.DEED, sentence.lemma(noun));
    }

    /** What {@code placed} does by a verb: {@code X a tué}, {@code tués par X}, {@code morts dans un raid de X}. */
    Optional<Deed> byVerb(Placed placed) {
        if (!canDo(placed)) return Optional.empty();
        int verb = verb(placed, placed.sentence().tree().orElseThrow());
        return verb >= 0
                        && grammar.is(WordClass.HARMING, placed.sentence().lemma(verb))
                        && !isNegated(placed.sentence(), verb)
                ? Optional.of(new Deed(placed, verb))
                : Optional.empty();
    }

    /** Whether {@code content} tells of harm by {@code ils}, whom the speaker does not name: {@code « Ils ont brûlé nos maisons »}. */
    boolean areByThem(List<Span> content) {
        return words(content).anyMatch(this::isThem);
    }

    /** By the words alone: what stands within quotation marks is not always parsed. */
    private boolean isThem(Word word) {
        boolean unnamed = mentions.at(word.sentence(), word.index())
                .map(placed -> !mentions.isNamed(placed.mention().actor()))
                .orElse(true);
        return grammar.is(WordClass.THEY, word.sentence().form(word.index()))
                && unnamed
                && unparsed.isDoneBy(word.sentence(), word.index());
    }

    /** Whether harm is told to have been done to {@code placed}: {@code a tué X}, {@code X a été tué}, {@code l'attaque contre X}. */
    boolean isVictim(Placed placed) {
        if (placed.sentence().tree().isEmpty()) return false;
        Sentence sentence = placed.sentence();
        Tree tree = sentence.tree().get();
        int head = placed.head();
        int governor = tree.head(head);
        if (governor < 0) return false;
        boolean passive = tree.hasPassive(governor);
        boolean object = tree.is(head, "obj")
                || tree.is(head, "nsubj") && (passive || grammar.is(WordClass.DYING, sentence.lemma(governor)));
        if (object && grammar.is(WordClass.HARMING, sentence.lemma(governor))) return true;
        boolean against = grammar.leadsTo(head, sentence, WordClass.AGAINST);
        boolean suffered = tree.is(head, "nmod")
                && grammar.leadsTo(head, sentence, WordClass.AUTHOR_MARK)
                && grammar.is(WordClass.SUFFERED, sentence.lemma(governor));
        return against || suffered && !isAgent(placed, tree);
    }

    private boolean isNegated(Sentence sentence, int verb) {
        return sentence.tree().orElseThrow().children(verb).stream()
                .anyMatch(child -> grammar.is(WordClass.NEGATION, sentence.form(child))
                        && !sentence.tag(child).equals("NOUN"));
    }

    private static boolean canDo(Placed placed) {
        return placed.sentence().tree().isPresent()
                && placed.mention().actor().kind().isParty();
    }

    /** The verb of which {@code placed} is the doer, or −1. */
    private int verb(Placed placed, Tree tree) {
        int head = placed.head();
        int verb = tree.head(head);
        if (verb < 0) return -1;
        boolean passive = tree.hasPassive(verb);
        // `V est mort dans un raid de X`: of dying the subject is no doer.
        if (tree.is(head, "nsubj"))
            return passive || grammar.is(WordClass.DYING, placed.sentence().lemma(verb)) ? -1 : verb;
        if (isAgent(placed, tree)) return verb;
        // `dans des raids du régime`: through what its own is.
        if (!tree.is(head, "nmod")) return -1;
        int means = tree.is(verb, "conj") ? tree.head(verb) : verb;
        verb = tree.head(means);
        boolean through = verb >= 0
                && tree.is(means, "obl")
                && tree.children(means, "case").stream()
                        .anyMatch(mark -> grammar.is(
                                        WordClass.LOCATIVE, placed.sentence().lemma(mark))
                                || grammar.is(
                                        WordClass.AGENT_MARK, placed.sentence().form(mark)));
        return through ? verb : -1;
    }

    private boolean isAgent(Placed placed, Tree tree) {
        return (tree.is(placed.head(), "obl") || tree.is(placed.head(), "nmod"))
                && grammar.leadsTo(placed.head(), placed.sentence(), WordClass.AGENT_MARK);
    }

    /** What {@code placed} does by a noun: {@code l'attaque des rebelles}, {@code l'exécution par X}, {@code X a commis un crime}. */
    Optional<Deed> byNoun(Placed placed) {
        if (!canDo(placed)) return Optional.empty();
        int governor = placed.sentence().tree().orElseThrow().head(placed.head());
        if (governor < 0) return Optional.empty();
        int noun = agentOf(placed, governor);
        if (noun < 0) noun = committed(placed, governor);
        if (noun < 0 && isOwner(placed, governor)) noun = governor;
        return noun < 0 ? Optional.empty() : Optional.of(new Deed(placed, noun));
    }

    /** {@code l'exécution par X}, {@code une attaque menée par X}, {@code imputée à X}: the noun, or −1. */
    private int agentOf(Placed placed, int governor) {
        Sentence sentence = placed.sentence();
        Tree tree = placed.sentence().tree().orElseThrow();
        boolean agent = isAgent(placed, tree);
        boolean imputed = tree.is(placed.head(), "obl") && grammar.is(WordClass.IMPUTED, sentence.lemma(governor));
        if (agent && isDeed(sentence, governor)) return governor;
        if ((agent || imputed) && tree.is(governor, "acl") && isDeed(sentence, tree.head(governor)))
            return tree.head(governor);
        boolean passive = tree.hasPassive(governor);
        // `l'exécution, jeudi, par X`: set apart from its noun it hangs on the verb.
        if (!agent || passive || tree.is(governor, "acl")) return -1;
        for (int i = placed.head() - 1; i > governor; i--) if (isDeed(sentence, i)) return i;
        return -1;
    }

    /** {@code X a commis des crimes}, {@code X qui a procédé à l'exécution}: the noun, or −1. */
    private int committed(Placed placed, int governor) {
        Sentence sentence = placed.sentence();
        Tree tree = sentence.tree().orElseThrow();
        int verb = tree.is(placed.head(), "nsubj") ? governor : relative(placed, tree);
        if (verb < 0 || !grammar.is(WordClass.COMMITTING, sentence.lemma(verb))) return -1;
        return tree.children(verb).stream()
                .filter(child -> tree.is(child, "obj") || tree.is(child, "obl"))
                .filter(child -> isDeed(sentence, child))
                .findFirst()
                .orElse(-1);
    }

    private int relative(Placed placed, Tree tree) {
        return tree.children(placed.head(), "acl").stream()
                .filter(verb -> tree.children(verb, "nsubj").stream()
                        .anyMatch(subject -> grammar.is(
                                WordClass.RELATIVE_SUBJECT, placed.sentence().form(subject))))
                .findFirst()
                .orElse(-1);
    }

    /** {@code l'attaque des rebelles}; of others than forces {@code l'attaque de l'ambassade} tells who suffers it. */
    private boolean isOwner(Placed placed, int governor) {
        Sentence sentence = placed.sentence();
        return sentence.tree().orElseThrow().is(placed.head(), "nmod")
                && isDeed(sentence, governor)
                && !grammar.is(WordClass.SUFFERED, sentence.lemma(governor))
                && placed.mention().actor().kind().isForce()
                && grammar.leadsTo(placed.head(), sentence, WordClass.AUTHOR_MARK);
    }

    /** Whether a noun within tells a deed that was told before: {@code ces attaques}, {@code cet acte}. */
    boolean pointsBack(List<Span> content) {
        return words(content)
                .anyMatch(word -> word.index() > 0
                        && isDeed(word.sentence(), word.index())
                        && grammar.is(WordClass.DEMONSTRATIVE, word.sentence().form(word.index() - 1)));
    }

    /** Whether a noun within tells words or a decision that were told before: {@code ces propos}, {@code cette décision}. */
    boolean takesUpWords(List<Span> content) {
        return words(content)
                .anyMatch(word -> word.index() > 0
                        && (grammar.is(WordClass.SAYING, word.sentence().lemma(word.index()))
                                || grammar.is(
                                        WordClass.DECISION, word.sentence().lemma(word.index())))
                        && grammar.is(WordClass.DEMONSTRATIVE, word.sentence().form(word.index() - 1)));
    }

    /** The nouns within {@code content} that tell deeds, by lemma. */
    List<String> nouns(List<Span> content) {
        return words(content)
                .filter(word -> isDeed(word.sentence(), word.index()))
                .map(word -> word.sentence().lemma(word.index()))
                .toList();
    }

    private record Word(Sentence sentence, int index) {}

    private Stream<Word> words(List<Span> content) {
        return content.stream()
                .flatMap(span -> text.sentences().stream()
                        .filter(sentence -> sentence.span().overlaps(span))
                        .flatMap(sentence -> IntStream.range(0, sentence.size())
                                .filter(i -> span.contains(sentence.token(i).span()))
                                .mapToObj(i -> new Word(sentence, i))));
    }
}
