package dixit.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates given in full or in part with a year: ISO 8601, {@code 21/09/2023}, {@code 2 novembre 2012}, {@code mai 2010}. */
public final class CalendarDates {

    static final List<String> MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(?:T.*)?");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final Pattern WORDS =
            Pattern.compile("(?U)(?:le\\s+)?(?:\\p{L}+\\s+)?(?:(\\d{1,2})(?:er)?\\s+)?(\\p{L}+)\\s+(\\d{4})");

    private CalendarDates() {}

    /** The date that {@code words} give; empty when they give none or an impossible one. */
    public static Optional<DateBounds> parse(String words) {
        String text = words.strip();
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            if (iso.group(2) == null) return Optional.of(DateBounds.year(Integer.parseInt(iso.group(1))));
            return of(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.matches()) return of(numeric.group(3), Integer.parseInt(numeric.group(2)), numeric.group(1));
        Matcher spelled = WORDS.matcher(text);
        if (spelled.matches()) return of(spelled.group(3), month(spelled.group(2)), spelled.group(1));
        return Optional.empty();
    }

    /** The month's number from 1, or 0 when {@code word} is none. */
    static int month(String word) {
        return MONTHS.indexOf(word.toLowerCase(Locale.ROOT)) + 1;
    }

    private static Optional<DateBounds> of(String year, int month, String day) {
        try {
            if (day == null) return Optional.of(DateBounds.month(YearMonth.of(Integer.parseInt(year), month)));
            return Optional.of(DateBounds.day(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
