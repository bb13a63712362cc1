package dixit.evaluate;

import dixit.actor.Gazetteer;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Annotator;
import java.util.ArrayList;
import java.util.List;

/** The result of running an annotator on gold articles. */
public final class Evaluation {

    private final List<ScoredArticle> articles;
    private final List<String> failures;

    private Evaluation(List<ScoredArticle> articles, List<String> failures) {
        this.articles = List.copyOf(articles);
        this.failures = List.copyOf(failures);
    }

    /**
     * Annotates each gold article's text and compares. An article that the annotator fails on counts as one in which
     * nothing was found.
     */
    public static Evaluation of(List<GoldArticle> gold, Annotator annotator, Gazetteer gazetteer) {
        List<ScoredArticle> articles = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (GoldArticle article : gold) {
            AnnotatedArticle found;
            try {
                found = annotator.annotate(article.article());
            } catch (RuntimeException e) {
                failures.add("%s: the extractor failed (%s); its statements count as missed."
                        .formatted(article.article().name(), e.getMessage()));
                found = new AnnotatedArticle(article.article(), List.of(), List.of());
            }
            articles.add(ScoredArticle.of(article, found, gazetteer));
        }
        return new Evaluation(articles, failures);
    }

    /** One sentence for each article that the annotator failed on. */
    public List<String> failures() {
        return failures;
    }

    List<ScoredArticle> articles() {
        return articles;
    }

    Scores all() {
        return Scores.of(articles);
    }

    /** Of the confidences as the annotator gives them. */
    Reliability reliability() {
        return Reliability.of(articles);
    }

    /** Of the confidences once calibrated, each article's by a calibration fitted on the others. */
    Reliability calibratedReliability() {
        return Reliability.heldOut(articles);
    }
}
