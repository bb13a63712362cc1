package dixit.extract;

import dixit.rdf.ArticleGraph;
import dixit.rdf.Iris;
import dixit.rdf.KeptText;
import dixit.rdf.Run;
import dixit.statement.AnnotatedArticle;
import dixit.statement.relation.Relations;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.rdf4j.model.Model;

/** The step from an annotated article to its graph: figures, relations within the article, RDF. */
public final class ArticleGraphs {

    private final Relatings relatings = new Relatings();
    private final ArticleGraph graphs;
    private final Run run;

    /**
     * Graphs under {@code iris}.
     *
     * @param known who stands for whom
     * @param kept what of the articles' text the graphs hold
     * @param run named as what made them
     * @throws Unprepared when a lexicon is malformed, naming its file, line and column
     */
    public ArticleGraphs(Iris iris, KnownActors known, KeptText kept, Run run) {
        this.graphs = new ArticleGraph(iris, known::canonical, known::outlet, kept);
        this.run = run;
    }

    /** The quads of one article. May be called from several threads. */
    public Model of(AnnotatedArticle article) {
        return graphs.of(relatings.of(Pipeline.language(article.article())).relate(article), run);
    }

    /** The relations by language, for statements of several articles. */
    public Map<String, Supplier<Relations>> relations() {
        return relatings.relations();
    }
}
