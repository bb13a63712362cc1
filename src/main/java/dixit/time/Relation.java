package dixit.time;

import java.util.Locale;
import java.util.Optional;

/** How what happens stands to the date that the words name (the signals of TimeML). */
public enum Relation {
    /** On that date: {@code mardi}. */
    AT,
    /** From that date on: {@code depuis mardi}. */
    SINCE,
    /** Up to that date: {@code jusqu'à mardi}. */
    UNTIL,
    BEFORE,
    AFTER;

    /** The lexicon's pattern of the words that say so; a date without any is {@link #AT}. */
    Optional<String> pattern() {
        return this == AT ? Optional.empty() : Optional.of(name().toLowerCase(Locale.ROOT));
    }
}
