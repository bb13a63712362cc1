package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Sentence;
import dixit.text.Tree;

/** Subjects behind their verbs: {@code a-t-il dit}, {@code « P », a déclaré à l'AFP X} (Le bon usage, § 383). */
final class InvertedSubjects {

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final VerbGroups verbs;
    private final NounPhrases phrases;

    InvertedSubjects(Clauses clauses, VerbGroups verbs, NounPhrases phrases) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.verbs = verbs;
        this.phrases = phrases;
    }

    /** The clitic subject after the verb or its auxiliary, or −1. */
    int clitic(int verb) {
        int last = Math.min(sentence.size() - 1, verb + 1);
        int first = verbs.auxiliaries(verb).stream().min(Integer::compare).orElse(verb);
        for (int i = Math.max(0, first); i <= last; i++) {
            if (clauses.is(WordClass.INVERTED_CLITIC, i)) return i;
        }
        return -1;
    }

    /**
     * The noun phrase after an inverted reporting verb ({@code « … », a déclaré à l'AFP le porte-parole du parti}), or
     * −1: the first phrase after the verb that no preposition governs and that is no date.
     */
    int subject(int verb) {
        // `a annoncé sur Telegram Iouri Sliousar`: the parser makes one name of the platform and the speaker.
        for (int i = verb + 1; i < Math.min(sentence.size() - 1, verb + 4); i++) {
            if (clauses.is(WordClass.PLATFORM, i) && sentence.tag(i + 1).equals("PROPN")) return i + 1;
        }
        int beside = besideOutlet(verb);
        if (beside >= 0) return beside;
        // `« P », clame le Premier ministre`: the parser makes the verb a copula or auxiliary of who says it.
        int governor = tree.head(verb);
        boolean copula = governor > verb
                && tree.is(verb, "cop")
                && sentence.tag(verb).equals("VERB")
                && phrases.isNominal(governor)
                && !phrases.hasPreposition(governor)
                && phrases.nounPhrase(governor).first() == verb + 1;
        if (copula) return governor;
        for (int child : tree.children(verb)) {
            if (child < verb || !phrases.isNominal(child) || phrases.isTime(child)) continue;
            if (tree.is(child, "nsubj")
                    || tree.is(child, "obj")
                    || tree.is(child, "dep")
                    || tree.is(child, "obl")
                    || tree.is(child, "iobj")
                    || tree.is(child, "xcomp")
                    || tree.is(child, "ccomp")
                    || tree.is(child, "parataxis")
                    || tree.is(child, "appos")) {
                if (!phrases.hasPreposition(child) && !clauses.is(WordClass.FIRST_OR_SECOND_PERSON, child))
                    return child;
            }
        }
        int told = behindInfinitive(verb);
        if (told >= 0) return told;
        // `a prévenu, jeudi, devant les députés, X`: the parser hangs X on the words before it.
        for (int i = verb + 1; i < sentence.size(); i++) {
            if (verbs.isVerb(i) && !tree.dominates(verb, i)) break;
            if (!phrases.isNominal(i) || phrases.isTime(i) || phrases.hasPreposition(i)) continue;
            // A determiner that no preposition governs opens a phrase of its own: `a assuré dans la matinée le
            // ministre`.
            boolean startsPhrase = clauses.isComma(i - 1)
                    || i == verb + 1
                    || phrases.isTime(i - 1) && i - 1 > verb
                    || sentence.tag(i).equals("PROPN") && closesPhrase(i - 1)
                    || clauses.isLemma(WordClass.ADVERBIAL_NOUN, i - 1)
                    || sentence.tag(i - 1).equals("DET")
                            && !sentence.token(i - 2).isTagged("ADP", "CCONJ", "DET");
            if (startsPhrase
                    && (tree.is(i, "appos")
                            || tree.is(i, "conj")
                            || tree.is(i, "nmod")
                            || tree.is(i, "dep")
                            || tree.is(i, "flat")
                            || tree.is(i, "root"))) {
                return i;
            }
        }
        return -1;
    }

    /** {@code s'est contenté de dire X}, {@code croit savoir X}: the parser takes X for the infinitive's object; or −1. */
    private int behindInfinitive(int verb) {
        return tree.children(verb, "xcomp", "acl", "ccomp").stream()
                .filter(infinitive -> infinitive > verb && infinitive <= verb + 3 && verbs.isInfinitive(infinitive))
                .flatMap(infinitive ->
                        tree.children(infinitive, "obj", "nsubj").stream().filter(child -> child > infinitive))
                .filter(child -> phrases.isNominal(child) && !phrases.isTime(child) && !phrases.hasPreposition(child))
                .findFirst()
                .orElse(-1);
    }

    /** The name in {@code confie à l'AFP Oksana}, or −1. */
    int besideOutlet(int verb) {
        for (int i = verb + 1; i < Math.min(sentence.size() - 1, verb + 4); i++)
            if (phrases.isBesideOutlet(i + 1)) return i + 1;
        return -1;
    }

    /** {@code dans un rapport Amnesty}: an indefinite noun takes no name, so one that follows is somebody else's. */
    private boolean closesPhrase(int noun) {
        return sentence.tag(noun).equals("NOUN")
                && tree.children(noun, "det").stream().anyMatch(det -> clauses.isLemma(WordClass.INDEFINITE, det));
    }
}
