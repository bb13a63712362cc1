package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.List;
import java.util.Optional;

/** Whose a noun of saying is: {@code l'annonce de X}, {@code le démenti russe}, {@code la condamnation, jeudi, par X}. */
final class NounAgents {

    /** Words that may stand between a noun and its agent: {@code l'annonce, mardi soir, par X}. */
    private static final int FARTHEST_AGENT = 9;

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final Grammar grammar;

    NounAgents(Clauses clauses, Grammar grammar) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.grammar = grammar;
    }

    /** Whose {@code annonce} it is: {@code de X}, or the nationality {@code russe} as a phrase of its own. */
    List<Phrase> authors(int noun, int until) {
        for (int child : tree.children(noun, "nmod", "obl")) {
            if (child > noun
                    && child < until
                    && clauses.phrases().hasPreposition(child)
                    && tree.children(child, "case").stream()
                            .anyMatch(c -> grammar.is(WordClass.AUTHOR_MARK, sentence.lemma(c)))) {
                return clauses.phrases().coordinated(child).stream()
                        .map(phrase -> within(phrase, until))
                        .toList();
            }
        }
        Optional<Phrase> agent = agent(noun, until);
        if (agent.isPresent()) return List.of(agent.get());
        for (int child : tree.children(noun, "amod")) {
            if (child > noun && child < until) return List.of(new Phrase(sentence, List.of(child), child));
        }
        return List.of();
    }

    /** {@code l'annonce, mardi, par X}, {@code les accusations, lancées par X,}: whose it is, whatever {@code par} hangs on. */
    private Optional<Phrase> agent(int noun, int until) {
        for (int i = noun + 1; i < until - 1; i++) {
            if (clauses.verbs().isVerb(i) && clauses.verbs().isFinite(i)) return Optional.empty();
            if (!clauses.is(WordClass.AGENT_MARK, i)) continue;
            int head = i + 1;
            while (head < until && !clauses.phrases().isNominal(head)) head++;
            if (head >= until || clauses.phrases().isTime(head)) return Optional.empty();
            Phrase phrase = within(clauses.phrases().nounPhrase(head), until);
            int mark = i;
            List<Integer> words =
                    phrase.indexes().stream().filter(word -> word > mark).toList();
            int last = words.size();
            while (last > 1 && sentence.token(words.get(last - 1)).isTagged("PUNCT", "ADP", "DET")) last--;
            return Optional.of(new Phrase(sentence, words.subList(0, last), head));
        }
        return Optional.empty();
    }

    /**
     * {@code la condamnation, jeudi, par X de N}: the preposition before N, which a noun takes behind its agent (Le bon usage,
     * § 357); −1 without one. A name has no complement of its own; a common noun has one in capitals or without an article.
     */
    int agentsObject(int noun) {
        int par = noun + 1;
        while (par < sentence.size() && par < noun + FARTHEST_AGENT && !clauses.is(WordClass.AGENT_MARK, par)) {
            boolean between = sentence.token(par).isTagged("PUNCT", "ADJ", "ADV", "DET", "NUM")
                    || clauses.phrases().isTime(par);
            if (!between || sentence.isMark(par, ";:.")) return -1;
            par++;
        }
        if (!clauses.is(WordClass.AGENT_MARK, par)) return -1;
        int head = par + 1;
        while (head < sentence.size() - 1 && sentence.token(head).isTagged("DET", "ADJ", "NUM")) head++;
        if (!sentence.token(head).isTagged("NOUN", "PROPN")) return -1;
        boolean name =
                sentence.tag(head).equals("PROPN") || sentence.token(head).isCapitalised();
        for (int i = head + 1; i < sentence.size() - 1; i++) {
            if (clauses.verbs().isVerb(i) && clauses.verbs().isFinite(i)) return -1;
            if (!clauses.is(WordClass.OF, i) || !sentence.tag(i).equals("ADP")) continue;
            int complement = sentence.tag(i + 1).equals("DET") ? i + 2 : i + 1;
            boolean capital =
                    complement < sentence.size() && sentence.token(complement).isCapitalised();
            boolean own = !name && !clauses.isComma(i - 1) && (capital || complement == i + 1);
            // `par le porte-parole du gouvernement de nouvelles mesures`: of two the first is the agent's own.
            if (!own && (name || !isFollowedByAnother(i))) return i;
            name = true;
        }
        return -1;
    }

    private boolean isFollowedByAnother(int of) {
        for (int i = of + 1; i < sentence.size() - 1; i++) {
            if (clauses.verbs().isVerb(i) && clauses.verbs().isFinite(i)
                    || sentence.tag(i).equals("PUNCT")) return false;
            if (clauses.is(WordClass.OF, i) && sentence.tag(i).equals("ADP")) return true;
        }
        return false;
    }

    private Phrase within(Phrase phrase, int until) {
        return new Phrase(
                sentence, phrase.indexes().stream().filter(i -> i < until).toList(), phrase.head());
    }
}
