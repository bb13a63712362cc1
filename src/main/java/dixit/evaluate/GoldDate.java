package dixit.evaluate;

import dixit.time.DateBounds;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as the annotator wrote it: a day, a month, a year, or an interval of two days.
 *
 * @param edtf the annotator's words, EDTF
 * @param bounds what they mean
 */
public record GoldDate(String edtf, DateBounds bounds) {

    /** Reads {@code 2023-09-21}, {@code 2023-09}, {@code 2023} or {@code 2023-09-19/2023-09-20}; empty for anything else. */
    static Optional<GoldDate> parse(String edtf) {
        try {
            if (edtf.matches("\\d{4}")) {
                return Optional.of(
                        new GoldDate(edtf, DateBounds.year(Year.parse(edtf).getValue())));
            }
            if (edtf.matches("\\d{4}-\\d{2}")) {
                return Optional.of(new GoldDate(edtf, DateBounds.month(YearMonth.parse(edtf))));
            }
            String[] days = edtf.split("/", -1);
            LocalDate first = LocalDate.parse(days[0]);
            if (days.length == 1) return Optional.of(new GoldDate(edtf, DateBounds.day(first)));
            if (days.length > 2) return Optional.empty();
            return Optional.of(new GoldDate(
                    edtf, DateBounds.between(first, LocalDate.parse(days[1]), DateBounds.Precision.INTERVAL)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean isDay() {
        return bounds.isOneDay();
    }

    /**
     * Whether {@code found} holds this date and spans no more than the evidence forces (scoring notes): the very same
     * bounds; or, in an article that is not itself dated to the day, a choice of days that has this one among them and
     * is no wider than a bare weekday leaves open.
     */
    boolean isMetBy(DateBounds found, Optional<DateBounds> articleDate) {
        if (found.candidates().isEmpty()) {
            return found.earliest().equals(bounds.earliest()) && found.latest().equals(bounds.latest());
        }
        boolean coarse = articleDate.isEmpty() || !articleDate.get().isOneDay();
        return coarse
                && isDay()
                && found.candidates().contains(bounds.earliest())
                && found.candidates().stream()
                        .allMatch(day -> day.getDayOfWeek() == bounds.earliest().getDayOfWeek());
    }

    boolean isExactly(DateBounds found) {
        return found.isOneDay() && isDay() && found.earliest().equals(bounds.earliest());
    }
}
