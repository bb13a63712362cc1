package dixit.source;

import dixit.article.Article;
import dixit.article.UnreadableArticle;

/**
 * One article of a source, or the reason why there is none. What makes the article of it (markup, language) is put off
 * until it is asked for, so that several threads can share the work.
 *
 * @param origin where it stands, for people: {@code corpus.zip!/a.html}, {@code news.jsonl line 12}
 * @param scope what has to be read again to get what this item stands for: its origin, or that of the document that broke off
 *     with it
 */
public record SourceItem(String origin, String scope, Reading reading) {

    /** How the article is had. */
    @FunctionalInterface
    public interface Reading {
        /** @throws UnreadableArticle with the one sentence for people, origin included */
        Article read() throws UnreadableArticle;
    }

    /** An item that stands for itself. */
    public SourceItem(String origin, Reading reading) {
        this(origin, origin, reading);
    }

    /** An item that gives no article. */
    static SourceItem failed(String origin, String problemAndRemedy) {
        return new SourceItem(origin, () -> {
            throw new UnreadableArticle(origin, problemAndRemedy);
        });
    }

    /** The same item, for which {@code document} has to be read again. */
    SourceItem within(String document) {
        return new SourceItem(origin, document, reading);
    }

    /**
     * Whether an item that stands at {@code origin} is in the scope of another.
     *
     * @param scope as {@link #scope()}
     */
    public static boolean isWithin(String origin, String scope) {
        return origin.equals(scope) || origin.startsWith(scope + " ") || origin.startsWith(scope + "!/");
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
