package dixit.statement.relation;

import dixit.statement.AnnotatedArticle;
import dixit.statement.figure.Figure;
import java.util.List;

/**
 * An annotated article, the figures that its statements claim, and how they bear on one another.
 *
 * @param figures in the order of their statements
 * @param links between statements of this article
 */
public record RelatedArticle(AnnotatedArticle annotated, List<Figure> figures, List<Link> links) {

    public RelatedArticle {
        figures = List.copyOf(figures);
        links = List.copyOf(links);
    }

    /** Without figures or links. */
    public static RelatedArticle plain(AnnotatedArticle annotated) {
        return new RelatedArticle(annotated, List.of(), List.of());
    }

    /** What relations to other articles are found by. */
    public List<Claim> claims() {
        return Claims.of(annotated, figures);
    }
}
