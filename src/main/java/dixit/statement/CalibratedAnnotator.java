package dixit.statement;

import dixit.article.Article;

/** An annotator whose confidence means the share that is right: another's, read through a table fitted on gold. */
public final class CalibratedAnnotator implements Annotator {

    private final Annotator raw;
    private final ConfidenceTable table;

    /** @param table fitted on statements of {@code raw} */
    public CalibratedAnnotator(Annotator raw, ConfidenceTable table) {
        this.raw = raw;
        this.table = table;
    }

    @Override
    public AnnotatedArticle annotate(Article article) {
        AnnotatedArticle annotated = raw.annotate(article);
        return new AnnotatedArticle(
                article,
                annotated.mentions(),
                annotated.statements().stream()
                        .map(statement -> statement.confident(table.of(statement.confidence())))
                        .toList(),
                annotated.written());
    }
}
