package dixit.evaluate;

import dixit.statement.Annotator;
import java.util.List;

/** The result of running an annotator on gold articles. */
public final class Evaluation {

    private final List<ScoredArticle> articles;

    private Evaluation(List<ScoredArticle> articles) {
        this.articles = articles;
    }

    /** Annotates each gold article's text and compares. */
    public static Evaluation of(List<GoldArticle> gold, Annotator annotator, ActorNames names) {
        return new Evaluation(gold.stream()
                .map(article -> ScoredArticle.of(article, annotator.annotate(article.article()), names))
                .toList());
    }

    List<ScoredArticle> articles() {
        return articles;
    }

    Scores all() {
        return Scores.of(articles);
    }

    Reliability reliability() {
        return Reliability.of(articles);
    }
}
