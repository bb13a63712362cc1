package dixit.store;

import dixit.rdf.ArticleGraph;
import dixit.rdf.HandMade;
import dixit.rdf.Iris;
import dixit.rdf.Vocabulary;
import dixit.statement.AnnotatedArticle;
import org.eclipse.rdf4j.model.Model;

/** Articles made by hand, ready to be loaded. */
public final class HandMadeQuads {

    private HandMadeQuads() {}

    public static ArticleQuads of(AnnotatedArticle article) {
        return of(article, new ArticleGraph(Iris.LOCAL).of(article, HandMade.RUN));
    }

    static ArticleQuads of(AnnotatedArticle article, Model quads) {
        String id = article.article().id();
        return new ArticleQuads(
                Iris.LOCAL.articleGraph(id).stringValue(),
                Iris.LOCAL.article(id).stringValue(),
                quads.filter(null, Vocabulary.DIGEST, null)
                        .objects()
                        .iterator()
                        .next()
                        .stringValue(),
                quads);
    }
}
