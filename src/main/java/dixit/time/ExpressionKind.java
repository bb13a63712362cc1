package dixit.time;

import dixit.time.TemporalExpression.Anchor;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a form of the lexicon means; its row names the kind in lower case with hyphens. */
enum ExpressionKind {
    DATE(Anchor.CALENDAR, CalendarMeanings::date),
    DATE_RANGE(Anchor.CALENDAR, CalendarMeanings::dateRange),
    MONTH(Anchor.CALENDAR, CalendarMeanings::month),
    MONTH_RANGE(Anchor.CALENDAR, CalendarMeanings::monthRange),
    YEAR(Anchor.CALENDAR, CalendarMeanings::year),
    YEAR_RANGE(Anchor.CALENDAR, CalendarMeanings::yearRange),
    DECADE(Anchor.CALENDAR, CalendarMeanings::decade),
    SEASON(Anchor.CALENDAR, Season::meaning),

    WEEKDAY(Anchor.ARTICLE, WeekdayMeanings::weekday),
    THAT_WEEKDAY(Anchor.CONTEXT, WeekdayMeanings::thatWeekday),
    NUMBERED_WEEKDAY(Anchor.ARTICLE, WeekdayMeanings::numbered),
    NUMBERED_DAY(Anchor.ARTICLE, WeekdayMeanings::numberedDay),
    WEEKDAY_OF_WEEK(Anchor.ARTICLE, WeekdayMeanings::ofWeek),
    WEEKDAY_RANGE(Anchor.ARTICLE, WeekdayMeanings::range),

    DAY_SHIFT(Anchor.ARTICLE, RelativeMeanings::dayShift),
    LAST_NIGHT(Anchor.ARTICLE, RelativeMeanings::lastNight),
    UNIT_SHIFT(Anchor.ARTICLE, RelativeMeanings::unitShift),
    RECENT(Anchor.ARTICLE, RelativeMeanings::recent),
    UPCOMING(Anchor.ARTICLE, RelativeMeanings::upcoming),
    AGO(Anchor.ARTICLE, RelativeMeanings::ago),
    IN(Anchor.ARTICLE, RelativeMeanings::in),

    DAY_OFFSET(Anchor.CONTEXT, RelativeMeanings::dayOffset),
    SAME_UNIT(Anchor.CONTEXT, RelativeMeanings::sameUnit),
    LATER(Anchor.CONTEXT, RelativeMeanings::later),
    EARLIER(Anchor.CONTEXT, RelativeMeanings::earlier);

    private final Anchor anchor;
    private final BiFunction<Found, Anchors, Optional<DateBounds>> meaning;

    ExpressionKind(Anchor anchor, BiFunction<Found, Anchors, Optional<DateBounds>> meaning) {
        this.anchor = anchor;
        this.meaning = meaning;
    }

    /** @throws IllegalArgumentException when there is no such kind */
    static ExpressionKind named(String row) {
        for (ExpressionKind kind : values()) {
            if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(row)) return kind;
        }
        throw new IllegalArgumentException("there is no kind of expression " + row);
    }

    /** What {@code found} counts from: words such as {@code suivant} make any kind count from the context. */
    Anchor anchor(Found found) {
        return Shift.of(found).isFromContext() ? Anchor.CONTEXT : anchor;
    }

    /** The date that {@code found} tells; empty when the anchors are not enough to tell, or there is no such day. */
    Optional<DateBounds> date(Found found, Anchors anchors) {
        return meaning.apply(found, anchors);
    }
}
