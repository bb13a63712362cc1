package dixit.source;

import dixit.article.Article;
import dixit.article.UnreadableArticle;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One article of a source, or the reason why there is none. What makes the article of it (markup, language) is put off
 * until it is asked for, so that several threads can share the work.
 *
 * @param origin where it stands, for people: {@code corpus.zip!/a.html}, {@code news.jsonl line 12}
 * @param scope what has to be read again to get what this item stands for: its origin, or that of the document that broke off
 *     with it
 * @param held bytes that wait in memory until it is read; 0 where there are few
 */
public record SourceItem(String origin, String scope, long held, Reading reading) {

    /** How the article is had. */
    @FunctionalInterface
    public interface Reading {
        /** @throws UnreadableArticle with the one sentence for people, origin included */
        Article read() throws UnreadableArticle;
    }

    /** An item that stands for itself. */
    public SourceItem(String origin, Reading reading) {
        this(origin, origin, 0, reading);
    }

    /** An item that gives no article. */
    static SourceItem failed(String origin, String problemAndRemedy) {
        return new SourceItem(origin, () -> {
            throw new UnreadableArticle(origin, problemAndRemedy);
        });
    }

    /** The same item, for which {@code document} has to be read again. */
    SourceItem within(String document) {
        return new SourceItem(origin, document, held, reading);
    }

    /** The same item, of which so many bytes are in memory. */
    SourceItem holding(long bytes) {
        return new SourceItem(origin, scope, bytes, reading);
    }

    /** The scopes in which an item stands: its origin, and the lines, entries and archives around it. */
    public static Stream<String> scopes(String origin) {
        return IntStream.rangeClosed(1, origin.length())
                .filter(end -> end == origin.length() || origin.charAt(end) == ' ' || origin.startsWith("!/", end))
                .mapToObj(end -> origin.substring(0, end));
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
