package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Sentence;
import dixit.text.Tree;

/** Which noun a relative clause is about: agreement and place correct the parser. */
final class RelativeAntecedents {

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final VerbGroups verbs;
    private final NounPhrases phrases;

    RelativeAntecedents(Clauses clauses, VerbGroups verbs, NounPhrases phrases) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.verbs = verbs;
        this.phrases = phrases;
    }

    /** The noun that a relative clause is about, or −1. */
    int of(int verb) {
        int at = verb;
        while (at >= 0 && !tree.is(at, "acl")) {
            if (!tree.is(at, "conj") && !tree.is(at, "xcomp") && !tree.is(at, "cop")) return -1;
            at = tree.head(at);
        }
        int cited = at < 0 ? -1 : citedBefore(at);
        if (cited >= 0) return cited;
        return at < 0 ? -1 : agreeing(beyondTime(tree.head(at)), verb);
    }

    /** {@code P, selon X, qui précise que Q}: the source right before the comma, whatever the parser hangs the clause on; or −1. */
    private int citedBefore(int verb) {
        int pronoun = tree.children(verb, "nsubj").stream()
                .filter(child -> clauses.is(WordClass.RELATIVE_SUBJECT, child))
                .findFirst()
                .orElse(-1);
        if (pronoun < 3 || !clauses.isComma(pronoun - 1)) return -1;
        for (int i = pronoun - 2; i > 0 && !clauses.isComma(i); i--) {
            boolean source = phrases.isNominal(i)
                    && phrases.nounPhrase(i).last() == pronoun - 2
                    && tree.children(i, "case").stream().anyMatch(mark -> clauses.is(WordClass.ACCORDING, mark));
            if (source) return clauses.isPlural(i) == verbs.isPlural(verb) ? i : -1;
        }
        return -1;
    }

    /** {@code un rapport publié deux semaines plus tôt, qui conclut}: the parser takes when for what the clause is about. */
    private int beyondTime(int noun) {
        if (noun < 0 || !phrases.isTime(noun)) return noun;
        for (int at = tree.head(noun); at >= 0; at = tree.head(at))
            if (at < noun && phrases.isNominal(at) && !phrases.isTime(at)) return at;
        return noun;
    }

    /**
     * {@code ce qu'a dit X, qui évoque N}: the parser joins to another verb the one that has a relative pronoun of its own,
     * whose antecedent ends right before the pronoun.
     */
    int before(int pronoun, int verb) {
        int last = clauses.isComma(pronoun - 1) ? pronoun - 2 : pronoun - 1;
        for (int i = 0; i <= last; i++) {
            boolean whole = phrases.isNominal(i)
                    && !phrases.hasPreposition(i)
                    && !tree.is(i, "conj")
                    && !phrases.isTime(i)
                    && !clauses.is(WordClass.DEMONSTRATIVE_PRONOUN, i)
                    && phrases.nounPhrase(i).last() == last;
            if (whole) return agreeing(i, verb);
        }
        return of(verb);
    }

    /** {@code aux milices A et B, qui dit}: with a singular verb, the last of the names that a plural noun bears. */
    private int lastOf(int noun, int verb) {
        if (!clauses.isPlural(noun) || !verbs.isFinite(verb)) return noun;
        int last = phrases.nounPhrase(noun).last();
        boolean joined = last > noun + 2
                && last < verb
                && sentence.tag(last).equals("PROPN")
                && sentence.tag(last - 1).equals("CCONJ");
        return joined ? last : noun;
    }

    /** {@code les experts de l'ONU, qui concluent}: the parser takes the nearest noun, the verb's number tells which. */
    private int agreeing(int noun, int verb) {
        if (!verbs.isPlural(verb)) {
            int last = lastOf(noun, verb);
            return last == noun ? singular(noun, verb) : last;
        }
        if (clauses.isPlural(noun)) return noun;
        for (int at = noun; tree.is(at, "nmod"); at = tree.head(at)) {
            int outer = tree.head(at);
            if (phrases.isNominal(outer) && clauses.isPlural(outer)) return outer;
        }
        return noun;
    }

    /** {@code les propos de X, porte-parole de N, qui avait dit}: not the plural noun but whose it is. */
    private int singular(int noun, int verb) {
        boolean plural = clauses.isPlural(noun)
                && sentence.tag(noun).equals("NOUN")
                && tree.children(noun, "det").stream().anyMatch(clauses::isPlural);
        if (!plural || !verbs.isSingular(verb)) return noun;
        return tree.children(noun, "nmod").stream()
                .filter(child -> child < verb && sentence.tag(child).equals("PROPN"))
                .findFirst()
                .orElse(noun);
    }
}
