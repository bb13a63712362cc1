package dixit.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What expressions count from. An anchor that is not known to the day stands for each of its days: what an expression
 * tells is then the union of what it tells from each, so that it is never narrower than the evidence.
 *
 * @param article the article's date
 * @param context dates named before in the text, the latest last
 */
record Anchors(Optional<DateBounds> article, List<DateBounds> context) {

    /** An anchor that leaves more days open than a month tells nothing of days and weeks. */
    private static final int MOST_DAYS = 31;

    Anchors {
        context = List.copyOf(context);
    }

    /** The unit that {@code meaning} tells from the day of writing. */
    Optional<DateBounds> fromArticle(CalendarUnit unit, Function<LocalDate, DateBounds> meaning) {
        return article.filter(date -> days(date) <= unit.coarsestAnchor()).map(date -> union(date, meaning));
    }

    /**
     * The day that {@code meaning} tells from the day of writing; on the first days of a month {@code jeudi} is of the
     * month before.
     */
    Optional<DateBounds> dayFromArticle(Function<LocalDate, LocalDate> meaning) {
        return article.filter(date -> days(date) <= MOST_DAYS)
                .map(date -> DateBounds.oneOf(each(date).map(meaning).toList()));
    }

    /** What {@code meaning} tells from the latest date in the text that is given to the day. */
    Optional<DateBounds> dayFromContext(Function<LocalDate, LocalDate> meaning) {
        return latest(date -> date.precision() == DateBounds.Precision.DAY)
                .map(date -> DateBounds.oneOf(each(date).map(meaning).toList()));
    }

    /** What {@code meaning} tells from the latest date in the text that is fine enough for the unit. */
    Optional<DateBounds> fromContext(CalendarUnit unit, Function<LocalDate, DateBounds> meaning) {
        return latest(date -> switch (unit) {
                    case HOUR, DAY -> date.precision() == DateBounds.Precision.DAY;
                    default -> days(date) <= unit.coarsestAnchor();
                })
                .map(date -> union(date, meaning));
    }

    private Optional<DateBounds> latest(Predicate<DateBounds> fits) {
        return context.stream().filter(fits).reduce((before, after) -> after);
    }

    private static DateBounds union(DateBounds anchor, Function<LocalDate, DateBounds> meaning) {
        List<DateBounds> told = each(anchor).map(meaning).distinct().toList();
        if (told.size() == 1) return told.get(0);
        if (told.stream().allMatch(date -> date.precision() == DateBounds.Precision.DAY)) {
            return DateBounds.oneOf(told.stream().map(DateBounds::earliest).toList());
        }
        LocalDate earliest = told.stream()
                .map(DateBounds::earliest)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate latest =
                told.stream().map(DateBounds::latest).max(LocalDate::compareTo).orElseThrow();
        return DateBounds.between(earliest, latest, told.get(0).precision());
    }

    private static Stream<LocalDate> each(DateBounds anchor) {
        if (!anchor.candidates().isEmpty()) return anchor.candidates().stream();
        return anchor.earliest().datesUntil(anchor.latest().plusDays(1));
    }

    private static long days(DateBounds date) {
        return ChronoUnit.DAYS.between(date.earliest(), date.latest()) + 1;
    }
}
