package dixit.statement.relation;

import dixit.statement.AnnotatedArticle;
import dixit.statement.figure.Figure;
import dixit.statement.figure.Figures;
import dixit.text.Language;
import dixit.text.Morphology;
import dixit.text.PlainWords;
import java.util.List;

/** The step after annotation: figures, then relations within the article. May be used from several threads. */
public final class Relating {

    private final Figures figures;
    private final Relations relations;

    public Relating(Figures figures, Relations relations) {
        this.figures = figures;
        this.relations = relations;
    }

    /**
     * With the lexicons of {@code language}.
     *
     * @throws IllegalArgumentException when one is missing or malformed
     */
    public static Relating of(String language, Morphology morphology) {
        PlainWords words = new PlainWords(morphology, Language.of(language).numbers());
        return new Relating(Figures.of(language, morphology), new Relations(RelationLexicon.of(language), words));
    }

    public RelatedArticle relate(AnnotatedArticle annotated) {
        List<Figure> found = figures.in(annotated);
        return new RelatedArticle(annotated, found, relations.within(Claims.of(annotated, found)));
    }

    /** The relations, for statements of several articles. */
    public Relations relations() {
        return relations;
    }
}
