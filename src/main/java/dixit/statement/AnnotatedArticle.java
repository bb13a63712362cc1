package dixit.statement;

import dixit.actor.Mention;
import dixit.article.Article;
import java.util.List;

/**
 * An article and what was found in it.
 *
 * @param mentions every mention of an actor, in text order, those in statements included
 * @param statements in text order
 */
public record AnnotatedArticle(Article article, List<Mention> mentions, List<Statement> statements) {

    public AnnotatedArticle {
        mentions = List.copyOf(mentions);
        statements = List.copyOf(statements);
    }
}
