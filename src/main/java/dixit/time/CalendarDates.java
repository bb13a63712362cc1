package dixit.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Dates that stand on their own, as in header lines and datelines: ISO 8601, {@code 21/09/2023}, {@code 2 novembre
 * 2012}, {@code mai 2010}, {@code 2012}.
 */
public final class CalendarDates {

    /**
     * A date at the beginning of some words.
     *
     * @param length how many characters it takes
     * @param date empty when it is impossible ({@code 31 février 2012}) or its year is not known
     */
    public record Leading(int length, Optional<DateBounds> date) {}

    private record Shape(Pattern pattern, Function<MatchResult, Written> reading) {}

    /** A date as written; 0 stands for a part that is not given. */
    private record Written(int year, int month, int day) {}

    private static final TimeLexicon LEXICON = TimeLexicon.of("fr");
    private static final String MONTH = LEXICON.alternatives("month");
    private static final String WEEKDAY = LEXICON.alternatives("weekday");
    private static final String ARTICLE = "(?:" + LEXICON.alternatives("dayarticle") + "\\s+)?";
    private static final String FIRST = LEXICON.alternatives("firstday");

    private static final Shape[] SHAPES = {
        shape("(\\d{4})-(\\d{2})-(\\d{2})(?:T[\\d:.]+(?:Z|[+-]\\d{2}:?\\d{2})?)?", m -> written(m, 1, 2, 3)),
        shape("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})", m -> written(m, 3, 2, 1)),
        shape(
                ARTICLE + "(?:" + WEEKDAY + ",?\\s+" + ARTICLE + ")?(\\d{1,2}|" + FIRST + ")\\s+(" + MONTH
                        + ")(?:,?\\s+(\\d{4}))?",
                m -> spelled(m.group(3), m.group(2), m.group(1))),
        shape("(" + MONTH + ")\\s+(\\d{4})", m -> spelled(m.group(2), m.group(1), null)),
        shape("(\\d{4})-(\\d{2})", m -> written(m, 1, 2, 0)),
        shape("(\\d{4})", m -> written(m, 1, 0, 0)),
    };

    private CalendarDates() {}

    /** The date that {@code words} give and nothing else; empty when they give none or an impossible one. */
    public static Optional<DateBounds> parse(String words) {
        String stripped = words.strip();
        return leading(stripped, Optional.empty())
                .filter(leading -> leading.length() == stripped.length())
                .flatMap(Leading::date);
    }

    /**
     * The date with which {@code words} begin.
     *
     * @param within what is known already: it gives a day and month its year; empty when nothing is known
     */
    public static Optional<Leading> leading(String words, Optional<DateBounds> within) {
        for (Shape shape : SHAPES) {
            Matcher matcher = shape.pattern().matcher(words);
            if (!matcher.lookingAt()) continue;
            Written written = shape.reading().apply(matcher.toMatchResult());
            Optional<DateBounds> date =
                    written.year() == 0 ? within.flatMap(known -> dayWithin(known, written)) : bounds(written);
            return Optional.of(new Leading(matcher.end(), date));
        }
        return Optional.empty();
    }

    private static Shape shape(String pattern, Function<MatchResult, Written> reading) {
        return new Shape(Pattern.compile("(?iu)(?:" + pattern + ")(?![\\p{L}\\d/-])"), reading);
    }

    private static Written written(MatchResult match, int year, int month, int day) {
        return new Written(number(match, year), number(match, month), number(match, day));
    }

    private static int number(MatchResult match, int group) {
        return group == 0 ? 0 : Integer.parseInt(match.group(group));
    }

    private static Written spelled(String year, String month, String day) {
        int number = LEXICON.value("month", Words.folded(month))
                .map(Integer::parseInt)
                .orElseThrow();
        int dayOfMonth = day == null ? 0 : Character.isDigit(day.charAt(day.length() - 1)) ? Integer.parseInt(day) : 1;
        return new Written(year == null ? 0 : Integer.parseInt(year), number, dayOfMonth);
    }

    private static Optional<DateBounds> bounds(Written date) {
        try {
            if (date.month() == 0) return Optional.of(DateBounds.year(date.year()));
            if (date.day() == 0) return Optional.of(DateBounds.month(YearMonth.of(date.year(), date.month())));
            return Optional.of(DateBounds.day(LocalDate.of(date.year(), date.month(), date.day())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The one such day of the year within the bounds; empty when there is none, or one in each of several years. */
    private static Optional<DateBounds> dayWithin(DateBounds known, Written date) {
        var days = IntStream.rangeClosed(
                        known.earliest().getYear(), known.latest().getYear())
                .mapToObj(year -> bounds(new Written(year, date.month(), date.day())))
                .flatMap(Optional::stream)
                .filter(day -> known.contains(day))
                .toList();
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }
}
