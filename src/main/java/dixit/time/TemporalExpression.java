package dixit.time;

import dixit.text.Span;
import java.util.Optional;

/**
 * Words that tell a date.
 *
 * @param span where they stand
 * @param words the words, lower case, straight apostrophes, plain spaces
 * @param date the date that they name, given the article's date and the context; empty when those are not enough to tell
 * @param relation how what happens stands to that date
 * @param anchor what the words count from
 */
public record TemporalExpression(Span span, String words, Optional<DateBounds> date, Relation relation, Anchor anchor) {

    /** What gives an expression its date. */
    public enum Anchor {
        /** The words alone, or with a year from the article's date: {@code le 3 mars 2022}, {@code en mai}. */
        CALENDAR,
        /** The day of writing: {@code hier}, {@code mardi}. */
        ARTICLE,
        /** A date named before in the text: {@code la veille}, {@code deux jours plus tard}. */
        CONTEXT
    }

    /** When it happened, where the words tell that; empty for a mere bound such as {@code depuis mardi}. */
    public Optional<DateBounds> when() {
        return relation == Relation.AT ? date : Optional.empty();
    }

    /** The day, where the words name one by themselves: later words such as {@code le lendemain} count from it. */
    public Optional<DateBounds> namedDay() {
        if (anchor == Anchor.CONTEXT) return Optional.empty();
        return when().filter(date -> date.precision() == DateBounds.Precision.DAY);
    }
}
