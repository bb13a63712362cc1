package dixit.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * The scores of one article or of several taken together (each statement weighs the same).
 *
 * @param gold how many statements gold has
 * @param found how many were found
 * @param matched how many of these are the same by content
 * @param statements precision, recall and F1 of the statements found
 * @param speaker of matched statements, the share with the right speakers; {@code form} to {@code act} likewise, but
 *     {@code about} is the mean F1 of the two sets of actors
 * @param endToEnd precision, recall and F1 when a statement counts only with both content and speakers right
 * @param exactDay of matched statements that gold dates to a day, the share with that very day; empty without any
 */
record Scores(
        int gold,
        int found,
        int matched,
        Retrieval statements,
        double speaker,
        double form,
        double about,
        double addressee,
        double date,
        double relay,
        double act,
        Retrieval endToEnd,
        OptionalDouble exactDay) {

    static Scores of(Collection<ScoredArticle> articles) {
        int gold = articles.stream()
                .mapToInt(article -> article.gold().statements().size())
                .sum();
        int found = articles.stream()
                .mapToInt(article -> article.found().statements().size())
                .sum();
        List<Judgement> matched = articles.stream()
                .flatMap(article -> article.judgements().stream())
                .toList();
        // With nothing to find and nothing found every column is right; with nothing matched none is.
        double ofNone = gold == 0 && found == 0 ? 1 : 0;
        int right = (int) matched.stream().filter(Judgement::speaker).count();
        return new Scores(
                gold,
                found,
                matched.size(),
                Retrieval.of(matched.size(), found, gold),
                share(matched, Judgement::speaker, ofNone),
                share(matched, Judgement::form, ofNone),
                matched.stream().mapToDouble(Judgement::about).average().orElse(ofNone),
                share(matched, Judgement::addressee, ofNone),
                share(matched, Judgement::date, ofNone),
                share(matched, Judgement::relay, ofNone),
                share(matched, Judgement::act, ofNone),
                Retrieval.of(right, found, gold),
                matched.stream()
                        .flatMap(judgement -> judgement.exactDay().stream())
                        .mapToDouble(isExact -> isExact ? 1 : 0)
                        .average());
    }

    private static double share(List<Judgement> matched, Predicate<Judgement> right, double ofNone) {
        return matched.isEmpty()
                ? ofNone
                : (double) matched.stream().filter(right).count() / matched.size();
    }
}
