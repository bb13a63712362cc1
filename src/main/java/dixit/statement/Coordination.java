package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.BitSet;
import java.util.Collections;

/** What a conjunction joins: further words of what is reported, or a further act of whoever reports it. */
final class Coordination {

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    /** Cue verbs of the sentence that report by themselves. */
    private final BitSet cues;

    Coordination(Clauses clauses, BitSet cues) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.cues = cues;
    }

    /** {@code mais n'a fourni aucun détail}, {@code mais les responsables ont déclaré que …}. */
    boolean withCue(int conjunction, int cue, int predicate) {
        int conjunct = tree.head(conjunction);
        if (conjunct < conjunction) return false;
        int governor = tree.head(conjunct);
        // `Il a dit que les troupes avaient reculé et ont repris`: what has another number has another subject.
        if (clauses.verbs().isPlural(conjunct) != clauses.verbs().isPlural(cue)
                && clauses.subjects().subject(conjunct) < 0) return false;
        if (governor == cue || governor >= 0 && !tree.dominates(cue, governor) && tree.dominates(governor, cue)) {
            return clauses.verbs().isVerb(conjunct)
                    && (sameTense(conjunct, cue)
                            || governor == cue && cues.get(conjunct)
                            || clauses.subjects().subject(conjunct) > conjunction);
        }
        if (besideCue(conjunction, cue)) return true;
        boolean nothingFinite = clauses.verbs().isInfinitive(predicate)
                || clauses.verbs().auxiliaries(predicate).stream().anyMatch(clauses.verbs()::isInfinitive)
                || !clauses.verbs().isVerb(predicate) && !clauses.verbs().hasAuxiliary(predicate);
        if (nothingFinite
                && cues.get(conjunct)
                && clauses.verbs().isFinite(conjunct)
                && !isRelative(conjunction, conjunct)) return true;
        if (clauses.verbs().sharesAuxiliary(conjunct) && !clauses.verbs().hasOwnAuxiliary(predicate, cue)) return true;
        if (breaksSequence(conjunct, cue, predicate)) return true;
        // A conjunct that is itself a full report (subject, finite cue, complementiser) stands beside the first one.
        if (cues.get(conjunct) && clauses.verbs().isFinite(conjunct) && !startsWithComplementiser(conjunction + 1)) {
            int subject = clauses.subjects().subject(conjunct);
            return subject > conjunction || subject < 0 && sameTense(conjunct, cue);
        }
        return false;
    }

    private boolean isRelative(int from, int to) {
        for (int i = from + 1; i < to; i++)
            if (clauses.is(WordClass.RELATIVE_SUBJECT, i) || clauses.is(WordClass.COMPLEMENTISER, i)) return true;
        return false;
    }

    /**
     * {@code a dit que l'aviation menait des opérations et dément la prise}: after a past cue the reported verbs stand in
     * the past (concordance des temps, Le bon usage, § 898); a cue in the present is a report of its own.
     */
    private boolean breaksSequence(int conjunct, int cue, int predicate) {
        return cues.get(conjunct)
                && clauses.verbs().isFinite(conjunct)
                && clauses.subjects().subject(conjunct) < 0
                && clauses.verbs().isFinite(predicate)
                && !sameTense(conjunct, predicate)
                && !sameTense(predicate, cue);
    }

    /** {@code mais les responsables ont déclaré que}: the next finite verb is a cue with its own subject and clause. */
    private boolean besideCue(int conjunction, int cue) {
        for (int i = conjunction + 1; i < sentence.size(); i++) {
            if (clauses.is(WordClass.COMPLEMENTISER, i) || clauses.is(WordClass.RELATIVE_SUBJECT, i)) return false;
            if (!clauses.verbs().isVerb(i)
                    || !clauses.verbs().isFinite(i)
                    || sentence.tag(i).equals("AUX") && tree.head(i) > i) continue;
            return cues.get(i)
                    && sameTense(i, cue)
                    && (clauses.is(WordClass.COMPLEMENTISER, i + 1)
                            || sentence.form(i + 1).equals(":"))
                    && i > conjunction + 2;
        }
        return false;
    }

    private boolean startsWithComplementiser(int i) {
        return clauses.is(WordClass.COMPLEMENTISER, i);
    }

    /** Reported clauses shift their tense (concordance des temps): {@code a déclaré … et avait pris} is one report. */
    boolean sameTense(int verb, int other) {
        return !Collections.disjoint(
                clauses.verbs().tenses(verb), clauses.verbs().tenses(other));
    }
}
