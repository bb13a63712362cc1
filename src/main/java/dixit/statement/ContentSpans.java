package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Morphology;
import dixit.text.Quotation;
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

    private final List<Quotation> quotations;
    private final Coordination coordination;

    ContentSpans(Clauses clauses, Grammar grammar, BitSet cues, BitSet outside, List<Quotation> quotations) {
        this.clauses = clauses;
        this.quotations = quotations;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.grammar = grammar;
        this.cues = cues;
        this.outside = outside;
        this.coordination = new Coordination(clauses, cues);
    }

    /** The last word of the sentence that is no final punctuation. */
    int lastWord() {
        int last = sentence.size() - 1;
        while (last > 0 && sentence.tag(last).equals("PUNCT") && !sentence.isMark(last, ")]")) last--;
        return last;
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
        int last = lastWord();
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
        if (clause && !clauses.verbs().isFinite(cue)) last = beforeMainVerb(cue, last);
        int mainClause = clauses.subjects().mainClauseAfter(cue);
        if (mainClause > start) last = mainClause - 1;
        int agent = clauses.verbs().isPassive(cue) ? clauses.verbs().agent(cue) : -1;
        for (int i = start + 1; i <= last; i++) {
            if (outside.get(i) && outsideToEnd(i, last)) return trim(start, i - 1);
            // `les allégations selon lesquelles P`: P is theirs.
            if (!clause && sentence.tag(i).equals("ADP") && clauses.is(WordClass.RELATIVE_SUBJECT, i + 1))
                return trim(start, last);
            if (!clause && clauses.isComma(i) && clauses.is(WordClass.SUBORDINATOR, i + 1) && cues.nextSetBit(i) >= 0)
                return trim(start, i - 1);
            if (!clause && i > start + 1 && opensVehicle(i, cue)) return trim(start, withoutDay(start, i - 1));
            if (agent > i && tree.head(i) == agent && clauses.is(WordClass.AGENT_MARK, i)) return trim(start, i - 1);
            if (separates(i, cue, predicate)) return trim(start, i - 1);
            if (i > treeEnd && clauses.isComma(i) && clause && isAdverbialTail(i + 1, last)) return trim(start, last);
            if (i > treeEnd && (clauses.isComma(i) || leaves(i, cue, predicate))) return trim(start, i - 1);
            boolean infinitive = clauses.verbs().isInfinitive(i) && followsPreposition(i);
            if (i > treeEnd && !clause && (clauses.verbs().isVerb(i) && !infinitive || opensCircumstance(i, cue)))
                return trim(start, i - 1);
            if (clause && i > predicate && !clauses.verbs().isFinite(predicate) && opensCause(i))
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
     * After a noun content: a complement of the cue rather than of the noun. The parser hangs {@code la présence de
     * troupes dans la région} on the verb; what tells to whom, when or where it was said stays out.
     */
    private boolean opensCircumstance(int i, int cue) {
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
    private boolean opensVehicle(int i, int cue) {
        int noun = tree.head(i);
        if (!sentence.tag(i).equals("ADP")
                || !clauses.is(WordClass.VENUE, i)
                || noun < i
                || !grammar.is(WordClass.OCCASION, sentence.lemma(noun))) return false;
        int governor = tree.head(noun);
        return governor >= 0 && (governor == cue || !clauses.verbs().isVerb(governor));
    }

    /** Without the day that stands before it: {@code l'attaque vendredi}. */
    private int withoutDay(int start, int end) {
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
    private boolean isAdverbialTail(int first, int last) {
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

    /** {@code suite à}, {@code à la suite de}: why or when it was said; what an infinitive or noun says has no cause. */
    private boolean opensCause(int i) {
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

    /**
     * {@code l'annonce que P a surpris}: a finite verb right behind the content's own belongs to the noun, or to what
     * the participle describes.
     */
    private int beforeMainVerb(int cue, int last) {
        // `the claim that the army had left the city was denied`: the verb whose subject the noun is.
        int main = tree.is(cue, "nsubj") ? tree.head(cue) : -1;
        int before = main < 0 ? -1 : Incise.firstOfVerbGroup(clauses, main) - 1;
        // One finite verb before it is what the content has itself.
        boolean content = IntStream.rangeClosed(cue + 1, before).anyMatch(this::isFiniteForm);
        if (content && before < last) return before;
        for (int i = cue + 1; i < last; i++) {
            if (!isFiniteForm(i)) continue;
            int end = i;
            while (end < last
                    && (sentence.tag(end + 1).equals("AUX") && !isFiniteForm(end + 1)
                            || clauses.verbs().isPastParticiple(end + 1) && !isFiniteForm(end + 1))) end++;
            return end < last && isFiniteForm(end + 1) ? end : last;
        }
        return last;
    }

    private boolean isFiniteForm(int i) {
        return clauses.verbs().isVerb(i) && clauses.readings(i).stream().anyMatch(Morphology.Reading::isFinite);
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
        if (sentence.form(i).equals(":") && i + 1 < sentence.size()) return true;
        boolean comma = clauses.isComma(i);
        int next = comma ? i + 1 : i;
        if (comma && participleCue(next)) return true;
        if (grammar.is(WordClass.COORDINATION, sentence.form(next))
                && sentence.tag(next).equals("CCONJ")) {
            return coordination.withCue(next, cue, predicate);
        }
        return false;
    }

    /** {@code , selon lesquels …}: what follows is said by those just named. */
    private boolean relativeSource(int i) {
        return grammar.is(WordClass.ACCORDING, sentence.lemma(i)) && clauses.is(WordClass.RELATIVE_SUBJECT, i + 1);
    }

    /** {@code , soulignant que …}, {@code , tout en affirmant …}. */
    private boolean participleCue(int from) {
        for (int i = from; i <= Math.min(from + 3, sentence.size() - 1); i++) {
            if (clauses.verbs().isPresentParticiple(i)) return cues.get(i);
            if (!sentence.token(i).isTagged("ADV", "ADP", "PRON", "AUX")) return false;
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
                if (!clauses.isComma(first)) spans.add(withMarks(sentence.span(first, last)));
                from = -1;
            }
        }
        return spans;
    }

    /** With the quotation marks that stand right at its edges and belong to words inside it. */
    private Span withMarks(Span span) {
        Span result = span;
        for (Quotation quotation : quotations) {
            boolean whole = quotation.inner().equals(span);
            boolean opens = quotation.inner().start() == span.start()
                    && quotation.outer().end() <= span.end() + 3;
            boolean closes =
                    quotation.inner().end() == span.end() && quotation.outer().start() >= span.start();
            if (!whole && (opens || closes)) result = result.cover(quotation.outer());
        }
        return result;
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
            if (sentence.form(i).equals(":") && i > after + 1) return i - 1;
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
        while (verb >= 0 && !tree.is(verb, "acl") && !tree.is(verb, "ccomp") && tree.head(verb) >= 0) {
            verb = tree.head(verb);
        }
        if (verb < 0 || tree.head(verb) < 0) return start;
        int first = tree.subtree(verb).stream().mapToInt(i -> i).min().orElse(start);
        if (clauses.is(WordClass.COMPLEMENTISER, first)) first++;
        if (tree.is(verb, "acl"))
            first = Math.min(
                    first, clauses.phrases().nounPhrase(tree.head(verb)).first());
        return first < word ? Math.max(start, first) : start;
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
}
