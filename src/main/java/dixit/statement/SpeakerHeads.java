package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** The head of the phrase that says what a cue verb reports: its subject, agent or controller. */
final class SpeakerHeads {

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final BitSet cues;
    private final List<Quotation> quotations;
    private final InfinitiveSubjects infinitives;
    private final OpeningInfinitive opening;

    SpeakerHeads(Clauses clauses, BitSet cues, List<Quotation> quotations, InfinitiveSubjects infinitives) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.cues = cues;
        this.quotations = quotations;
        this.infinitives = infinitives;
        this.opening = new OpeningInfinitive(clauses);
    }

    /**
     * The head of the speaker of {@code verb}, or −1.
     *
     * @param inverted whether the cue stands after or inside its content, where the subject follows the verb
     */
    int of(int verb, boolean inverted) {
        return head(verb, inverted, 0);
    }

    private int head(int verb, boolean inverted, int depth) {
        if (verb < 0 || depth > 6) return -1;
        int opened = opening.subject(verb);
        if (opened >= 0) return opened;
        if (clauses.verbs().isPassive(verb)) return clauses.verbs().agent(verb);
        int own = clauses.subjects().subject(verb);
        // `…, affirmant que`: no comma parts a participle from a subject of its own.
        boolean setOff =
                own >= 0 && clauses.verbs().isPresentParticiple(verb) && clauses.isComma(precedingWord(verb, own));
        if (setOff) own = -1;
        // `déclare à l'AFP X, un père de famille`: X, not what tells who X is.
        int beside = inverted ? clauses.inverted().besideOutlet(verb) : -1;
        if (beside >= 0) return beside;
        if (inverted && clauses.inverted().clitic(verb) < 0 && (own < 0 || own < verb && commaBetween(own, verb))) {
            int after = clauses.inverted().subject(verb);
            if (after >= 0) return after;
        }
        int author = own >= 0 && own < verb && clauses.verbs().isPresentParticiple(verb) ? author(own, depth) : -1;
        if (author >= 0) return author;
        if (own >= 0) return own;
        int reporting = reportingBefore(verb);
        if (reporting >= 0) return head(reporting, false, depth + 1);
        int telling = infinitives.telling(verb);
        if (telling >= 0) return telling;
        int controlled = infinitives.controlled(verb);
        if (controlled >= 0) return controlled;
        if (clauses.verbs().sharesAuxiliary(verb)) return head(clauses.verbs().sharer(verb), false, depth + 1);
        int governor = governor(verb);
        if (governor < 0) return inverted ? clauses.inverted().subject(verb) : -1;
        // `la police, sollicitée par X, nie`: a finite verb is joined to no participle; its subject is the participle's
        // noun.
        if (tree.is(verb, "conj")
                && tree.is(governor, "acl")
                && clauses.verbs().isFinite(verb)
                && !clauses.verbs().isFinite(governor)) return outermost(tree.head(governor), verb);
        // `a dit que son aviation menait des opérations et dément la prise`, `estime que les rebelles ont des bases et
        // annonce N`: the parser joins the cue to what is said.
        boolean besideReport = tree.is(verb, "conj")
                && tree.is(governor, "ccomp")
                && clauses.verbs().isFinite(governor)
                && tree.head(governor) >= 0
                && (Collections.disjoint(
                                        clauses.verbs().tenses(verb),
                                        clauses.verbs().tenses(governor))
                                && !clauses.verbs().tenses(verb).isEmpty()
                        || clauses.verbs().isPlural(governor) && clauses.verbs().isSingular(verb));
        if (besideReport) return head(tree.head(governor), false, depth + 1);
        if (tree.is(verb, "conj")) {
            int shared = head(governor, false, depth + 1);
            // `P, a répliqué X, jugeant N « inacceptable »`
            boolean inserted = shared < 0
                    && tree.is(governor, "parataxis")
                    && clauses.verbs().isPresentParticiple(verb);
            return inserted ? head(governor, true, depth + 1) : shared;
        }
        if (tree.is(verb, "acl")) return modified(verb, governor, depth);
        if (!clauses.verbs().isFinite(verb) || tree.is(verb, "xcomp")) {
            if (clauses.verbs().isVerb(governor)
                    || !tree.children(governor, "cop").isEmpty()) {
                // `a déclaré que la ville avait été prise, accusant Y`: who suffers the action does not speak.
                // `a déclaré que N est P en accusant Y`: nor does what something is said to be.
                boolean nobody = clauses.verbs().isPassive(governor)
                        || !tree.children(governor, "cop").isEmpty();
                boolean told = clauses.verbs().isPresentParticiple(verb)
                        && nobody
                        && tree.is(governor, "ccomp")
                        && clauses.verbs().isVerb(tree.head(governor));
                if (told) return head(tree.head(governor), false, depth + 1);
                return head(governor, false, depth + 1);
            }
            return clauses.verbs().isPresentParticiple(verb) ? head(clauses.clauseOf(governor), false, depth + 1) : -1;
        }
        return -1;
    }

    /** {@code X s'est défendu en affirmant avoir été trompé}: the parser hangs the participle on what it reports. */
    private int governor(int verb) {
        int governor = tree.head(verb);
        boolean own = governor > verb
                && clauses.verbs().isPresentParticiple(verb)
                && clauses.verbs().auxiliaries(governor).stream()
                        .anyMatch(aux -> aux > verb && clauses.verbs().isInfinitive(aux));
        return own ? tree.head(governor) : governor;
    }

    /**
     * A participle after a noun: set off by a comma it belongs to the clause's subject ({@code X a parlé à la nation,
     * affirmant que}); else the noun itself says it ({@code un communiqué affirmant que}).
     */
    private int modified(int verb, int noun, int depth) {
        if (clauses.verbs().isFinite(verb)) {
            int subject = clauses.subjects().subject(verb);
            // Without a relative pronoun the noun before a finite verb is its subject, whatever the parser makes of it.
            boolean relative = tree.relation(verb).endsWith("relcl")
                    || noun > verb
                    || !clauses.phrases().isNominal(noun);
            return subject >= 0 || relative ? subject : outermost(noun, verb);
        }
        int before = precedingWord(verb, noun);
        boolean afterQuotation = quotations.stream()
                .anyMatch(q -> q.outer().end() <= sentence.token(verb).span().start()
                        && q.outer().end() > sentence.token(before).span().end());
        if (clauses.verbs().isPresentParticiple(verb) && (clauses.isComma(before) || afterQuotation)) {
            for (int clause = clauses.clauseOf(noun);
                    clause >= 0 && clause != verb;
                    clause = tree.head(clause) < 0 ? -1 : clauses.clauseOf(tree.head(clause))) {
                // `des entretiens visant à parvenir à une trêve, soulignant que`: no infinitive's noun says it.
                int subject = clauses.verbs().isFinite(clause) ? head(clause, true, depth + 1) : -1;
                if (subject >= 0) return subject;
            }
        }
        if (!clauses.verbs().isPresentParticiple(verb)) return -1;
        int author = author(noun, depth);
        return author >= 0 ? author : noun;
    }

    /** {@code X a publié un communiqué affirmant que}: whoever makes a document says what it says; −1 for other nouns. */
    private int author(int noun, int depth) {
        boolean document = clauses.isLemma(WordClass.DOCUMENT, noun) || clauses.isLemma(WordClass.OCCASION, noun);
        boolean subject = tree.is(noun, "nsubj");
        int maker = subject && tree.head(noun) >= 0 ? tree.head(tree.head(noun)) : tree.head(noun);
        boolean made = document
                && (subject || tree.is(noun, "obj"))
                && maker >= 0
                && maker < noun
                && clauses.verbs().isFinite(maker)
                && !clauses.verbs().isNegated(maker)
                && tree.children(noun, "nmod").isEmpty()
                && tree.children(noun, "det").stream().anyMatch(det -> clauses.is(WordClass.INDEFINITE, det));
        return made ? head(maker, false, depth + 1) : -1;
    }

    /** {@code une mère réfugiée dans une école dit}: of the phrases that hold the noun before the verb the outermost. */
    private int outermost(int noun, int verb) {
        int found = noun;
        for (int at = noun; at >= 0 && at < verb; at = tree.head(at)) {
            if (clauses.phrases().isNominal(at)) found = at;
            if (tree.is(at, "nsubj") || !tree.is(at, "nmod") && !tree.is(at, "obl") && !tree.is(at, "acl")) break;
        }
        // `X et Y demandent`: one of them is no subject of a plural verb.
        boolean joined = tree.is(found, "conj")
                && clauses.verbs().isPlural(verb)
                && !clauses.isPlural(found)
                && clauses.phrases().isNominal(tree.head(found));
        return joined ? tree.head(found) : found;
    }

    /**
     * {@code a déclaré que P après des entretiens visant à Q, soulignant que R}: a participle set off by a comma that hangs
     * on no finite verb goes on with the cue before it; −1 without one.
     */
    private int reportingBefore(int verb) {
        int governor = tree.head(verb);
        boolean loose = governor >= 0
                && governor < verb
                && clauses.verbs().isPresentParticiple(verb)
                && clauses.isComma(precedingWord(verb, 0))
                && !clauses.verbs().isFinite(governor)
                && tree.children(governor, "cop").isEmpty();
        int from = loose ? governor : afterBefore(verb);
        if (from < 0) return -1;
        for (int cue = cues.previousSetBit(from - 1); cue >= 0; cue = cues.previousSetBit(cue - 1))
            if (clauses.verbs().isFinite(cue) && clauses.subjects().subject(cue) >= 0) return cue;
        return -1;
    }

    /** {@code X dit que P, avant d'ajouter que Q}: the word that opens what X does next, set off by a comma; or −1. */
    private int afterBefore(int verb) {
        int mark = verb - 1;
        while (mark > 0 && sentence.token(mark).isTagged("ADP", "PRON", "ADV") && !clauses.is(WordClass.BEFORE, mark))
            mark--;
        boolean setOff = mark < verb - 1 && clauses.is(WordClass.BEFORE, mark) && clauses.isComma(mark - 1);
        return setOff && clauses.verbs().isInfinitive(verb) ? mark : -1;
    }

    /**
     * {@code Selon l'AFP, le Conseil, principale coalition, a appelé}: the parser joins the subject to the words before
     * it. It is the first phrase before the verb that opens a member of the sentence and has no preposition.
     */
    int misplaced(int verb) {
        int first = Incise.firstOfVerbGroup(clauses, verb);
        if (clauses.verbs().isPassive(verb)) return -1;
        for (int i = 0; i < first; i++) {
            if (sentence.isMark(i, ";:") || clauses.is(WordClass.COMPLEMENTISER, i)) return -1;
            if (clauses.verbs().isVerb(i) && clauses.verbs().isFinite(i)) return -1;
            if (!clauses.phrases().isNominal(i)
                    || clauses.phrases().isTime(i)
                    || clauses.phrases().hasPreposition(i)
                    || tree.is(i, "flat")) continue;
            int opens = clauses.phrases().nounPhrase(i).first();
            boolean member = opens == 0 || clauses.isComma(opens - 1);
            if (member && !tree.is(i, "obj") && !tree.is(i, "obl")) return i;
        }
        return -1;
    }

    private int precedingWord(int verb, int noun) {
        int before = verb - 1;
        while (before > noun && sentence.token(before).isTagged("ADV", "ADP", "PRON", "AUX")) before--;
        return before;
    }

    private boolean commaBetween(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (clauses.isComma(i) || sentence.tag(i).equals(Sentence.QUOTATION)) return true;
        }
        return false;
    }
}
