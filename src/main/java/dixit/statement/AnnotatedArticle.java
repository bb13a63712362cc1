package dixit.statement;

import dixit.actor.Mention;
import dixit.article.Article;
import dixit.time.CreationTime;
import java.util.List;
import java.util.Optional;

/**
 * An article and what was found in it.
 *
 * @param mentions every mention of an actor, in text order, those in statements included
 * @param statements in text order
 * @param written when the article was written, where its words tell more than its date
 */
public record AnnotatedArticle(
        Article article, List<Mention> mentions, List<Statement> statements, Optional<CreationTime> written) {

    /** An article whose words tell no more of when it was written than its date. */
    public AnnotatedArticle(Article article, List<Mention> mentions, List<Statement> statements) {
        this(article, mentions, statements, Optional.empty());
    }

    public AnnotatedArticle {
        mentions = List.copyOf(mentions);
        statements = List.copyOf(statements);
    }
}
