package dixit.actor;

import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.WordClasses;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * First names that reportage introduces: {@code Ali, un commerçant de 50 ans}, {@code Ibrahim (prénom modifié)}. Whoever
 * is introduced so is nobody that the article has named before, though he may share a name with one.
 */
final class Introductions {

    /** Words of a bracket that says that a name is not the real one. */
    private static final int LONGEST_BRACKET = 8;

    private final WordClasses<NounPhraseWords> words;
    private final Predicate<String> person;

    /** @param person whether a noun, by lemma, is one for a person */
    Introductions(WordClasses<NounPhraseWords> words, Predicate<String> person) {
        this.words = words;
        this.person = person;
    }

    /** Whether the phrase introduces somebody by {@code name}, a single word. */
    boolean introduces(Phrase phrase, String name) {
        Sentence sentence = phrase.sentence();
        int at = phrase.first();
        return !name.contains(" ")
                && sentence.form(at).equals(name)
                && (isAssumed(sentence, at + 1) || tellsAge(sentence, at + 1) || tellsWho(sentence, at + 1));
    }

    /** Whether a bracket behind the name says that it is not the real one. */
    boolean isAssumed(Phrase phrase) {
        return isAssumed(phrase.sentence(), phrase.first() + 1);
    }

    /** {@code (prénom modifié)}, {@code (le prénom a été changé)}. */
    private boolean isAssumed(Sentence sentence, int bracket) {
        if (!sentence.form(bracket).equals("(")) return false;
        for (int i = bracket + 1; i < Math.min(sentence.size(), bracket + LONGEST_BRACKET); i++) {
            if (sentence.form(i).equals(")")) return false;
            if (words.is(NounPhraseWords.ASSUMED_NAME, sentence.lemma(i))) return true;
        }
        return false;
    }

    /** {@code , 34 ans}. */
    private boolean tellsAge(Sentence sentence, int comma) {
        return sentence.form(comma).equals(",")
                && sentence.tag(comma + 1).equals("NUM")
                && words.is(NounPhraseWords.AGE, sentence.lemma(comma + 2));
    }

    /** {@code , un commerçant}, {@code , une mère de six enfants}. */
    private boolean tellsWho(Sentence sentence, int comma) {
        return sentence.form(comma).equals(",")
                && words.is(NounPhraseWords.INDEFINITE_SINGULAR, sentence.form(comma + 1))
                && IntStream.of(comma + 2, comma + 3)
                        .filter(i -> sentence.tag(i).equals("NOUN"))
                        .limit(1)
                        .anyMatch(i -> person.test(sentence.lemma(i)));
    }
}
