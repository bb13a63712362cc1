package dixit.source;

import java.util.Optional;

/**
 * The items of a source, one at a time: memory does not grow with their number. A source that breaks off yields an item
 * that fails with the reason, then ends. Used by one thread at a time; the items may be read by others, in any order.
 */
public interface ArticleSource extends AutoCloseable {

    /** The next item; empty at the end. */
    Optional<SourceItem> next();

    @Override
    default void close() {
        // Most sources hold nothing open.
    }

    /** A source with a single item. */
    static ArticleSource of(SourceItem item) {
        boolean[] done = new boolean[1];
        return () -> {
            if (done[0]) return Optional.empty();
            done[0] = true;
            return Optional.of(item);
        };
    }
}
