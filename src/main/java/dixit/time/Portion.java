package dixit.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** A part of a longer stretch: {@code début}, {@code mi-}, {@code fin}. */
enum Portion {
    START,
    MIDDLE,
    END;

    /** That part of {@code whole} which {@code found} names; the whole when it names none. */
    static DateBounds of(Found found, DateBounds whole) {
        Optional<Portion> portion = found.value("portion").map(value -> valueOf(value.toUpperCase(Locale.ROOT)));
        return portion.map(part -> part.of(whole)).orElse(whole);
    }

    /** A third and a day, since nobody counts: 11 days of a month of 30, 123 of a leap year. */
    private DateBounds of(DateBounds whole) {
        long days = ChronoUnit.DAYS.between(whole.earliest(), whole.latest()) + 1;
        long third = days / 3 + 1;
        LocalDate startEnds = whole.earliest().plusDays(third - 1);
        LocalDate endBegins = whole.latest().minusDays(third - 1);
        return switch (this) {
            case START -> DateBounds.between(whole.earliest(), startEnds, DateBounds.Precision.INTERVAL);
            case MIDDLE -> DateBounds.between(startEnds, endBegins, DateBounds.Precision.INTERVAL);
            case END -> DateBounds.between(endBegins, whole.latest(), DateBounds.Precision.INTERVAL);
        };
    }
}
