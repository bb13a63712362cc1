package dixit.source;

import dixit.article.Article;
import dixit.article.UnreadableArticle;

/**
 * One article of a source, or the reason why there is none. What makes the article of it (markup, language) is put off
 * until it is asked for, so that several threads can share the work.
 *
 * @param origin where it stands, for people: {@code corpus.zip!/a.html}, {@code news.jsonl line 12}
 */
public record SourceItem(String origin, Reading reading) {

    /** How the article is had. */
    @FunctionalInterface
    public interface Reading {
        /** @throws UnreadableArticle with the one sentence for people, origin included */
        Article read() throws UnreadableArticle;
    }

    /** An item that gives no article. */
    static SourceItem failed(String origin, String problemAndRemedy) {
        return new SourceItem(origin, () -> {
            throw new UnreadableArticle(origin, problemAndRemedy);
        });
    }

    /** @throws UnreadableArticle whatever the contents did to the reader of the format: none may stop the rest */
    public Article read() throws UnreadableArticle {
        try {
            return reading.read();
        } catch (StackOverflowError e) {
            throw new UnreadableArticle(origin, "its elements are nested too deeply; leave it out.");
        } catch (RuntimeException e) {
            throw new UnreadableArticle(origin, "it cannot be read (" + e + "); please report it with the file.");
        }
    }
}
