package dixit.extract;

import dixit.article.Article;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Annotator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Reads each article with the annotator of its language, whose models are loaded with the first article that needs them. */
final class Annotators implements Annotator {

    private final Function<String, Annotator> byLanguage;
    private final Map<String, Annotator> loaded = new HashMap<>();

    /** @param byLanguage makes the annotator of a language, by its code */
    Annotators(Function<String, Annotator> byLanguage) {
        this.byLanguage = byLanguage;
    }

    @Override
    public AnnotatedArticle annotate(Article article) {
        return of(Pipeline.language(article)).annotate(article);
    }

    private synchronized Annotator of(String language) {
        return loaded.computeIfAbsent(language, byLanguage);
    }
}
