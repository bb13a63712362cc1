package dixit.time;

import dixit.time.DateBounds.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** The stretches of the calendar that distances are counted in. Weeks begin on Monday (ISO 8601). */
enum CalendarUnit {
    HOUR,
    DAY,
    WEEK,
    WEEKEND,
    MONTH,
    YEAR;

    /** The unit of this name in a lexicon ({@code week}). */
    static CalendarUnit named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The whole unit that {@code day} lies in; for a weekend, that of its week. */
    DateBounds around(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (this) {
            case HOUR, DAY -> DateBounds.day(day);
            case WEEK -> DateBounds.between(monday, monday.plusDays(6), Precision.WEEK);
            case WEEKEND -> DateBounds.between(monday.plusDays(5), monday.plusDays(6), Precision.INTERVAL);
            case MONTH -> DateBounds.month(YearMonth.from(day));
            case YEAR -> DateBounds.year(day.getYear());
        };
    }

    /** The day {@code count} units later, or earlier when it is negative. Hours are told by {@link #shifted}. */
    LocalDate shift(LocalDate day, int count) {
        return switch (this) {
            case HOUR, DAY -> day.plusDays(count);
            case WEEK, WEEKEND -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
            case YEAR -> day.plusYears(count);
        };
    }

    /** The unit that lies between {@code least} and {@code most} units away; the hour of {@code day} is not known. */
    DateBounds shifted(LocalDate day, int least, int most) {
        if (this == HOUR) return days(day.plusDays(Math.floorDiv(least, 24)), day.plusDays(-Math.floorDiv(-most, 24)));
        DateBounds first = around(shift(day, least));
        if (least == most) return first;
        return days(first.earliest(), around(shift(day, most)).latest());
    }

    private static DateBounds days(LocalDate first, LocalDate last) {
        return first.equals(last) ? DateBounds.day(first) : DateBounds.between(first, last, Precision.INTERVAL);
    }

    /** The longest stretch, in days, that an anchor may leave open while this unit still tells something. */
    int coarsestAnchor() {
        return this == YEAR ? 366 : 31;
    }
}
