package dixit.time;

import dixit.time.DateBounds.Precision;
import dixit.time.Found.Count;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** What distances mean, from the day of writing ({@code hier}) or from a date in the text ({@code la veille}). */
final class RelativeMeanings {

    /** {@code ces derniers jours} are fewer than ten. */
    private static final Count SOME = new Count(1, 9);

    private RelativeMeanings() {}

    static Optional<DateBounds> dayShift(Found found, Anchors anchors) {
        int days = found.number("dayshift").orElseThrow();
        return anchors.dayFromArticle(day -> day.plusDays(days));
    }

    static Optional<DateBounds> dayOffset(Found found, Anchors anchors) {
        int days = found.number("dayoffset").orElseThrow();
        return anchors.dayFromContext(day -> day.plusDays(days));
    }

    static Optional<DateBounds> lastNight(Found found, Anchors anchors) {
        return anchors.fromArticle(
                CalendarUnit.DAY, day -> DateBounds.between(day.minusDays(1), day, Precision.INTERVAL));
    }

    /** {@code la semaine dernière}; {@code ce jour} and {@code la dernière heure} tell nothing. */
    static Optional<DateBounds> unitShift(Found found, Anchors anchors) {
        CalendarUnit unit = found.unit().orElseThrow();
        Shift shift = Shift.of(found);
        boolean tells = shift.isFromContext() || unit != CalendarUnit.HOUR && unit != CalendarUnit.DAY;
        if (!tells) return Optional.empty();
        Function<LocalDate, DateBounds> meaning = day -> {
            boolean weekend = unit == CalendarUnit.WEEKEND && !shift.isFromContext();
            int count = weekend ? weekends(day, shift) : shift.count();
            return Portion.of(found, unit.around(unit.shift(day, count)));
        };
        return shift.isFromContext() ? anchors.fromContext(unit, meaning) : anchors.fromArticle(unit, meaning);
    }

    /** Early in the week {@code ce week-end} is the one before; up to Friday {@code le week-end prochain} is this week's. */
    private static int weekends(LocalDate day, Shift shift) {
        boolean early = day.getDayOfWeek().compareTo(DayOfWeek.WEDNESDAY) <= 0;
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return switch (shift) {
            case THIS -> early ? -1 : 0;
            case NEXT -> weekend ? 1 : 0;
            default -> shift.count();
        };
    }

    static Optional<DateBounds> recent(Found found, Anchors anchors) {
        CalendarUnit unit = found.unit().orElseThrow();
        int most = found.count().orElse(SOME).most();
        return anchors.fromArticle(
                unit, day -> DateBounds.between(unit.shifted(day, -most, -most).earliest(), day, Precision.INTERVAL));
    }

    static Optional<DateBounds> upcoming(Found found, Anchors anchors) {
        CalendarUnit unit = found.unit().orElseThrow();
        int most = found.count().orElse(SOME).most();
        return anchors.fromArticle(
                unit,
                day -> DateBounds.between(day, unit.shifted(day, most, most).latest(), Precision.INTERVAL));
    }

    static Optional<DateBounds> ago(Found found, Anchors anchors) {
        return anchors.fromArticle(
                found.unit().orElseThrow(), day -> upTo(day, backward(found).apply(day)));
    }

    /** {@code il y a moins d'une semaine} is not ahead. */
    private static DateBounds upTo(LocalDate day, DateBounds date) {
        return date.latest().isAfter(day) && !date.earliest().isAfter(day)
                ? DateBounds.between(date.earliest(), day, date.precision())
                : date;
    }

    static Optional<DateBounds> in(Found found, Anchors anchors) {
        return anchors.fromArticle(found.unit().orElseThrow(), forward(found));
    }

    static Optional<DateBounds> later(Found found, Anchors anchors) {
        return anchors.fromContext(found.unit().orElseThrow(), forward(found));
    }

    static Optional<DateBounds> earlier(Found found, Anchors anchors) {
        return anchors.fromContext(found.unit().orElseThrow(), backward(found));
    }

    static Optional<DateBounds> sameUnit(Found found, Anchors anchors) {
        CalendarUnit unit = found.unit().orElseThrow();
        return anchors.fromContext(unit, unit::around);
    }

    private static Function<LocalDate, DateBounds> forward(Found found) {
        Count count = found.count().orElseThrow();
        return day -> found.unit().orElseThrow().shifted(day, count.least(), count.most());
    }

    private static Function<LocalDate, DateBounds> backward(Found found) {
        Count count = found.count().orElseThrow();
        return day -> found.unit().orElseThrow().shifted(day, -count.most(), -count.least());
    }
}
