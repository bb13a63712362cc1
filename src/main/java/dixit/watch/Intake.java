package dixit.watch;

import dixit.source.ArticleSource;

/** Whoever takes the articles of new entries. */
@FunctionalInterface
public interface Intake {

    /**
     * Reads every item of {@code source}; when it returns, what could be read is kept for good.
     *
     * @param source a few entries of one feed
     */
    void take(ArticleSource source);
}
