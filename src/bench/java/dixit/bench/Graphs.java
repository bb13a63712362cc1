package dixit.bench;

import dixit.article.ArticleReader;
import dixit.article.OpenNlpLanguageDetector;
import dixit.extract.ArticleGraphs;
import dixit.extract.KnownActors;
import dixit.extract.Pipeline;
import dixit.rdf.Iris;
import dixit.rdf.KeptText;
import dixit.statement.Annotator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.Model;

/** The graphs of substituted articles. */
final class Graphs {

    private Graphs() {}

    static List<Model> of(Annotator annotator, SeedTexts texts, int articles) throws Exception {
        ArticleGraphs graphs = new ArticleGraphs(Iris.LOCAL, KnownActors.packaged(), KeptText.QUOTES, Pipeline.run());
        ArticleReader reader = new ArticleReader(new OpenNlpLanguageDetector());
        List<Model> models = new ArrayList<>();
        for (int i = 0; i < articles; i++)
            models.add(graphs.of(annotator.annotate(
                    reader.read("text " + i, "text", texts.text(i).getBytes(StandardCharsets.UTF_8)))));
        return models;
    }
}
