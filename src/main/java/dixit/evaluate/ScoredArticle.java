package dixit.evaluate;

import dixit.actor.Gazetteer;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Statement;
import java.util.List;

/**
 * One gold article, what was found in it, and how the two compare.
 *
 * @param judgements one per matched statement, in gold order
 */
record ScoredArticle(GoldArticle gold, AnnotatedArticle found, Alignment alignment, List<Judgement> judgements) {

    static ScoredArticle of(GoldArticle gold, AnnotatedArticle found, Gazetteer gazetteer) {
        Alignment alignment = Alignment.of(gold, found);
        ActorIdentity identity = new ActorIdentity(gold, found, gazetteer);
        return new ScoredArticle(
                gold,
                found,
                alignment,
                alignment.pairs().stream()
                        .map(pair -> Judgement.of(pair, gold.article(), identity))
                        .toList());
    }

    String name() {
        return gold.article().name();
    }

    /** Whether {@code statement} is right end to end: matched, and its speaker the gold one. */
    boolean isRight(Statement statement) {
        return judgements.stream()
                .anyMatch(judgement -> judgement.speaker() && judgement.pair().found() == statement);
    }
}
