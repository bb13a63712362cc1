package dixit.statement;

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
        if (placed.sentence().tree().isPresent()
                || !placed.mention().actor().kind().isParty()) return Optional.empty();
        OptionalInt word = verbAfter(placed);
        if (word.isEmpty()) word = before(placed);
        return word.isPresent() ? Optional.of(new Deed(placed, word.getAsInt())) : Optional.empty();
    }

    /** {@code X a détruit}, not {@code X a été détruit}. */
    private OptionalInt verbAfter(Placed placed) {
        Sentence sentence = placed.sentence();
        int verb = behindAuxiliaries(sentence, last(placed) + 1);
        boolean subject =
                first(placed) == 0 || !sentence.token(first(placed) - 1).isTagged("ADP");
        return verb >= 0 && subject && isHarm(sentence, verb) ? OptionalInt.of(verb) : OptionalInt.empty();
    }

    /** The word behind the auxiliaries from {@code first} on; −1 where they are passive or negated, or nothing follows. */
    private int behindAuxiliaries(Sentence sentence, int first) {
        int word = first;
        for (; word < sentence.size() && sentence.token(word).isTagged("AUX", "ADV", "PRON"); word++)
            if (grammar.is(WordClass.PASSIVE_AUXILIARY, sentence.lemma(word))
                    || grammar.is(WordClass.NEGATION, sentence.form(word))) return -1;
        return word < sentence.size() ? word : -1;
    }

    /** Whether the pronoun at {@code subject} does harm, whatever the tagger makes of the verb: {@code ils ont cassé}. */
    boolean isDoneBy(Sentence sentence, int subject) {
        int verb = behindAuxiliaries(sentence, subject + 1);
        return verb >= 0 && tellsHarm(sentence.form(verb));
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
        return sentence.token(i).isTagged("VERB", "ADJ") && tellsHarm(sentence.form(i));
    }

    private boolean tellsHarm(String form) {
        return morphology.readings(form).stream()
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
