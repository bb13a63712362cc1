package dixit.statement.relation;

import java.util.List;
import java.util.stream.Stream;

/** One kind of reason for which statements are linked. */
sealed interface Rule permits Denials, Answers, Accounts, Repetitions, Tolls {

    /**
     * The links from {@code one}.
     *
     * @param others the statements that it may be linked with, nearest first, those above it before those below
     */
    Stream<Link> of(Reading one, List<Reading> others);

    /** Whether a symmetric relation of the two is to be drawn from {@code one}: the later statement links the earlier. */
    static boolean isLater(Reading one, Reading other) {
        return one.isInArticleOf(other)
                ? one.after(other) > 0
                : one.claim().id().compareTo(other.claim().id()) > 0;
    }
}
