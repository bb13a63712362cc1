package dixit.time;

import java.util.Locale;

/** Which one is meant of the days or units of a name: the word after it ({@code dernier}, {@code suivant}) says it. */
enum Shift {
    LAST(-1, false),
    THIS(0, false),
    NEXT(1, false),
    PRECEDING(-1, true),
    FOLLOWING(1, true);

    private final int count;
    private final boolean fromContext;

    Shift(int count, boolean fromContext) {
        this.count = count;
        this.fromContext = fromContext;
    }

    static Shift of(Found found) {
        return found.value("relation")
                .map(value -> valueOf(value.toUpperCase(Locale.ROOT)))
                .orElse(THIS);
    }

    /** How many units away. */
    int count() {
        return count;
    }

    /** Whether it counts from a date in the text and not from the day of writing. */
    boolean isFromContext() {
        return fromContext;
    }
}
