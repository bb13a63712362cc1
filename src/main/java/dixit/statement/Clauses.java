package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Morphology;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.List;

/**
 * The words of one parsed sentence and what they form: verb groups, noun phrases, subjects. Answers come from the tree,
 * mended by word order where the parser is known to fail.
 */
final class Clauses {

    private final Sentence sentence;
    private final Tree tree;
    private final Morphology morphology;
    private final Grammar grammar;
    private final VerbGroups verbs;
    private final NounPhrases phrases;
    private final InvertedSubjects inverted;
    private final Subjects subjects;
    private final Patients patients;

    /** @throws IllegalArgumentException when the sentence has no tree */
    Clauses(Sentence sentence, Morphology morphology, Grammar grammar) {
        this.sentence = sentence;
        this.tree = NamesBehindDays.mended(
                sentence,
                sentence.tree().orElseThrow(() -> new IllegalArgumentException("the sentence was not parsed")),
                grammar);
        this.morphology = morphology;
        this.grammar = grammar;
        this.verbs = new VerbGroups(this);
        this.phrases = new NounPhrases(this, verbs, grammar);
        this.inverted = new InvertedSubjects(this, verbs, phrases);
        this.subjects = new Subjects(this, verbs, phrases, inverted);
        this.patients = new Patients(this, verbs, phrases, subjects);
    }

    VerbGroups verbs() {
        return verbs;
    }

    NounPhrases phrases() {
        return phrases;
    }

    Subjects subjects() {
        return subjects;
    }

    InvertedSubjects inverted() {
        return inverted;
    }

    Patients patients() {
        return patients;
    }

    Sentence sentence() {
        return sentence;
    }

    Tree tree() {
        return tree;
    }

    boolean is(WordClass wordClass, int token) {
        return token >= 0 && token < sentence.size() && grammar.is(wordClass, sentence.form(token));
    }

    /** Whether the token is a reflexive pronoun, by its lemma. */
    boolean isReflexive(int token) {
        return grammar.is(WordClass.REFLEXIVE, sentence.lemma(token));
    }

    /** Whether the word's lemma is of the class. */
    boolean isLemma(WordClass wordClass, int token) {
        return token >= 0 && token < sentence.size() && grammar.is(wordClass, sentence.lemma(token));
    }

    /** Whether the form has a plural's ending. */
    boolean isPlural(int token) {
        return grammar.endsIn(WordClass.PLURAL_ENDING, sentence.form(token));
    }

    /** {@code X, lui, a dit}: a pronoun between commas that stands beside the subject (Le bon usage, § 655). */
    boolean isEmphatic(int pronoun) {
        return is(WordClass.PERSONAL_PRONOUN, pronoun) && isComma(pronoun - 1) && isComma(pronoun + 1);
    }

    boolean isComma(int token) {
        return sentence.form(token).equals(",");
    }

    /** Whether the subject of an inserted clause may stand before its verb: {@code P, the ministry said}. */
    boolean insertsSubjectFirst() {
        return grammar.is(WordClass.INSERTED_SUBJECT, "before");
    }

    /** The verb or predicate whose clause the token stands in: the nearest one above it, itself included; or −1. */
    int clauseOf(int token) {
        int at = token;
        while (at >= 0
                && !verbs.isVerb(at)
                && tree.children(at, "cop").isEmpty()
                && tree.children(at, "nsubj").isEmpty()) {
            at = tree.head(at);
        }
        return at;
    }

    List<Morphology.Reading> readings(int token) {
        return token < 0 || token >= sentence.size()
                ? List.of()
                : morphology.readings(
                        sentence.form(token), sentence.token(token).tagged());
    }
}
