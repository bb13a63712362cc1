package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Morphology;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.BitSet;

/** Where the clauses of a sentence begin and end around what is inserted in them: {@code P1, selon X, P2}. */
final class ClauseBounds {

    /** Words of a noun phrase up to its noun: {@code les deux grandes puissances}. */
    static final int WIDEST_OPENING = 4;

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final Grammar grammar;
    /** Cue verbs of the sentence that report by themselves. */
    private final BitSet cues;

    ClauseBounds(Clauses clauses, Grammar grammar, BitSet cues) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.grammar = grammar;
        this.cues = cues;
    }

    /** The last word of the sentence that is no final punctuation. */
    int lastWord() {
        int last = sentence.size() - 1;
        while (last > 0 && sentence.tag(last).equals("PUNCT") && !sentence.isMark(last, ")]")) last--;
        return last;
    }

    /** The last word before the next comma from {@code first} on. */
    int beforeComma(int first) {
        int last = lastWord();
        for (int i = first; i < last; i++) if (clauses.isComma(i)) return i - 1;
        return last;
    }

    /** The first word of the clause that an incise or source before the word {@code before} belongs to. */
    int clauseStart(int before) {
        int start = 0;
        for (int i = before - 1; i >= 0; i--) {
            if (sentence.isMark(i, ";:") && i + 1 < before) {
                start = i + 1;
                break;
            }
        }
        return skipConnectives(start);
    }

    /** The last word of the clause that goes on after the word {@code after}. */
    int clauseEnd(int after) {
        int last = lastWord();
        for (int i = after + 1; i <= last; i++) {
            if (sentence.form(i).equals(";")) return i - 1;
            if (sentence.form(i).equals(":") && i > after + 1 && !sentence.isInBrackets(i)) return i - 1;
            // `, ajoute le rapport, qui précise que`: the relative clause is about who speaks.
            boolean relative =
                    clauses.is(WordClass.RELATIVE_SUBJECT, i + 1) || clauses.is(WordClass.RELATIVE_ADVERB, i + 1);
            if (i == after + 1 && clauses.isComma(i) && relative) return i - 1;
            if (i == after + 1 && clauses.is(WordClass.RELATIVE_SUBJECT, i)) return i - 1;
            boolean cites = grammar.is(WordClass.CITING, sentence.lemma(i + 1));
            if (clauses.isComma(i) && (participleCue(i + 1) || relativeSource(i + 1) || cites)) return i - 1;
        }
        return last;
    }

    /** The last word of a relative clause: what follows its closing comma and a finite verb is the main clause again. */
    int relativeEnd(int pronoun) {
        int last = clauseEnd(pronoun);
        for (int i = pronoun + 1; i < last; i++) {
            if (clauses.isComma(i) && isFiniteForm(i + 1)) return i - 1;
        }
        return last;
    }

    /** The start of the innermost finite clause around the word: a relative clause with its antecedent, or the sentence. */
    int innerClauseStart(int word) {
        int start = clauseStart(word);
        int verb = clauses.clauseOf(tree.head(word) >= 0 ? tree.head(word) : word);
        while (verb >= 0
                && !tree.is(verb, "acl")
                && !tree.is(verb, "ccomp")
                && !clauses.is(WordClass.RELATIVE_ADVERB, firstOf(verb))
                && tree.head(verb) >= 0) {
            verb = tree.head(verb);
        }
        if (verb < 0 || tree.head(verb) < 0) return start;
        int first = firstOf(verb);
        // `À N, où P selon X`
        boolean where = clauses.is(WordClass.RELATIVE_ADVERB, first);
        if (where) first++;
        if (clauses.is(WordClass.COMPLEMENTISER, first)) first++;
        if (tree.is(verb, "acl") && !where)
            first = Math.min(
                    first, clauses.phrases().nounPhrase(tree.head(verb)).first());
        return first < word ? Math.max(start, first) : start;
    }

    private int firstOf(int word) {
        return tree.subtree(word).stream().mapToInt(i -> i).min().orElse(word);
    }

    /** The governing word of the main clause among the words from {@code first} to {@code end} (exclusive), or −1. */
    int predicateIn(int first, int end) {
        for (int i = first; i < Math.min(end, sentence.size()); i++) {
            int head = tree.head(i);
            if ((head < first || head >= end)
                    && !sentence.tag(i).equals("PUNCT")
                    && (clauses.verbs().isVerb(i)
                            || !tree.children(i, "cop", "nsubj").isEmpty())) {
                return i;
            }
        }
        return -1;
    }

    /**
     * {@code …, faisant 95 morts, selon X}: a count that a participle adds is what the source answers for; where it
     * begins, or −1.
     */
    int tollStart(int before) {
        boolean counted = false;
        for (int i = before - 1; i > 0; i--) {
            if (sentence.tag(i).equals("NUM")) counted = true;
            if (!clauses.verbs().isVerb(i)) continue;
            boolean participle = clauses.verbs().isPresentParticiple(i) && clauses.isComma(i - 1);
            if (participle) return counted ? i : -1;
            if (clauses.verbs().isFinite(i)) return -1;
        }
        return -1;
    }

    private int skipConnectives(int from) {
        int at = from;
        while (at < sentence.size()
                && (sentence.tag(at).equals("PUNCT")
                        || grammar.is(WordClass.CONNECTIVE, sentence.form(at))
                                && (clauses.isComma(at + 1) || sentence.tag(at).equals("CCONJ")))) {
            at++;
        }
        return at;
    }

    /** {@code , selon lesquels …}: what follows is said by those just named. */
    private boolean relativeSource(int i) {
        return grammar.is(WordClass.ACCORDING, sentence.lemma(i)) && clauses.is(WordClass.RELATIVE_SUBJECT, i + 1);
    }

    /** {@code , soulignant que …}, {@code , tout en affirmant …}. */
    boolean participleCue(int from) {
        for (int i = from; i <= Math.min(from + 3, sentence.size() - 1); i++) {
            if (clauses.verbs().isPresentParticiple(i)) return cues.get(i);
            if (!sentence.token(i).isTagged("ADV", "ADP", "PRON", "AUX")) return false;
        }
        return false;
    }

    /** {@code X dément P, Y parle de N}: headlines join with a comma; whether a subject and its cue begin at {@code from}. */
    boolean opensReport(int from) {
        int subject = clauses.phrases().bareAt(from, WIDEST_OPENING);
        if (subject < 0) return false;
        int verb = clauses.phrases().nounPhrase(subject).last() + 1;
        while (verb < sentence.size() && sentence.token(verb).isTagged("AUX", "PRON", "ADV")) verb++;
        return verb < sentence.size() && cues.get(verb) && clauses.verbs().isFinite(verb);
    }

    /** {@code , avant d'ajouter que …}. */
    boolean laterCue(int from) {
        if (!clauses.is(WordClass.BEFORE, from)) return false;
        int verb = from + 1;
        while (verb < sentence.size() && sentence.token(verb).isTagged("ADP", "PRON", "ADV")) verb++;
        return verb < sentence.size() && cues.get(verb);
    }

    /** Whether the word may be a finite verb. */
    boolean isFiniteForm(int i) {
        return clauses.verbs().isVerb(i) && clauses.readings(i).stream().anyMatch(Morphology.Reading::isFinite);
    }
}
