package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Sentence;
import dixit.text.Tree;

/** The lifted quotations beside a cue. */
final class QuotedComplements {

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;

    QuotedComplements(Clauses clauses) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
    }

    /** The lifted quotation that the cue follows, or −1. */
    int quotationBefore(CueMatch cue) {
        int first = Incise.firstOfVerbGroup(clauses, cue.head());
        int subject = clauses.subjects().subject(cue.head());
        boolean subjectFirst = clauses.insertsSubjectFirst() && subject >= 0 && subject < first;
        if (subjectFirst) first = clauses.phrases().nounPhrase(subject).first();
        for (int i = first - 1; i >= 0; i--) {
            if (sentence.tag(i).equals(Sentence.QUOTATION)) {
                boolean inverted = clauses.inverted().clitic(cue.head()) >= 0
                        || clauses.is(WordClass.NOBODY, cue.head() - 1)
                        || clauses.subjects().subject(cue.head()) > cue.head()
                        || clauses.subjects().subject(cue.head()) < 0
                                && clauses.inverted().subject(cue.head()) >= 0;
                return inverted || subjectFirst ? i : -1;
            }
            // `« P », peut-on lire`
            boolean modal = clauses.isLemma(WordClass.UNREAL_MODAL, i) && clauses.is(WordClass.NOBODY, i + 1);
            if (!modal && !sentence.token(i).isTagged("PUNCT", "ADV", "PRON", "AUX", "INTJ")) return -1;
            if (sentence.isMark(i, ".;:")) return -1;
        }
        return -1;
    }

    /** The lifted quotation that follows the cue, or −1. */
    int quotationAfter(CueMatch cue) {
        if (clauses.verbs().isPassive(cue.head())) return -1;
        int from = cue.words().get(cue.words().size() - 1) + 1;
        for (int i = from; i < sentence.size(); i++) {
            if (sentence.tag(i).equals(Sentence.QUOTATION)) {
                boolean introduced = i == from
                        || sentence.form(i - 1).equals(":")
                        || tree.head(i) == cue.head()
                        || clauses.isComma(i - 1);
                return introduced ? i : -1;
            }
            if (sentence.isMark(i, ";)")) return -1;
            boolean otherClause = clauses.verbs().isVerb(i)
                    && clauses.verbs().isFinite(i)
                    && sentence.tag(i).equals("VERB")
                    && !tree.is(i, "acl")
                    && !tree.is(i, "advcl");
            if (otherClause) return -1;
        }
        return -1;
    }
}
