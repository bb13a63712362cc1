package dixit.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;

/**
 * The seasons of the northern hemisphere, by whichever of the meteorological and the astronomical reckoning begins
 * earlier and ends later: news means either.
 */
enum Season {
    SPRING(3, 6, 21),
    SUMMER(6, 9, 23),
    AUTUMN(9, 12, 22),
    WINTER(12, 3, 21);

    private final MonthDay first;
    private final MonthDay last;

    Season(int firstMonth, int lastMonth, int lastDay) {
        this.first = MonthDay.of(firstMonth, 1);
        this.last = MonthDay.of(lastMonth, lastDay);
    }

    /** {@code l'hiver 2012} may be the one that begins or the one that ends in that year. */
    static Optional<DateBounds> meaning(Found found, Anchors anchors) {
        Season season = valueOf(found.value("season").orElseThrow().toUpperCase(Locale.ROOT));
        Optional<Integer> year = found.number("year");
        if (year.isPresent()) {
            DateBounds ended = season.endingIn(year.get());
            LocalDate latest =
                    season == WINTER ? season.endingIn(year.get() + 1).latest() : ended.latest();
            return Optional.of(DateBounds.between(ended.earliest(), latest, ended.precision()));
        }
        return anchors.fromArticle(CalendarUnit.DAY, day -> switch (Shift.of(found)) {
            case LAST, PRECEDING -> season.last(day);
            case NEXT, FOLLOWING -> season.next(day);
            case THIS -> season.of(day);
        });
    }

    private DateBounds endingIn(int year) {
        int begins = first.isBefore(last) ? year : year - 1;
        return DateBounds.between(first.atYear(begins), last.atYear(year), DateBounds.Precision.INTERVAL);
    }

    private DateBounds last(LocalDate day) {
        DateBounds season = endingIn(day.getYear());
        return season.latest().isBefore(day) ? season : endingIn(day.getYear() - 1);
    }

    private DateBounds next(LocalDate day) {
        DateBounds season = endingIn(day.getYear());
        return season.earliest().isAfter(day) ? season : endingIn(day.getYear() + 1);
    }

    /** That of the day's year; for winter, the nearer one. */
    private DateBounds of(LocalDate day) {
        return endingIn(this == WINTER && day.getMonthValue() > 7 ? day.getYear() + 1 : day.getYear());
    }
}
