package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.BitSet;

/** What beside the content tells when, where or why something was said: {@code a confirmé l'attaque vendredi dans un communiqué}. */
final class Circumstances {

    /** Words between the commas, and the second of them. */
    private static final int LONGEST_TIME = 6;

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final Grammar grammar;
    /** Words that belong to no content: incises and final sources. */
    private final BitSet outside;

    Circumstances(Clauses clauses, Grammar grammar, BitSet outside) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.grammar = grammar;
        this.outside = outside;
    }

    /**
     * After a noun content: a complement of the cue rather than of the noun. The parser hangs {@code la présence de
     * troupes dans la région} on the verb; what tells to whom, when or where it was said stays out.
     */
    boolean opensCircumstance(int i, int cue) {
        int noun = tree.head(i);
        if (tree.head(i) == cue && clauses.phrases().isTime(i)) return true;
        if (sentence.token(i).isTagged("DET") && clauses.phrases().isTime(tree.head(i))) return true;
        if (!sentence.tag(i).equals("ADP") && !sentence.tag(i).equals("ADV")) return false;
        // `le bombardement par l'armée d'une école`: an active verb has no agent, an action has.
        if (clauses.is(WordClass.AGENT_MARK, i)) return ownsAction(cue);
        // `son appel au dialogue`: the noun's own complement.
        if (grammar.is(WordClass.NOUN_WITH_A, sentence.lemma(i - 1)) && grammar.is(WordClass.DATIVE, sentence.lemma(i)))
            return false;
        if (grammar.is(WordClass.CIRCUMSTANCE, sentence.form(i)))
            return noun >= 0 && tree.head(noun) == cue || tree.head(i) == cue;
        return noun >= 0
                && (clauses.phrases().isTime(noun)
                        || grammar.is(WordClass.TALK, sentence.lemma(noun))
                        || grammar.is(WordClass.OCCASION, sentence.lemma(noun)));
    }

    /** {@code a confirmé l'attaque vendredi dans un communiqué}: wherein it was said, which the parser hangs on the noun. */
    boolean opensVehicle(int i, int cue) {
        int noun = tree.head(i);
        if (!sentence.tag(i).equals("ADP")
                || !clauses.is(WordClass.VENUE, i)
                || noun < i
                || !grammar.is(WordClass.OCCASION, sentence.lemma(noun))) return false;
        int governor = tree.head(noun);
        return governor >= 0 && (governor == cue || !clauses.verbs().isVerb(governor));
    }

    /** Without the day that stands before it: {@code l'attaque vendredi}. */
    int withoutDay(int start, int end) {
        boolean day = end > start
                && clauses.phrases().isTime(end)
                && clauses.phrases().isNominal(end)
                && !clauses.phrases().hasPreposition(end)
                && tree.children(end, "det").isEmpty();
        return day ? end - 1 : end;
    }

    /**
     * {@code … avant la fin de son mandat, en 2016}: a prepositional phrase that closes the sentence belongs to the
     * clause before it, unless it tells where or when it was said ({@code , dans un communiqué}).
     */
    boolean isAdverbialTail(int first, int last) {
        if (first > last || !sentence.tag(first).equals("ADP")) return false;
        for (int i = first; i <= last; i++) {
            if (outside.get(i)
                    || clauses.verbs().isVerb(i)
                    || clauses.verbs().isPresentParticiple(i)
                    || sentence.tag(i).equals(Sentence.QUOTATION)
                    || grammar.is(WordClass.OCCASION, sentence.lemma(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@code , la veille,}: the comma that closes a time between commas; −1 where something else stands there. */
    int insertedTime(int comma) {
        boolean time = false;
        for (int i = comma + 1; i < Math.min(sentence.size(), comma + LONGEST_TIME); i++) {
            if (clauses.isComma(i)) return time ? i : -1;
            time |= clauses.phrases().isTime(i);
            if (!sentence.token(i).isTagged("DET", "NOUN", "ADJ", "NUM", "ADV", "ADP")) return -1;
        }
        return -1;
    }

    /** {@code suite à}, {@code à la suite de}: why or when it was said; what an infinitive or noun says has no cause. */
    boolean opensCause(int i) {
        int next = sentence.tag(i).equals("ADP") && sentence.tag(i + 1).equals("DET") ? i + 2 : i;
        return grammar.is(WordClass.CAUSE, sentence.form(next))
                && sentence.tag(next + 1).equals("ADP");
    }

    /** {@code ont fait part de leur indignation par X}: the possessive names whose action it is. */
    private boolean ownsAction(int cue) {
        return tree.subtree(cue).stream()
                .anyMatch(i -> i > cue
                        && sentence.tag(i).equals("DET")
                        && grammar.is(WordClass.POSSESSIVE, sentence.lemma(i)));
    }
}
