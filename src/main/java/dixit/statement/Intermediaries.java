package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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
        List<Phrase> found = new ArrayList<>();
        IntStream.concat(IntStream.of(verb), speakers.stream().mapToInt(Phrase::head))
                .flatMap(governor ->
                        tree.children(governor, "obl", "nmod").stream().mapToInt(Integer::intValue))
                .forEach(child -> {
                    boolean channel = clauses.isLemma(WordClass.MOUTHPIECE, child)
                            && !tree.children(child, "case").isEmpty();
                    if (channel)
                        for (int party : tree.children(child, "nmod"))
                            found.addAll(clauses.phrases().coordinated(party));
                    else if (tree.children(child, "case").stream()
                            .anyMatch(mark -> clauses.is(WordClass.THROUGH, mark)))
                        found.addAll(clauses.phrases().coordinated(child));
                });
        return found.stream()
                .filter(phrase -> sentence.token(phrase.head()).isTagged("NOUN", "PROPN"))
                .filter(phrase -> !clauses.is(WordClass.PLATFORM, phrase.head())
                        && !clauses.isLemma(WordClass.OCCASION, phrase.head()))
                .toList();
    }
}
