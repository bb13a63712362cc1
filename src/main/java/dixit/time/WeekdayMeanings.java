package dixit.time;

import dixit.time.DateBounds.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What names of weekdays mean. In news a bare weekday is the last such day up to the day of publication ({@code vendredi}
 * in an article of a Friday is that day), or the next one with {@code prochain}.
 */
final class WeekdayMeanings {

    /** {@code mardi 3} is a day of this month or the ones beside it. */
    private static final int NEAR = 40;

    /** The lexicon's pattern of words after which a weekday lies ahead: {@code d'ici à vendredi}. */
    private static final String AHEAD = "ahead";

    private WeekdayMeanings() {}

    static Optional<DateBounds> weekday(Found found, Anchors anchors) {
        DayOfWeek weekday = weekday(found, "weekday");
        return switch (Shift.of(found)) {
            case THIS ->
                anchors.dayFromArticle(day -> day.with(
                        found.has(AHEAD)
                                ? TemporalAdjusters.nextOrSame(weekday)
                                : TemporalAdjusters.previousOrSame(weekday)));
            case LAST -> anchors.dayFromArticle(day -> day.with(TemporalAdjusters.previous(weekday)));
            case NEXT -> anchors.dayFromArticle(day -> day.with(TemporalAdjusters.next(weekday)));
            case PRECEDING -> anchors.dayFromContext(day -> day.with(TemporalAdjusters.previous(weekday)));
            case FOLLOWING -> anchors.dayFromContext(day -> day.with(TemporalAdjusters.next(weekday)));
        };
    }

    /** {@code ce mardi-là} is the day named before, or the Tuesday on either side of it. */
    static Optional<DateBounds> thatWeekday(Found found, Anchors anchors) {
        DayOfWeek weekday = weekday(found, "weekday");
        return anchors.fromContext(
                CalendarUnit.DAY,
                day -> DateBounds.oneOf(List.of(
                        day.with(TemporalAdjusters.previousOrSame(weekday)),
                        day.with(TemporalAdjusters.nextOrSame(weekday)))));
    }

    /** {@code mardi 3}: the day of that number and name that is nearest to the article. */
    static Optional<DateBounds> numbered(Found found, Anchors anchors) {
        DayOfWeek weekday = weekday(found, "weekday");
        int number = found.dayOfMonth("day").orElseThrow();
        return anchors.article()
                .filter(article -> ChronoUnit.DAYS.between(article.earliest(), article.latest()) < NEAR)
                .flatMap(article -> article.earliest()
                        .minusDays(NEAR)
                        .datesUntil(article.latest().plusDays(NEAR))
                        .filter(day -> day.getDayOfMonth() == number && day.getDayOfWeek() == weekday)
                        .min(Comparator.comparingLong(day -> distance(article, day))))
                .map(DateBounds::day);
    }

    /** {@code le 3}: the last day of that number up to the day of writing. */
    static Optional<DateBounds> numberedDay(Found found, Anchors anchors) {
        int number = found.dayOfMonth("day").orElseThrow();
        return anchors.dayFromArticle(written -> Stream.iterate(written, day -> day.minusDays(1))
                .filter(day -> day.getDayOfMonth() == number)
                .findFirst()
                .orElseThrow());
    }

    private static long distance(DateBounds article, LocalDate day) {
        if (article.contains(DateBounds.day(day))) return 0;
        return Math.min(
                Math.abs(ChronoUnit.DAYS.between(article.earliest(), day)),
                Math.abs(ChronoUnit.DAYS.between(article.latest(), day)));
    }

    static Optional<DateBounds> ofWeek(Found found, Anchors anchors) {
        DayOfWeek weekday = weekday(found, "weekday");
        int weeks = Shift.of(found).count();
        if (Shift.of(found).isFromContext()) {
            return anchors.dayFromContext(day -> dayOfWeek(day.plusWeeks(weeks), weekday));
        }
        return anchors.dayFromArticle(day -> dayOfWeek(day.plusWeeks(weeks), weekday));
    }

    /** {@code de lundi à mercredi}, {@code dans la nuit de lundi à mardi}. */
    static Optional<DateBounds> range(Found found, Anchors anchors) {
        DayOfWeek first = weekday(found, "weekday");
        DayOfWeek last = weekday(found, "weekday2");
        return anchors.fromArticle(CalendarUnit.DAY, day -> {
            LocalDate end = day.with(TemporalAdjusters.previousOrSame(last));
            return DateBounds.between(end.with(TemporalAdjusters.previous(first)), end, Precision.INTERVAL);
        });
    }

    private static LocalDate dayOfWeek(LocalDate week, DayOfWeek weekday) {
        return week.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .with(TemporalAdjusters.nextOrSame(weekday));
    }

    private static DayOfWeek weekday(Found found, String group) {
        return DayOfWeek.of(found.number(group).orElseThrow());
    }
}
