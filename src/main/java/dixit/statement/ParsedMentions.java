package dixit.statement;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.Discourse;
import dixit.actor.Gazetteer;
import dixit.actor.LinkedPhrase;
import dixit.actor.Mention;
import dixit.actor.NounPhraseLinker;
import dixit.statement.Grammar.WordClass;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** How a word of a parsed sentence becomes a mention. */
final class ParsedMentions {

    /** Words of {@code et pour ce qui est de}. */
    private static final int LONGEST_TOPIC_MARK = 6;

    private final NounPhraseLinker linker;
    private final Grammar grammar;
    private final Pronouns pronouns;
    private final PhraseContexts contexts;
    private final Discourse discourse;
    private final TakenUpPlaces places;

    ParsedMentions(
            NounPhraseLinker linker,
            Grammar grammar,
            Pronouns pronouns,
            PhraseContexts contexts,
            Discourse discourse,
            TakenUpPlaces places) {
        this.linker = linker;
        this.grammar = grammar;
        this.pronouns = pronouns;
        this.contexts = contexts;
        this.discourse = discourse;
        this.places = places;
    }

    /**
     * The mention headed by the word {@code i}, if it is worth remembering.
     *
     * @param names the known names in its sentence
     * @param index the index of its sentence
     * @param setOff whether the word is the {@link #setOffSubject}
     * @param lastSpeaker who spoke in the sentence before
     */
    Optional<Placed> of(
            Clauses clauses,
            ReportPhrases known,
            List<Gazetteer.Match> names,
            int i,
            int index,
            boolean setOff,
            Optional<Actor> lastSpeaker) {
        Sentence sentence = clauses.sentence();
        Tree tree = clauses.tree();
        boolean topic = isTopic(sentence, i);
        boolean subject = tree.is(i, "nsubj") || setOff || topic;
        boolean object = tree.is(i, "obj") || tree.is(i, "obl") || tree.is(i, "iobj");
        // `a-t-on appris`
        if (grammar.is(WordClass.NOBODY, sentence.form(i))) return Optional.empty();
        if (pronouns.isPersonal(sentence, i)) {
            boolean personal = subject || grammar.is(WordClass.INVERTED_CLITIC, sentence.form(i));
            if (!personal || tree.is(i, "expl") || pronouns.isImpersonal(sentence, tree, i)) return Optional.empty();
            if (pronouns.isLatter(sentence, i))
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
        if (isNobody(sentence, tree, i)) return Optional.empty();
        if (!setOff && tree.is(i, "appos") && isPartOfNameBefore(tree, sentence, i)) return Optional.empty();
        Phrase phrase = withName(known.phrase(clauses, i), names);
        LinkedPhrase linked = linker.link(
                phrase,
                contexts.of(
                        sentence,
                        i,
                        (subject || !isLocation(tree, sentence, i)) && !suffers(tree, sentence, i),
                        known.speakers(),
                        lastSpeaker));
        // `ses partisans à New York`: two capitals that begin with no first name, beside a noun, need be no person.
        boolean guessed = linked.actor().kind() == ActorKind.PERSON
                && linked.actor().wikidata().isEmpty()
                && linked.gender().isEmpty()
                && linked.noun().isEmpty()
                && tree.is(i, "nmod")
                && !grammar.is(WordClass.TALK, sentence.lemma(tree.head(i)))
                && !grammar.is(WordClass.NOUN_WITH_A, sentence.lemma(tree.head(i)));
        boolean unknown =
                linked.actor().kind() == ActorKind.UNKNOWN || guessed || opensWithPlace(sentence, phrase, linked);
        if (linked.named() && unknown && isLocation(tree, sentence, i)) linked = linked.asPlace();
        boolean worth = linked.named()
                || linked.actor().kind() != ActorKind.UNKNOWN && linked.actor().kind() != ActorKind.PLACE;
        if (!worth) return places.of(sentence, tree, i);
        boolean agent = tree.relation(i).endsWith("agent");
        Mention mention = discourse.mention(phrase, linked, index, subject && !isReported(sentence, tree, i) || agent);
        if (topic) discourse.topic(mention.actor(), index);
        return Optional.of(new Placed(mention, sentence, i, subject, object, !linked.named()));
    }

    /** {@code l'Etat hébreu}, of which the parser may hang the second word elsewhere: a known name is whole. */
    private static Phrase withName(Phrase phrase, List<Gazetteer.Match> names) {
        return names.stream()
                .filter(name -> name.first() >= phrase.first()
                        && name.first() <= phrase.head()
                        && phrase.head() <= name.last()
                        && name.last() > phrase.last())
                .findFirst()
                .map(name -> new Phrase(
                        phrase.sentence(),
                        IntStream.rangeClosed(phrase.first(), name.last())
                                .boxed()
                                .toList(),
                        phrase.head()))
                .orElse(phrase);
    }

    /** {@code Quant à Moscou, il}, {@code Pour ce qui est de l'armée, elle}: whom the clause behind it is about. */
    private boolean isTopic(Sentence sentence, int noun) {
        int first = noun;
        while (first > 0 && sentence.token(first - 1).isTagged("DET", "ADJ")) first--;
        List<String> opening = IntStream.range(0, Math.min(first, LONGEST_TOPIC_MARK))
                .mapToObj(sentence::lemma)
                .toList();
        return first > 0
                && first <= LONGEST_TOPIC_MARK
                && (grammar.is(WordClass.TOPIC_MARK, String.join("-", opening))
                        || sentence.token(0).isTagged("CCONJ")
                                && grammar.is(
                                        WordClass.TOPIC_MARK, String.join("-", opening.subList(1, opening.size()))));
    }

    /** {@code À Deir el-Balah, …}: of a name that nobody is known by, where it was. */
    private static boolean opensWithPlace(Sentence sentence, Phrase phrase, LinkedPhrase linked) {
        return phrase.first() == 1
                && sentence.token(0).isTagged("ADP")
                && sentence.form(phrase.last() + 1).equals(",")
                && sentence.token(1).isTagged("PROPN")
                && linked.actor().wikidata().isEmpty();
    }

    /** {@code 59 missiles Tomahawk}, {@code au nom de Dieu}. */
    private boolean isNobody(Sentence sentence, Tree tree, int i) {
        int noun = tree.head(i);
        boolean named = noun >= 0
                && sentence.token(i).isTagged("PROPN")
                && tree.children(i, "case").isEmpty();
        return isHeldPower(sentence, tree, i)
                || grammar.is(WordClass.DEITY, sentence.lemma(i))
                || grammar.is(WordClass.WEAPON, sentence.lemma(i))
                || named && grammar.is(WordClass.WEAPON, sentence.lemma(noun));
    }

    /** {@code a pris le pouvoir}, {@code le parti au pouvoir}, {@code est au pouvoir}. */
    private boolean isHeldPower(Sentence sentence, Tree tree, int i) {
        if (!grammar.is(WordClass.POWER, sentence.lemma(i))) return false;
        int governor = tree.head(i);
        if (governor >= 0 && tree.is(i, "obj") && grammar.is(WordClass.HOLDING, sentence.lemma(governor))) return true;
        boolean stands = governor < 0
                || tree.is(i, "nmod")
                || sentence.token(governor).isTagged("NOUN", "AUX")
                || grammar.is(WordClass.PASSIVE_AUXILIARY, sentence.lemma(governor));
        return stands
                && tree.children(i, "case").stream()
                        .anyMatch(mark -> grammar.is(WordClass.DATIVE, sentence.lemma(mark)));
    }

    /** {@code Kiev a été bombardée}, {@code Khartoum est tombée}: the town, not the government that sits there. */
    private boolean suffers(Tree tree, Sentence sentence, int i) {
        int verb = tree.head(i);
        if (!tree.is(i, "nsubj") || verb < 0) return false;
        boolean passive = tree.hasPassive(verb);
        return grammar.is(WordClass.UNDERGOING, sentence.lemma(verb))
                || passive && grammar.is(WordClass.HARMING, sentence.lemma(verb));
    }

    /** {@code à Moscou}, {@code dans Gaza}, {@code le quartier de Ndosho}: the place, not who sits there. */
    private boolean isLocation(Tree tree, Sentence sentence, int i) {
        if (tree.is(i, "nmod") && grammar.is(WordClass.LOCALITY, sentence.lemma(tree.head(i)))) return true;
        return tree.children(i, "case").stream()
                .anyMatch(c -> grammar.is(WordClass.LOCATIVE, sentence.lemma(c))
                        || grammar.is(WordClass.DATIVE, sentence.lemma(c))
                                && (tree.is(i, "obl") || tree.is(i, "nmod"))
                                && !isGivenTo(tree, sentence, i));
    }

    /** {@code son soutien à Kiev}, {@code déclarer la guerre à Moscou}. */
    private boolean isGivenTo(Tree tree, Sentence sentence, int i) {
        int governor = tree.head(i);
        if (governor < 0) return false;
        return grammar.is(WordClass.GIVEN_TO, sentence.lemma(governor))
                || tree.is(i, "obl")
                        && tree.children(governor, "obj").stream()
                                .anyMatch(noun -> grammar.is(WordClass.GIVEN_TO, sentence.lemma(noun)));
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
        return IntStream.range(0, before).anyMatch(i -> sentence.tag(i).equals(Sentence.QUOTATION));
    }

    private static boolean isPartOfNameBefore(Tree tree, Sentence sentence, int i) {
        return tree.head(i) >= 0 && sentence.token(tree.head(i)).isTagged("NOUN", "PROPN");
    }

    /** {@code À Goma, jeudi, X, chef de N, s'est posé en A}: the main verb's subject that the parser hangs elsewhere, or −1. */
    static int setOffSubject(Clauses clauses) {
        Tree tree = clauses.tree();
        int main = tree.children(-1).stream().findFirst().orElse(-1);
        int subject =
                main >= 0 && clauses.verbs().isVerb(main) ? clauses.subjects().subject(main) : -1;
        boolean elsewhere = subject >= 0
                && subject < main
                && (tree.is(subject, "conj") || tree.is(subject, "appos") || tree.is(subject, "nmod"));
        return elsewhere ? subject : -1;
    }
}
