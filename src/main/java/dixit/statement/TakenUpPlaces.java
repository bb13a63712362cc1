package dixit.statement;

import dixit.actor.ActorKind;
import dixit.actor.Mention;
import dixit.statement.Grammar.WordClass;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.List;
import java.util.Optional;

/**
 * Which place {@code la ville}, {@code la région} takes up: the last one named that is of the kind. Names of towns have no
 * article, those of regions do (Le bon usage, § 588): {@code à Goma}, {@code le Nord-Kivu}.
 */
final class TakenUpPlaces {

    /** Mentions back from the noun, among which the place must be. */
    private static final int FARTHEST = 12;

    private static final double TAKEN_UP = 0.6;

    private final Grammar grammar;
    private final PlacedMentions placed;

    TakenUpPlaces(Grammar grammar, PlacedMentions placed) {
        this.grammar = grammar;
        this.placed = placed;
    }

    /** The place that the noun at {@code i} of a parsed sentence takes up; empty for any other noun. */
    Optional<Placed> of(Sentence sentence, Tree tree, int i) {
        boolean town = grammar.is(WordClass.TOWN, sentence.lemma(i));
        boolean region = grammar.is(WordClass.REGION, sentence.lemma(i));
        if (!town && !region || !isBare(sentence, tree, i)) return Optional.empty();
        List<Placed> all = placed.all();
        for (int k = all.size() - 1; k >= Math.max(0, all.size() - FARTHEST); k--) {
            Placed named = all.get(k);
            boolean fits = named.mention().actor().kind() == ActorKind.PLACE
                    && !named.described()
                    && hasArticle(named) == region;
            if (fits)
                return Optional.of(new Placed(
                        new Mention(sentence.token(i).span(), named.mention().actor(), TAKEN_UP),
                        sentence,
                        i,
                        tree.is(i, "nsubj"),
                        tree.is(i, "obj"),
                        false));
        }
        return Optional.empty();
    }

    /** {@code la ville}, not {@code une ville}, {@code la ville portuaire}, {@code la ville de Goma}. */
    private boolean isBare(Sentence sentence, Tree tree, int i) {
        return tree.children(i).stream()
                        .allMatch(child -> tree.is(child, "det")
                                || tree.is(child, "case")
                                || child > i + 1 && tree.is(child, "punct"))
                && tree.children(i, "det").stream()
                        .anyMatch(det -> grammar.is(WordClass.DEFINITE, sentence.form(det))
                                && !grammar.is(WordClass.DEFINITE_PLURAL, sentence.form(det)));
    }

    private boolean hasArticle(Placed named) {
        return named.sentence().tree().stream()
                .flatMap(tree -> tree.children(named.head(), "det").stream())
                .anyMatch(det -> grammar.is(WordClass.DEFINITE, named.sentence().form(det)));
    }
}
