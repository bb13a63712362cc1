package dixit.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is known of a date: it lies between {@code earliest} and {@code latest}, both included, and nothing narrower is
 * true.
 *
 * @param precision the calendar unit that the words give
 * @param candidates when several separate days are possible (a weekday in an article dated only by its month), those
 *     days in order; empty when every day between the bounds is possible
 */
public record DateBounds(LocalDate earliest, LocalDate latest, Precision precision, List<LocalDate> candidates) {

    /** The calendar unit of a date; each is an individual of the ontology ({@code dx:Day} …). */
    public enum Precision {
        DAY("Day"),
        WEEK("Week"),
        MONTH("Month"),
        YEAR("Year"),
        /** Any other stretch of days ({@code dans la nuit de lundi à mardi}, {@code fin septembre}). */
        INTERVAL("Interval");

        private final String localName;

        Precision(String localName) {
            this.localName = localName;
        }

        public String localName() {
            return localName;
        }
    }

    /** @throws IllegalArgumentException when the bounds are out of order or a candidate lies outside them */
    public DateBounds {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(
                    "the earliest date %s is after the latest %s".formatted(earliest, latest));
        }
        candidates = List.copyOf(candidates);
        for (LocalDate candidate : candidates) {
            if (candidate.isBefore(earliest) || candidate.isAfter(latest)) {
                throw new IllegalArgumentException("%s is not within %s and %s".formatted(candidate, earliest, latest));
            }
        }
    }

    public static DateBounds day(LocalDate day) {
        return new DateBounds(day, day, Precision.DAY, List.of());
    }

    public static DateBounds month(YearMonth month) {
        return new DateBounds(month.atDay(1), month.atEndOfMonth(), Precision.MONTH, List.of());
    }

    public static DateBounds year(int year) {
        return new DateBounds(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR, List.of());
    }

    public static DateBounds between(LocalDate earliest, LocalDate latest, Precision precision) {
        return new DateBounds(earliest, latest, precision, List.of());
    }

    /** One of several days; a single one is that day, and days in a row need not be listed. */
    public static DateBounds oneOf(List<LocalDate> days) {
        List<LocalDate> sorted = days.stream().sorted().distinct().toList();
        LocalDate first = sorted.get(0);
        LocalDate last = sorted.get(sorted.size() - 1);
        boolean gaps = first.plusDays(sorted.size() - 1L).isBefore(last);
        return new DateBounds(first, last, Precision.DAY, gaps ? sorted : List.of());
    }

    /** Whether every day that {@code other} may be lies between these bounds. */
    public boolean contains(DateBounds other) {
        return !other.earliest.isBefore(earliest) && !other.latest.isAfter(latest);
    }

    public boolean isOneDay() {
        return earliest.equals(latest);
    }

    /**
     * Extended Date/Time Format (ISO 8601-2:2019; Library of Congress EDTF levels 0 to 2): {@code 2023-09-21}, {@code
     * 2023-09}, {@code 2023}, an interval {@code 2023-09-18/2023-09-24}, or one of a set {@code
     * [2023-09-07,2023-09-14]}, {@code [2023-09-01..2023-09-30]}.
     */
    public String toEdtf() {
        if (!candidates.isEmpty()) {
            return candidates.stream().map(LocalDate::toString).collect(Collectors.joining(",", "[", "]"));
        }
        return switch (precision) {
            case DAY -> isOneDay() ? earliest.toString() : "[%s..%s]".formatted(earliest, latest);
            case MONTH ->
                YearMonth.from(earliest).equals(YearMonth.from(latest))
                        ? YearMonth.from(earliest).toString()
                        : YearMonth.from(earliest) + "/" + YearMonth.from(latest);
            case YEAR ->
                earliest.getYear() == latest.getYear()
                        ? "%04d".formatted(earliest.getYear())
                        : "%04d/%04d".formatted(earliest.getYear(), latest.getYear());
            case WEEK, INTERVAL -> earliest + "/" + latest;
        };
    }
}
