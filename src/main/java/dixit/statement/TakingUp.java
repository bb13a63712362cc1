package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Sentence;
import dixit.text.Tree;

/** Where words stand that take up the clause or sentence before them: {@code ce que}, {@code c'est ce que}, {@code des accusations}. */
final class TakingUp {

    /** Words between {@code c'est} and {@code ce que}: {@code en tout cas}. */
    private static final int WIDEST_GAP = 5;

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final Grammar grammar;

    TakingUp(Clauses clauses, Grammar grammar) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.grammar = grammar;
    }

    /** The comma before the {@code ce que} that the verb stands behind, or −1. */
    int comma(int verb) {
        int que = complementiser(verb);
        if (que < 0 && clauses.verbs().isPassive(verb)) que = passiveSubject(verb);
        boolean setOff = que > 1
                && clauses.is(WordClass.DEMONSTRATIVE_PRONOUN, que - 1)
                && (clauses.isComma(que - 2) || sentence.isMark(que - 2, ";"));
        return setOff ? que - 2 : -1;
    }

    /**
     * Where {@code c'est ce que} or {@code c'est par ces mots que} begins that the verb stands behind, at the beginning of the
     * sentence or of its last part; −1 for other verbs.
     */
    int cleft(int verb) {
        int que = complementiser(verb);
        boolean taken = que > 1
                && (clauses.is(WordClass.DEMONSTRATIVE_PRONOUN, que - 1)
                        || que > 3
                                && clauses.isLemma(WordClass.WORDING, que - 1)
                                && clauses.is(WordClass.DEMONSTRATIVE, que - 2)
                                && sentence.tag(que - 3).equals("ADP"));
        for (int i = que - 2; taken && i >= Math.max(0, que - 3 - WIDEST_GAP); i--) {
            boolean copula = clauses.is(WordClass.DEMONSTRATIVE_PRONOUN, i)
                    && clauses.isLemma(WordClass.PASSIVE_AUXILIARY, i + 1);
            if (copula) return i == 0 || sentence.isMark(i - 1, ":,;") ? i : -1;
        }
        return -1;
    }

    /** {@code , ce qui est démenti par X}: the relative pronoun right before the auxiliaries, or −1. */
    private int passiveSubject(int verb) {
        int first = clauses.verbs().auxiliaries(verb).stream().reduce(verb, Math::min);
        return clauses.is(WordClass.RELATIVE_SUBJECT, first - 1) ? first - 1 : -1;
    }

    /** The {@code que} before the verb with no other verb between, or −1. */
    private int complementiser(int verb) {
        for (int i = verb - 1; i > 0; i--) {
            if (clauses.verbs().isVerb(i) && !clauses.verbs().auxiliaries(verb).contains(i)) return -1;
            if (clauses.is(WordClass.COMPLEMENTISER, i)) return i;
        }
        return -1;
    }

    /**
     * The noun for what was said that the verb's relative clause or participle is about, where no clause governs it: {@code Des
     * accusations que X rejette}, {@code …, une version contestée par X}; −1 without one.
     */
    int noun(int verb) {
        int noun = tree.is(verb, "acl") ? tree.head(verb) : -1;
        boolean told = noun >= 0
                && sentence.tag(noun).equals("NOUN")
                && (clauses.isLemma(WordClass.SAYING, noun) || clauses.isLemma(WordClass.TOLD, noun))
                && tree.children(noun, "cop").isEmpty()
                && tree.children(noun, "nsubj").isEmpty()
                && tree.children(noun, "det").stream().noneMatch(det -> clauses.is(WordClass.DEFINITE, det))
                && (clauses.verbs().isPassive(verb) || clauses.is(WordClass.COMPLEMENTISER, complementiser(verb)));
        if (!told) return -1;
        int first = clauses.phrases().nounPhrase(noun).first();
        if (tree.head(noun) < 0 && opens(first)) return noun;
        boolean apposed = clauses.isComma(first - 1)
                && !clauses.phrases().hasPreposition(noun)
                && !tree.is(noun, "nsubj")
                && (!tree.is(noun, "obj")
                        || tree.children(tree.head(noun), "obj").stream().anyMatch(object -> object < first));
        return apposed ? noun : -1;
    }

    /** Whether nothing but a connective stands before the word. */
    boolean opens(int first) {
        return first == 0 || first == 1 && grammar.is(WordClass.CONNECTIVE, sentence.form(0));
    }

    /** {@code X dément catégoriquement}: a finite verb with a subject and nothing that is denied. */
    boolean isBareDenial(int verb) {
        int subject = clauses.subjects().subject(verb);
        boolean finite = clauses.verbs().isFinite(verb)
                && !clauses.verbs().isPassive(verb)
                && !clauses.verbs().isNegated(verb)
                && clauses.verbs().reflexive(verb) < 0;
        if (!finite || subject < 0 || subject > verb || clauses.is(WordClass.RELATIVE_SUBJECT, subject)) return false;
        boolean object = tree.children(verb).stream()
                .anyMatch(child -> tree.is(child, "obj")
                        || tree.is(child, "iobj")
                        || tree.is(child, "ccomp")
                        || tree.is(child, "xcomp")
                        || tree.is(child, "mark"));
        int next = verb + 1;
        // `nie en bloc`, `dément avec force`
        while (next < sentence.size()
                && (sentence.token(next).isTagged("ADV", "ADP", "ADJ")
                        || clauses.phrases().isTime(next)
                        || sentence.tag(next).equals("NOUN")
                                && sentence.token(next - 1).isTagged("ADP", "ADJ"))) next++;
        return !object && (next >= sentence.size() || sentence.token(next).isTagged("PUNCT", "CCONJ"));
    }
}
