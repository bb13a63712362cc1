package dixit.source;

import dixit.article.UnreadableArticle;
import java.net.URI;

/** The way to pages and feeds elsewhere. */
@FunctionalInterface
public interface Web {

    /** Whoever reads without a network. */
    Web NONE = address -> {
        throw new UnreadableArticle(
                address.toString(), "addresses are not fetched here; fetch it with \"dixit ingest\".");
    };

    /**
     * Fetches {@code address}.
     *
     * @throws UnreadableArticle when it may not be fetched, is not there or too large
     */
    Document fetch(URI address) throws UnreadableArticle;
}
