package dixit.evaluate;

import dixit.article.Article;
import java.util.List;

/** An article and its annotated statements, in the order of the file. */
public record GoldArticle(Article article, List<GoldStatement> statements) {

    public GoldArticle {
        statements = List.copyOf(statements);
    }
}
