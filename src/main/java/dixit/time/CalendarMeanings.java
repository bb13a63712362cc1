package dixit.time;

import dixit.time.DateBounds.Precision;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What dates, months and years mean. Where the year is not given, the article's date gives it. */
final class CalendarMeanings {

    /** A day and month without a year lie ahead at most half a year, and back at most ten months. */
    private static final int AHEAD = 183;

    private static final int BACK = 305;

    private CalendarMeanings() {}

    static Optional<DateBounds> date(Found found, Anchors anchors) {
        return day(found, "", anchors).map(DateBounds::day);
    }

    static Optional<DateBounds> dateRange(Found found, Anchors anchors) {
        return day(found, "2", anchors).flatMap(last -> {
            int month = month(found, "month").orElse(last.getMonthValue());
            int day = found.dayOfMonth("day").orElseThrow();
            Optional<LocalDate> first = found.number("year")
                    .map(year -> day(year, month, day))
                    .orElseGet(() -> day(last.getYear(), month, day)
                            .filter(date -> !date.isAfter(last) || month == last.getMonthValue())
                            .or(() -> day(last.getYear() - 1, month, day)));
            return first.filter(date -> !date.isAfter(last))
                    .map(date -> DateBounds.between(date, last, Precision.INTERVAL));
        });
    }

    static Optional<DateBounds> month(Found found, Anchors anchors) {
        return month(found, "", anchors).map(month -> Portion.of(found, DateBounds.month(month)));
    }

    static Optional<DateBounds> monthRange(Found found, Anchors anchors) {
        return month(found, "2", anchors).flatMap(last -> {
            int month = month(found, "month").orElseThrow();
            int year = found.number("year").orElse(month <= last.getMonthValue() ? last.getYear() : last.getYear() - 1);
            YearMonth first = YearMonth.of(year, month);
            if (first.isAfter(last)) return Optional.empty();
            return Optional.of(DateBounds.between(first.atDay(1), last.atEndOfMonth(), Precision.MONTH));
        });
    }

    static Optional<DateBounds> year(Found found, Anchors anchors) {
        return found.number("year").map(year -> Portion.of(found, DateBounds.year(year)));
    }

    static Optional<DateBounds> yearRange(Found found, Anchors anchors) {
        return years(found.number("year").orElseThrow(), found.number("year2").orElseThrow());
    }

    /** {@code les années 1990}, {@code les années 90}; two digits up to 20 are of this century. */
    static Optional<DateBounds> decade(Found found, Anchors anchors) {
        int written = found.number("decade").orElseThrow();
        int first = written >= 100 ? written : written > 20 ? 1900 + written : 2000 + written;
        return years(first, first + 9).map(whole -> Portion.of(found, whole));
    }

    private static Optional<DateBounds> years(int first, int last) {
        if (first > last) return Optional.empty();
        return Optional.of(DateBounds.between(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Precision.YEAR));
    }

    private static Optional<LocalDate> day(Found found, String occurrence, Anchors anchors) {
        int day = found.dayOfMonth("day" + occurrence)
                .or(() -> found.number("dayofmonth" + occurrence))
                .orElseThrow();
        int month = month(found, "month" + occurrence).orElseThrow();
        Optional<Integer> year = found.number("year" + occurrence);
        if (year.isPresent()) return day(year.get(), month, day);
        return anchors.article().flatMap(article -> {
            List<LocalDate> days = IntStream.rangeClosed(
                            article.earliest().getYear() - 1, article.latest().getYear() + 1)
                    .mapToObj(y -> day(y, month, day))
                    .flatMap(Optional::stream)
                    .toList();
            return chosen(found, occurrence, days, article);
        });
    }

    /** {@code le mardi 3 janvier} is the year in which that is a Tuesday. */
    private static Optional<LocalDate> chosen(
            Found found, String occurrence, List<LocalDate> days, DateBounds article) {
        LocalDate written = article.latest();
        Optional<DayOfWeek> weekday = found.number("weekday" + occurrence).map(DayOfWeek::of);
        Comparator<LocalDate> nearest =
                Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(written, date)));
        switch (Shift.of(found)) {
            case LAST, PRECEDING -> {
                return days.stream().filter(date -> date.isBefore(written)).max(Comparator.naturalOrder());
            }
            case NEXT, FOLLOWING -> {
                return days.stream()
                        .filter(date -> date.isAfter(article.earliest()))
                        .min(Comparator.naturalOrder());
            }
            default -> {
                Optional<LocalDate> so = days.stream()
                        .filter(date ->
                                weekday.filter(date.getDayOfWeek()::equals).isPresent())
                        .min(nearest);
                Stream<LocalDate> within = days.stream().filter(date -> article.contains(DateBounds.day(date)));
                return so.or(() -> within.findFirst())
                        .or(() -> days.stream()
                                .filter(date -> date.getYear() == written.getYear() && isNear(written, date))
                                .findFirst())
                        .or(() -> days.stream()
                                .filter(date -> isNear(written, date))
                                .findFirst());
            }
        }
    }

    private static boolean isNear(LocalDate written, LocalDate date) {
        return !date.isAfter(written.plusDays(AHEAD)) && !date.isBefore(written.minusDays(BACK));
    }

    /** A month without a year is the last one of its name, the article's own among them. */
    private static Optional<YearMonth> month(Found found, String occurrence, Anchors anchors) {
        int month = month(found, "month" + occurrence).orElseThrow();
        Optional<Integer> year = found.number("year" + occurrence);
        if (year.isPresent()) return Optional.of(YearMonth.of(year.get(), month));
        return anchors.article().map(article -> {
            YearMonth written = YearMonth.from(article.latest());
            YearMonth same = written.withMonth(month);
            return switch (Shift.of(found)) {
                case LAST, PRECEDING -> same.isBefore(written) ? same : same.minusYears(1);
                case NEXT, FOLLOWING -> same.isAfter(written) ? same : same.plusYears(1);
                case THIS -> same.isAfter(written) ? same.minusYears(1) : same;
            };
        });
    }

    private static Optional<Integer> month(Found found, String group) {
        return found.number(group).or(() -> found.number(group.replace("month", "monthnumber")));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
