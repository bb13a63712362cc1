package dixit.statement;

import dixit.actor.ActorKind;
import dixit.statement.Deeds.Deed;
import dixit.statement.Grammar.WordClass;
import dixit.text.Morphology;
import dixit.text.Sentence;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Deeds that a sentence without a tree tells, by the order of its words alone: {@code X a détruit N}, {@code N détruit par X},
 * {@code l'attaque des rebelles}. Only sentences that may hold a report are parsed, but what somebody did is told in others.
 */
final class UnparsedDeeds {

    private final Morphology morphology;
    private final Grammar grammar;

    UnparsedDeeds(Morphology morphology, Grammar grammar) {
        this.morphology = morphology;
        this.grammar = grammar;
    }

    /** What {@code placed} does; empty in a sentence that has been parsed. */
    Optional<Deed> of(Placed placed) {
        ActorKind kind = placed.mention().actor().kind();
        if (placed.sentence().tree().isPresent() || kind == ActorKind.PLACE || kind == ActorKind.UNKNOWN)
            return Optional.empty();
        OptionalInt word = verbAfter(placed);
        if (word.isEmpty()) word = before(placed);
        return word.isPresent() ? Optional.of(new Deed(placed, word.getAsInt())) : Optional.empty();
    }

    /** {@code X a détruit}, not {@code X a été détruit}. */
    private OptionalInt verbAfter(Placed placed) {
        Sentence sentence = placed.sentence();
        int i = last(placed) + 1;
        // Or negated.
        boolean passive = false;
        while (i < sentence.size() && sentence.token(i).isTagged("AUX", "ADV", "PRON")) {
            passive |= grammar.is(WordClass.PASSIVE_AUXILIARY, sentence.lemma(i))
                    || grammar.is(WordClass.NEGATION, sentence.form(i));
            i++;
        }
        boolean subject =
                first(placed) == 0 || !sentence.token(first(placed) - 1).isTagged("ADP");
        return i < sentence.size() && subject && !passive && isHarm(sentence, i)
                ? OptionalInt.of(i)
                : OptionalInt.empty();
    }

    /** {@code tués par X}, {@code une attaque de X}: of others than forces {@code de} may lead to the victim. */
    private OptionalInt before(Placed placed) {
        Sentence sentence = placed.sentence();
        int i = first(placed) - 1;
        while (i > 0 && sentence.token(i).isTagged("DET", "ADJ")) i--;
        if (i < 1) return OptionalInt.empty();
        boolean agent = grammar.is(WordClass.AGENT_MARK, sentence.form(i));
        boolean owner = grammar.is(WordClass.OF, sentence.form(i))
                && placed.mention().actor().kind().isForce();
        int told = i - 1;
        while (told > 0 && sentence.token(told).isTagged("ADJ", "ADV") && !isHarm(sentence, told)) told--;
        boolean noun = sentence.token(told).isTagged("NOUN")
                && grammar.is(WordClass.DEED, sentence.lemma(told))
                && (agent || owner && !grammar.is(WordClass.SUFFERED, sentence.lemma(told)));
        boolean verb = agent && isHarm(sentence, told);
        return noun || verb ? OptionalInt.of(told) : OptionalInt.empty();
    }

    /** By the dictionary: the tagger takes many a participle for an adjective. */
    private boolean isHarm(Sentence sentence, int i) {
        return sentence.token(i).isTagged("VERB", "ADJ")
                && morphology.readings(sentence.form(i)).stream()
                        .anyMatch(reading -> reading.isVerb()
                                && grammar.is(WordClass.HARMING, reading.lemma())
                                && !grammar.is(WordClass.DYING, reading.lemma()));
    }

    private static int first(Placed placed) {
        return IntStream.rangeClosed(0, placed.head())
                .filter(i -> placed.mention()
                        .span()
                        .contains(placed.sentence().token(i).span()))
                .findFirst()
                .orElse(placed.head());
    }

    private static int last(Placed placed) {
        return IntStream.range(placed.head(), placed.sentence().size())
                .filter(i -> placed.mention()
                        .span()
                        .contains(placed.sentence().token(i).span()))
                .max()
                .orElse(placed.head());
    }
}
