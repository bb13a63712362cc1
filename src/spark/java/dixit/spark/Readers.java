package dixit.spark;

import dixit.article.Article;
import dixit.article.ArticleReader;
import dixit.article.OpenNlpLanguageDetector;
import dixit.article.UnreadableArticle;
import dixit.extract.Extraction;
import dixit.source.SourceItem;
import dixit.source.SourceReader;
import dixit.source.Web;

/** What reads articles, once in each Java machine. */
final class Readers {

    private static final ArticleReader ARTICLES = new ArticleReader(detector());

    private Readers() {}

    /** For one task; fetches nothing. */
    static SourceReader of(Settings settings) {
        return new SourceReader(ARTICLES, settings.fields(), Web.NONE);
    }

    static Found read(SourceItem item) {
        try {
            Article article = item.read();
            Extraction.admit(item.origin(), article);
            return FoundArticle.of(item.origin(), article);
        } catch (UnreadableArticle e) {
            return Refusal.of(item.origin(), e);
        }
    }

    /** A model that is missing stops the first task; else it would be blamed on every article. */
    private static OpenNlpLanguageDetector detector() {
        OpenNlpLanguageDetector detector = new OpenNlpLanguageDetector();
        detector.detect("Le ministre a déclaré que la trêve tenait.");
        return detector;
    }
}
