package dixit.statement;

import dixit.article.Article;

/** Finds the statements of an article. Implementations may be called from several threads. */
public interface Annotator {
    AnnotatedArticle annotate(Article article);
}
