package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.Tree;
import java.util.BitSet;
import java.util.List;

/** Where the clause that a cue governs begins: {@code que}, and {@code selon lesquelles} after a noun. */
final class Complementisers {

    /** Between a cue and its complementiser: `a déclaré jeudi, dans un discours à la nation, que`. */
    private static final int FARTHEST_COMPLEMENTISER = 30;

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final Grammar grammar;
    private final BitSet cues;
    private final List<Quotation> quotations;

    Complementisers(Clauses clauses, Grammar grammar, BitSet cues, List<Quotation> quotations) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.grammar = grammar;
        this.cues = cues;
        this.quotations = quotations;
    }

    /** The index of the complementiser of the cue's finite clause, or −1. */
    int complementiser(CueMatch cue) {
        int from = cue.words().get(cue.words().size() - 1) + 1;
        // `, dit-il,` is inserted: the clause after it is not its complement.
        int clitic = clauses.inverted().clitic(cue.head());
        if (clitic >= 0 && clauses.isComma(Math.max(clitic + 1, from))) return -1;
        int last = Math.min(sentence.size() - 1, from + FARTHEST_COMPLEMENTISER);
        int behind = behindInsertion(from, last);
        if (behind >= 0) return isWithinQuotationAfter(cue.head(), behind) ? -1 : behind;
        for (int i = from; i <= last; i++) {
            if (isComplementiser(i, cue)) return isWithinQuotationAfter(cue.head(), i) ? -1 : i;
            if (stops(i, cue)) return -1;
        }
        return -1;
    }

    /**
     * {@code assure, vidéo à l'appui, que P}, {@code rapporte, citant X, que P}: behind what commas set off without a verb of
     * its own subject, the complementiser is the cue's; −1 without one.
     */
    private int behindInsertion(int from, int last) {
        if (!clauses.isComma(from)) return -1;
        for (int i = from + 1; i < last; i++) {
            boolean closes = clauses.isComma(i) && clauses.is(WordClass.COMPLEMENTISER, i + 1);
            if (closes) return hasVerbAfter(i + 1) ? i + 1 : -1;
            boolean finite = clauses.verbs().isVerb(i)
                    && clauses.verbs().isFinite(i)
                    && !clauses.verbs().isPresentParticiple(i)
                    && !(clauses.verbs().isPastParticiple(i) && !clauses.verbs().hasAuxiliary(i));
            if (finite || sentence.isMark(i, ";:") || sentence.tag(i).equals(Sentence.QUOTATION)) return -1;
        }
        return -1;
    }

    /**
     * The governing word of the clause that a cue takes without a complementiser ({@code said the army withdrew}), or −1;
     * one at {@code complementiser} belongs to the cue unless the clause begins before it.
     */
    int bareClause(CueMatch cue, int complementiser) {
        int last = cue.words().get(cue.words().size() - 1);
        for (int clause : tree.children(cue.head(), "ccomp")) {
            boolean own = clause > last
                    && !sentence.tag(clause).equals(Sentence.QUOTATION)
                    && tree.children(clause, "nsubj").stream().anyMatch(subject -> subject > last);
            if (own && (complementiser < 0 || bareClauseStart(cue, clause) < complementiser)) return clause;
        }
        return -1;
    }

    /** The first word of such a clause: commas and what stands before the cue are no part of it. */
    int bareClauseStart(CueMatch cue, int clause) {
        int last = cue.words().get(cue.words().size() - 1);
        return tree.subtree(clause).stream()
                .filter(i -> i > last && !sentence.tag(i).equals("PUNCT"))
                .min(Integer::compare)
                .orElse(clause);
    }

    /** {@code a conclu sur la nécessité d'« agir et de ne pas oublier que P »}: the clause belongs to the quoted words. */
    private boolean isWithinQuotationAfter(int verb, int i) {
        Span word = sentence.token(i).span();
        return quotations.stream()
                .anyMatch(quotation -> quotation.inner().contains(word)
                        && quotation.inner().start() < word.start()
                        && quotation.outer().start()
                                > sentence.token(verb).span().end());
    }

    /** {@code X a promis N, une escalade que Y dit ne pas vouloir}: of an indefinite noun that a comma sets off. */
    private boolean isRelativeOfApposition(int i, int verb) {
        int noun = i - 1;
        if (noun <= verb || !sentence.tag(noun).equals("NOUN")) return false;
        List<Integer> articles = tree.children(noun, "det");
        return articles.size() == 1
                && clauses.is(WordClass.INDEFINITE, articles.get(0))
                && articles.get(0) > verb + 1
                && clauses.isComma(articles.get(0) - 1);
    }

    private boolean isComplementiser(int i, CueMatch cue) {
        int verb = cue.head();
        if (!clauses.is(WordClass.COMPLEMENTISER, i)) {
            // `a demandé si`, `ignore si`
            return clauses.is(WordClass.INTERROGATIVE, i) && sentence.tag(i).equals("SCONJ") && i <= verb + 2;
        }
        if (i > verb + 1
                && grammar.is(WordClass.NOT_A_COMPLEMENTISER_AFTER, sentence.form(i - 1))
                && !isAllTheSame(i - 1)
                && !(i == verb + 2 && clauses.is(WordClass.LIKEWISE, i - 1))) return false;
        // `ce qu'il appelle` is a relative; `à ce que` is not.
        if (i > verb + 1
                && clauses.is(WordClass.RELATIVE_ANTECEDENT, i - 1)
                && !grammar.is(WordClass.DATIVE, sentence.lemma(i - 2))) return false;
        if (tree.is(i, "fixed") && i > verb + 1) return false;
        // `ne … que` restricts: no clause follows.
        if (!hasVerbAfter(i) || clauses.verbs().isRestricted(verb, i)) return false;
        // `a condamné l'attaque du convoi, qu'elle escortait`: a verb with an object has no clause beside it.
        if (hasObject(verb, i)) return false;
        if (isRelativeOfApposition(i, verb)) return false;
        // A relative `que` after a noun: the tree says so and no cue attachment contradicts it.
        if (tree.is(i, "obj")
                && sentence.tag(i).equals("PRON")
                && i > verb + 1
                && endsNounPhrase(i - 1)
                && tree.head(i) > i
                && tree.is(tree.head(i), "acl:relcl")
                && hasSubjectInversionOrGap(tree.head(i), i)
                && !hasNoRelative(tree.head(tree.head(i)), i, cue)) {
            return false;
        }
        return true;
    }

    /** {@code la loi martiale qu'il avait décrétée}: an adjective may stand between the noun and its relative clause. */
    private boolean endsNounPhrase(int word) {
        return clauses.phrases().isNominal(word)
                || sentence.tag(word).equals("ADJ")
                        && tree.is(word, "amod")
                        && tree.head(word) < word
                        && clauses.phrases().isNominal(tree.head(word));
    }

    private boolean hasObject(int verb, int before) {
        return tree.children(verb, "obj").stream()
                .anyMatch(object -> object > verb
                        && object < before
                        && sentence.tag(object).equals("NOUN")
                        && clauses.isComma(before - 1)
                        && !clauses.phrases().isTime(object)
                        && tree.children(object, "case").isEmpty());
    }

    /** {@code tout de même} is an adverb; {@code de même que} compares. */
    private boolean isAllTheSame(int meme) {
        return clauses.is(WordClass.QUANTIFIER, meme - 2) && clauses.is(WordClass.OF, meme - 1);
    }

    /**
     * Whether the noun before {@code que} cannot be told apart by a relative clause, so that the clause is the cue's: a name
     * without an article ({@code a dit sur BFMTV que P}; Le bon usage, § 1096), or who is told ({@code a prévenu Y que P}).
     */
    private boolean hasNoRelative(int noun, int que, CueMatch cue) {
        if (clauses.isComma(que - 1)) return false;
        boolean name = sentence.tag(noun).equals("PROPN")
                && tree.children(noun, "det").isEmpty()
                && clauses.phrases().nounPhrase(noun).last() >= que - 1;
        boolean told = tree.head(noun) == cue.head()
                && tree.is(noun, "obj")
                && cue.with(Cue.CLAUSE)
                        .filter(entry -> entry.targetIsAddressee("obj"))
                        .isPresent();
        return name || told;
    }

    /** A relative `que` is the object of its verb: that verb has no other object. */
    private boolean hasSubjectInversionOrGap(int verb, int que) {
        return tree.children(verb, "obj").stream().allMatch(child -> child == que)
                && tree.children(verb, "ccomp", "xcomp").isEmpty()
                && !clauses.verbs().isPassive(verb)
                // `elle était due`: a participle with `être` has no object.
                && (clauses.verbs().auxiliaries(verb).isEmpty()
                        || !clauses.verbs().auxiliaries(verb).stream()
                                .allMatch(aux -> clauses.isLemma(WordClass.PASSIVE_AUXILIARY, aux)));
    }

    private boolean hasVerbAfter(int i) {
        for (int j = i + 1; j < sentence.size(); j++) {
            if (clauses.verbs().isVerb(j) || sentence.tag(j).equals(Sentence.QUOTATION)) return true;
        }
        return false;
    }

    /** Whether the search for the complementiser has left the cue's own clause at word {@code i}. */
    private boolean stops(int i, CueMatch cue) {
        if (sentence.isMark(i, ";:")) return true;
        if (sentence.tag(i).equals(Sentence.QUOTATION)) return true;
        if (clauses.verbs().isPresentParticiple(i) && !sentence.tag(i).equals("NOUN") && (setOff(i) || cues.get(i)))
            return true;
        // `a affirmé il y a quelques heures que`
        if (!sentence.tag(i).equals("VERB") || clauses.phrases().isTimeAgo(i)) return false;
        // `ajoute le documentaire qui précise que`: the clause is the relative's.
        if (cues.get(i) && clauses.verbs().isFinite(i)) return true;
        if (clauses.verbs().isInfinitive(i)) return tree.head(i) == cue.head();
        return clauses.verbs().isFinite(i) && !tree.is(i, "acl");
    }

    /** {@code , soulignant}, {@code , tout en affirmant}: a participle that opens a clause of its own. */
    private boolean setOff(int participle) {
        int before = participle - 1;
        while (before > 0 && sentence.token(before).isTagged("ADV", "ADP", "PRON")) before--;
        return clauses.isComma(before);
    }

    /** The governing word of the clause that starts after {@code complementiser}. */
    int clausePredicate(int cue, int complementiser) {
        int head = tree.head(complementiser);
        if (head > complementiser && !tree.is(complementiser, "fixed")) return head;
        for (int i = complementiser + 1; i < sentence.size(); i++) {
            if (clauses.verbs().isVerb(i) && clauses.verbs().isFinite(i)) {
                return sentence.tag(i).equals("AUX") && tree.head(i) > i ? tree.head(i) : i;
            }
        }
        return Math.min(complementiser + 1, sentence.size() - 1);
    }

    /** {@code l'annonce que}, {@code les accusations de X selon lesquelles}: the word before the clause, or −1. */
    int nounComplementiser(int noun) {
        for (int i = noun + 1; i < Math.min(sentence.size(), noun + 14); i++) {
            if (sentence.isMark(i, ";:.")) return -1;
            boolean according = grammar.is(WordClass.ACCORDING, sentence.lemma(i));
            if (according && clauses.is(WordClass.DEFINITE, i + 1) && clauses.is(WordClass.WHICH, i + 2)) {
                return i + 2;
            }
            if (according && clauses.is(WordClass.RELATIVE_SUBJECT, i + 1)) return i + 1;
            if (clauses.is(WordClass.COMPLEMENTISER, i)
                    && sentence.tag(i).equals("SCONJ")
                    && !grammar.is(WordClass.NOT_A_COMPLEMENTISER_AFTER, sentence.form(i - 1))
                    && hasVerbAfter(i)) {
                return tree.dominates(noun, i) || i == noun + 1 || hasAgent(noun, i) ? i : -1;
            }
            if (clauses.verbs().isVerb(i) && clauses.verbs().isFinite(i)) return -1;
        }
        return -1;
    }

    /** {@code la promesse de X de V}: the mark before the infinitive, which the noun's author stands before; or −1. */
    int nounInfinitive(int noun) {
        for (int i = noun + 2; i < Math.min(sentence.size() - 1, noun + 14); i++) {
            // `la promesse, faite par X, de V`
            boolean agent = clauses.isComma(i) && hasAgent(noun, i);
            boolean opens = clauses.isComma(i) && i == noun + 2 && hasAgent(noun, noun + 9);
            if (sentence.tag(i).equals("PUNCT") && !agent && !opens
                    || clauses.verbs().isVerb(i) && clauses.verbs().isFinite(i)) return -1;
            boolean mark = clauses.is(WordClass.INFINITIVE_MARK, i)
                    && tree.head(i) > i
                    && clauses.verbs().isInfinitive(tree.head(i));
            if (mark) return tree.dominates(noun, i) || tree.dominates(noun, i - 1) || hasAgent(noun, i) ? i : -1;
        }
        return -1;
    }

    private boolean hasAgent(int noun, int until) {
        for (int i = noun + 1; i < Math.min(until, sentence.size()); i++) {
            if (clauses.is(WordClass.AGENT_MARK, i)) return true;
            if (clauses.verbs().isVerb(i) && clauses.verbs().isFinite(i)) return false;
        }
        return false;
    }
}
