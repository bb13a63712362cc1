package dixit.extract;

import dixit.article.Article;
import dixit.article.OtherLanguage;
import dixit.article.UnreadableArticle;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Annotator;
import dixit.text.Language;
import java.util.function.Supplier;

/** What happens to each article, wherever it is read. No article stops the others. */
public final class Extraction {

    private Extraction() {}

    /**
     * Lets an article pass whose language can be read.
     *
     * @param origin where it stands, for messages
     */
    public static void admit(String origin, Article article) throws OtherLanguage {
        String code = Pipeline.language(article);
        if (!Language.codes().contains(code)) throw new OtherLanguage(origin, article.language());
        Language language = Language.of(code);
        if (!language.isInstalled())
            throw new OtherLanguage(
                    origin, article.language(), language.profile().orElse(code));
    }

    /**
     * Annotates an article.
     *
     * @param origin where it stands, for messages
     * @throws UnreadableArticle when the analysis fails on it
     * @throws Unprepared when the annotator cannot be had, which is no fault of this article
     */
    public static AnnotatedArticle annotate(Supplier<Annotator> annotator, String origin, Article article)
            throws UnreadableArticle {
        try {
            return annotator.get().annotate(article);
        } catch (Unprepared e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new UnreadableArticle(
                    origin, "the article could not be analysed (" + e + "); please report it with the text.");
        }
    }
}
