package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the content of a report ends. It starts after the complementiser and runs on until something begins that
 * belongs to the report and not to what is reported: a further cue ({@code , soulignant que}), a source ({@code ,
 * selon X}), an inverted reporting clause ({@code , a déclaré Y}), or a clause coordinated with the cue.
 */
final class ContentSpans {

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final Grammar grammar;
    /** Words that belong to no content: incises and final sources. */
    private final BitSet outside;
    /** Cue verbs of the sentence that report by themselves. */
    private final BitSet cues;

    private final ClauseBounds bounds;
    private final QuotationMarks marks;
    private final Circumstances circumstances;
    private final Coordination coordination;
    private final TakingUp takingUp;

    ContentSpans(
            Clauses clauses, Grammar grammar, BitSet cues, BitSet outside, ClauseBounds bounds, QuotationMarks marks) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.grammar = grammar;
        this.cues = cues;
        this.outside = outside;
        this.bounds = bounds;
        this.marks = marks;
        this.circumstances = new Circumstances(clauses, grammar, outside);
        this.takingUp = new TakingUp(clauses, grammar);
        this.coordination = new Coordination(clauses, cues);
    }

    /** Where the clauses begin and end from which the content is taken. */
    ClauseBounds bounds() {
        return bounds;
    }

    /**
     * The content of {@code cue} from the word {@code start} on, whose governing word is {@code predicate}.
     *
     * @param clause whether the content is a clause, which may run on past what the tree gives it
     */
    List<Span> from(int start, int cue, int predicate, boolean clause) {
        return spans(start, end(start, cue, predicate, clause));
    }

    int end(int start, int cue, int predicate, boolean clause) {
        int last = bounds.lastWord();
        int treeEnd = tree.subtree(predicate).stream().mapToInt(i -> i).max().orElse(start);
        if (!clause) treeEnd = resumed(treeEnd);
        for (int conjunct : tree.children(cue, "conj")) {
            boolean shifted = clauses.verbs().isVerb(conjunct)
                    && conjunct > predicate
                    && clause
                    && !coordination.sameTense(conjunct, cue)
                    && clauses.verbs().isFinite(conjunct)
                    && clauses.subjects().subject(conjunct) < 0;
            if (shifted)
                treeEnd = Math.max(
                        treeEnd,
                        tree.subtree(conjunct).stream().mapToInt(i -> i).max().orElse(treeEnd));
        }
        if (clause && !clauses.verbs().isFinite(cue)) last = beforeMainVerb(cue, predicate, last);
        int mainClause = clauses.patients().mainClauseAfter(cue);
        if (mainClause > start) last = mainClause - 1;
        int agent = clauses.verbs().isPassive(cue) ? clauses.verbs().agent(cue) : -1;
        for (int i = start + 1; i <= last; i++) {
            if (outside.get(i) && outsideToEnd(i, last)) return trim(start, i - 1);
            // `les allégations selon lesquelles P`: P is theirs.
            if (!clause && sentence.tag(i).equals("ADP") && clauses.is(WordClass.RELATIVE_SUBJECT, i + 1))
                return trim(start, last);
            if (!clause && clauses.isComma(i) && clauses.is(WordClass.SUBORDINATOR, i + 1) && cues.nextSetBit(i) >= 0)
                return trim(start, i - 1);
            if (!clause && i > start + 1 && circumstances.opensVehicle(i, cue))
                return trim(start, circumstances.withoutDay(start, i - 1));
            if (agent > i && tree.head(i) == agent && clauses.is(WordClass.AGENT_MARK, i)) return trim(start, i - 1);
            if (separates(i, cue, predicate)) return trim(start, i - 1);
            // `N, une information démentie par X`: what takes it up is no part of it.
            if (clauses.isComma(i) && opensTakingUp(i + 1)) return trim(start, i - 1);
            // `un « enfer », « une ville fantôme »`: each pair of marks is a row.
            if (!clause && clauses.isComma(i) && marks.opening(i + 1).isPresent() && marks.closesWithin(start, i))
                return trim(start, i - 1);
            int resumes = clauses.isComma(i) && clauses.verbs().isVerb(i - 1) ? circumstances.insertedTime(i) : -1;
            if (resumes > 0) {
                // `qui a tué, la veille, cent personnes`: the parser loses the object.
                i = resumes;
                treeEnd = Math.max(treeEnd, bounds.beforeComma(resumes + 1));
                continue;
            }
            if (i > treeEnd && clauses.isComma(i) && clause && circumstances.isAdverbialTail(i + 1, last))
                return trim(start, last);
            if (i > treeEnd && (clauses.isComma(i) || leaves(i, cue, predicate))) return trim(start, i - 1);
            // `menace X de sanctions si P`: on what condition, which the parser hangs on the cue.
            if (i > treeEnd && !clause && isCondition(i)) treeEnd = lastOfClause(tree.head(i));
            boolean infinitive = clauses.verbs().isInfinitive(i) && followsPreposition(i);
            if (i > treeEnd
                    && !clause
                    && (clauses.verbs().isVerb(i) && !infinitive || circumstances.opensCircumstance(i, cue)))
                return trim(start, i - 1);
            if (clause && i > predicate && !clauses.verbs().isFinite(predicate) && circumstances.opensCause(i))
                return trim(start, i - 1);
        }
        return trim(start, last);
    }

    /** {@code une inclusion large et, surtout, sa place}: an adverb set off by commas parts what is coordinated. */
    private int resumed(int end) {
        boolean setOff = sentence.tag(end + 1).equals("CCONJ")
                && clauses.isComma(end + 2)
                && sentence.tag(end + 3).equals("ADV")
                && clauses.isComma(end + 4)
                && sentence.tag(end + 5).equals("DET");
        if (!setOff) return end;
        int noun = end + 6;
        while (noun < sentence.size() && !clauses.phrases().isNominal(noun)) noun++;
        return noun < sentence.size() ? clauses.phrases().nounPhrase(noun).last() : end;
    }

    private boolean opensTakingUp(int first) {
        int noun = first < sentence.size() && sentence.token(first).isTagged("DET") ? first + 1 : first;
        return noun < sentence.size()
                && tree.children(noun, "acl").stream().anyMatch(verb -> cues.get(verb) && takingUp.noun(verb) == noun);
    }

    private boolean isCondition(int mark) {
        return clauses.isLemma(WordClass.CONDITION, mark)
                && tree.is(mark, "mark")
                && tree.head(mark) > mark
                && !clauses.isLemma(WordClass.SAME, mark - 1);
    }

    private int lastOfClause(int verb) {
        return tree.subtree(verb).stream().mapToInt(i -> i).max().orElse(verb);
    }

    /** {@code pour y protéger}, {@code de ne pas les juger}: clitics and negation stand between. */
    private boolean followsPreposition(int infinitive) {
        int before = infinitive - 1;
        while (before > 0
                && (clauses.is(WordClass.OBJECT_CLITIC, before)
                        || clauses.is(WordClass.NEGATION, before)
                        || clauses.is(WordClass.RESTRICTION, before))) before--;
        return before >= 0 && sentence.tag(before).equals("ADP");
    }

    /**
     * {@code l'annonce que P a surpris}: a finite verb right behind the content's own belongs to the noun, or to what
     * the participle describes.
     */
    private int beforeMainVerb(int cue, int predicate, int last) {
        if (clauses.verbs().isInfinitive(predicate)) return beforeFinite(predicate, last);
        // `the claim that the army had left the city was denied`: the verb whose subject the noun is.
        int main = tree.is(cue, "nsubj") ? tree.head(cue) : -1;
        int before = main < 0 ? -1 : Incise.firstOfVerbGroup(clauses, main) - 1;
        // One finite verb before it is what the content has itself.
        boolean content = IntStream.rangeClosed(cue + 1, before).anyMatch(bounds::isFiniteForm);
        if (content && before < last) return before;
        for (int i = cue + 1; i < last; i++) {
            if (!bounds.isFiniteForm(i)) continue;
            int end = i;
            while (end < last
                    && (sentence.tag(end + 1).equals("AUX") && !bounds.isFiniteForm(end + 1)
                            || clauses.verbs().isPastParticiple(end + 1) && !bounds.isFiniteForm(end + 1))) end++;
            return end < last && bounds.isFiniteForm(end + 1) ? end : last;
        }
        return last;
    }

    /** {@code la promesse de livrer des chars n'a pas été tenue}: an infinitive's clause has no finite verb without a mark. */
    private int beforeFinite(int infinitive, int last) {
        for (int i = infinitive + 1; i <= last; i++) {
            if (clauses.is(WordClass.COMPLEMENTISER, i)
                    || clauses.is(WordClass.RELATIVE_SUBJECT, i)
                    || clauses.is(WordClass.SUBORDINATOR, i)
                    || clauses.is(WordClass.INTERROGATIVE, i)) return last;
            if (!bounds.isFiniteForm(i) || clauses.verbs().isInfinitive(i)) continue;
            int first = Incise.firstOfVerbGroup(clauses, i);
            return first > infinitive + 1 ? first - 1 : last;
        }
        return last;
    }

    private boolean outsideToEnd(int from, int last) {
        return outside.nextClearBit(from) > last;
    }

    /** Past the content's own subtree: whether the word hangs on the cue's side rather than lost by the parser. */
    private boolean leaves(int i, int cue, int predicate) {
        return sentence.isMark(i, ";:")
                || grammar.is(WordClass.COORDINATION, sentence.form(i)) && coordination.withCue(i, cue, predicate);
    }

    private boolean separates(int i, int cue, int predicate) {
        if (sentence.form(i).equals(";")) return true;
        if (sentence.form(i).equals(":") && i + 1 < sentence.size()) return !sentence.isInBrackets(i);
        boolean comma = clauses.isComma(i);
        int next = comma ? i + 1 : i;
        if (comma && (bounds.participleCue(next) || bounds.laterCue(next))) return true;
        if (comma && sentence.headline() && bounds.opensReport(next)) return true;
        // `L'un affirme P, l'autre dément`
        boolean second = comma && clauses.is(WordClass.DEFINITE, next) && clauses.is(WordClass.SECOND_OF_TWO, next + 1);
        if (second && IntStream.range(0, cue).anyMatch(word -> clauses.is(WordClass.FIRST_OF_TWO, word))) return true;
        if (grammar.is(WordClass.COORDINATION, sentence.form(next))
                && sentence.tag(next).equals("CCONJ")) {
            return coordination.withCue(next, cue, predicate);
        }
        return false;
    }

    int trim(int start, int end) {
        int at = end;
        while (at > start
                && (outside.get(at)
                        || sentence.tag(at).equals("PUNCT") && !sentence.isMark(at, ")]")
                        || grammar.is(WordClass.COORDINATION, sentence.form(at)))) {
            at--;
        }
        return at;
    }

    /** The spans of the words from {@code start} to {@code end}, without incises. */
    List<Span> spans(int start, int end) {
        List<Span> spans = new ArrayList<>();
        int from = -1;
        for (int i = start; i <= end + 1; i++) {
            boolean inside = i <= end && !outside.get(i);
            if (inside && from < 0) from = i;
            if (!inside && from >= 0) {
                int first = from;
                int last = i - 1;
                while (first < last && clauses.isComma(first)) first++;
                while (last > first && clauses.isComma(last)) last--;
                if (!clauses.isComma(first)) spans.add(marks.around(sentence.span(first, last)));
                from = -1;
            }
        }
        return spans;
    }
}
