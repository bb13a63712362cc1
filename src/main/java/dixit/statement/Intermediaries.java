package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.List;

/** Through whom somebody lets something be said: {@code X a répondu par la voix de Y}, {@code X, via Y, a dit}. */
final class Intermediaries {

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;

    Intermediaries(Clauses clauses) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
    }

    /** Those of the cue at {@code verb}, said by {@code speakers}. */
    List<Phrase> of(int verb, List<Phrase> speakers) {
        List<Integer> governors = new ArrayList<>(List.of(verb));
        speakers.forEach(speaker -> governors.add(speaker.head()));
        List<Phrase> found = new ArrayList<>();
        for (int governor : governors)
            for (int child : tree.children(governor, "obl", "nmod"))
                for (int party : parties(child)) found.addAll(clauses.phrases().coordinated(party));
        return found.stream()
                .filter(phrase -> sentence.token(phrase.head()).isTagged("NOUN", "PROPN"))
                .filter(phrase -> !clauses.is(WordClass.PLATFORM, phrase.head())
                        && !clauses.isLemma(WordClass.OCCASION, phrase.head()))
                .toList();
    }

    /** Whose {@code la voix} is, or {@code noun} itself behind {@code via}; none for other complements. */
    private List<Integer> parties(int noun) {
        List<Integer> marks = tree.children(noun, "case");
        if (clauses.isLemma(WordClass.MOUTHPIECE, noun) && !marks.isEmpty()) return tree.children(noun, "nmod");
        return marks.stream().anyMatch(mark -> clauses.is(WordClass.THROUGH, mark)) ? List.of(noun) : List.of();
    }
}
