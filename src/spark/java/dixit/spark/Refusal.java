package dixit.spark;

import dixit.article.UnreadableArticle;

/**
 * An item that gives no article, or one that cannot be analysed.
 *
 * @param kind as {@link UnreadableArticle#kind}
 * @param reason one sentence for people, origin included
 */
record Refusal(String origin, String kind, String reason) implements Found, Outcome {

    static Refusal of(String origin, UnreadableArticle failure) {
        return new Refusal(origin, failure.kind(), failure.getMessage());
    }

    /** No article's id has a colon and a space, so no refusal is taken for a version of an article. */
    @Override
    public String id() {
        return ": " + origin;
    }
}
