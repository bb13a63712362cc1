package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * To whom something is said where no plain complement of the cue tells: {@code à l'adresse de X}, {@code s'adressant à
 * X}, {@code face à la presse}.
 */
final class Addressed {

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final Grammar grammar;

    Addressed(Clauses clauses, Grammar grammar) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.grammar = grammar;
    }

    /** Those to whom the clause of {@code verb} is said. */
    List<Phrase> of(int verb) {
        List<Phrase> found = new ArrayList<>();
        for (int child : tree.children(verb)) {
            if (tree.is(child, "obl")) found.addAll(ofNoun(child));
            if (tree.is(child, "obl") && facesAudience(child))
                found.addAll(clauses.phrases().coordinated(child));
            boolean addressing = tree.is(child, "advcl")
                    && clauses.isLemma(WordClass.ADDRESSING, child)
                    && clauses.verbs().isPresentParticiple(child);
            if (!addressing) continue;
            for (int to : tree.children(child, "obl", "iobj"))
                if (!clauses.phrases().isTime(to))
                    found.addAll(clauses.phrases().coordinated(to));
        }
        return found;
    }

    /** {@code à l'intention des familles}: the noun's complement, which a preposition leads to. */
    private List<Phrase> ofNoun(int noun) {
        boolean leads = clauses.isLemma(WordClass.ADDRESSEE_NOUN, noun)
                && tree.children(noun, "case").stream()
                        .anyMatch(mark -> grammar.is(WordClass.DATIVE, sentence.lemma(mark)));
        if (!leads) return List.of();
        return tree.children(noun, "nmod").stream()
                .flatMap(to -> clauses.phrases().coordinated(to).stream())
                .toList();
    }

    /** {@code face à des journalistes}; {@code face aux rebelles} tells against whom. */
    private boolean facesAudience(int noun) {
        return clauses.isLemma(WordClass.AUDIENCE, noun)
                && tree.children(noun, "case").stream()
                        .anyMatch(mark -> grammar.is(WordClass.FACING, sentence.lemma(mark)));
    }
}
