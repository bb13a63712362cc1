package dixit.statement;

import dixit.actor.NounPhraseWords;
import dixit.statement.Grammar.WordClass;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Token;
import dixit.text.Tree;
import dixit.text.WordClasses;
import java.util.List;

/** Which words are pronouns that may mean somebody. */
final class Pronouns {

    private final Grammar grammar;
    private final WordClasses<NounPhraseWords> words;

    Pronouns(Grammar grammar, WordClasses<NounPhraseWords> words) {
        this.grammar = grammar;
        this.words = words;
    }

    /** {@code il}, {@code -t-elle}. */
    boolean isPersonal(Sentence sentence, int i) {
        String form = sentence.form(i);
        return grammar.is(WordClass.PERSONAL_PRONOUN, form) || grammar.is(WordClass.INVERTED_CLITIC, form);
    }

    /** {@code à ses yeux}: the possessive by itself. */
    boolean isOwner(Phrase phrase) {
        return phrase.indexes().size() == 1
                && phrase.headToken().isTagged("DET")
                && grammar.is(WordClass.POSSESSIVE, phrase.headToken().lemma());
    }

    /** {@code Il l'accuse}. */
    boolean isObject(Phrase phrase) {
        return grammar.is(WordClass.OBJECT_PRONOUN, phrase.headToken().form())
                // `à les en croire`, whose pronoun the tagger takes for an article.
                && (phrase.headToken().isTagged("PRON")
                        || phrase.indexes().size() == 1 && phrase.headToken().isTagged("DET"));
    }

    /** {@code ce dernier}, {@code ces dernières}. */
    boolean isLatter(Phrase phrase) {
        List<Token> words = phrase.tokens();
        return words.size() == 2
                && grammar.is(WordClass.RELATIVE_ANTECEDENT, words.get(0).lemma())
                && this.words.is(NounPhraseWords.LATTER, words.get(1).form());
    }

    /** {@code il y a}, {@code il a été annoncé que}: nobody. */
    boolean isImpersonal(Sentence sentence, Tree tree, int pronoun) {
        int verb = tree.head(pronoun);
        // `il y a`, `il n'y a pas`
        if (tree.children(verb).stream().anyMatch(c -> grammar.is(WordClass.EXISTENTIAL_CLITIC, sentence.form(c)))
                && grammar.is(WordClass.PERFECT_AUXILIARY, sentence.lemma(verb))) return true;
        // `il pourrait y avoir`, `il pourrait s'agir de N`, `il est fait état de N`
        boolean neuter = grammar.is(WordClass.IMPERSONAL_PRONOUN, sentence.form(pronoun));
        boolean infinitive =
                tree.children(verb, "xcomp").stream().anyMatch(i -> isImpersonalInfinitive(sentence, tree, i));
        boolean done = !tree.children(verb, "obj").isEmpty() && tree.hasPassive(verb);
        if (neuter && (infinitive || done)) return true;
        // `il a été annoncé que`
        if (tree.relation(pronoun).endsWith("pass")
                && !tree.children(verb, "ccomp").isEmpty()) return true;
        return verb >= 0
                && grammar.is(WordClass.IMPERSONAL_PRONOUN, sentence.form(pronoun))
                && grammar.is(WordClass.IMPERSONAL_VERB, sentence.lemma(verb));
    }

    /** {@code y avoir}, {@code s'agir}. */
    private boolean isImpersonalInfinitive(Sentence sentence, Tree tree, int verb) {
        boolean exists = grammar.is(WordClass.PERFECT_AUXILIARY, sentence.lemma(verb));
        boolean concerns = grammar.is(WordClass.IMPERSONAL_VERB, sentence.lemma(verb));
        return tree.children(verb).stream()
                .anyMatch(clitic -> exists && grammar.is(WordClass.EXISTENTIAL_CLITIC, sentence.form(clitic))
                        || concerns && grammar.is(WordClass.REFLEXIVE, sentence.lemma(clitic)));
    }

    /** {@code celui-ci}. */
    boolean isLatter(Sentence sentence, int i) {
        return words.is(NounPhraseWords.LATTER, sentence.form(i));
    }
}
