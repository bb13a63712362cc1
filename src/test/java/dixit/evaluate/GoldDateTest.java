package dixit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.time.DateBounds;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoldDateTest {

    private static final Optional<DateBounds> DATED_BY_DAY = Optional.of(DateBounds.day(LocalDate.of(2023, 9, 22)));
    private static final Optional<DateBounds> DATED_BY_MONTH = Optional.of(DateBounds.month(YearMonth.of(2023, 9)));

    /** Thursdays of September 2023: 7, 14, 21, 28. {@code found} is EDTF: a day, an interval, or days joined by +. */
    @ParameterizedTest
    @CsvSource({
        // gold,      found,                                       article by day, article by month
        "2023-09-21,  2023-09-21,                                  true,  true",
        "2023-09-21,  2023-09-20,                                  false, false",
        "2023-09-21,  2023-09-18/2023-09-24,                       false, false",
        "2023-09-21,  2023-09-01/2023-09-30,                       false, false",
        "2023-09-21,  2023-09-07+2023-09-14+2023-09-21+2023-09-28, false, true",
        "2023-09-21,  2023-09-14+2023-09-21,                       false, true",
        "2023-09-20,  2023-09-07+2023-09-14+2023-09-21+2023-09-28, false, false",
        "2023-09-21,  2023-09-19+2023-09-20+2023-09-21,            false, false",
        "2023-09,     2023-09-01/2023-09-30,                       true,  true",
        "2023-09,     2023-09-21,                                  false, false",
        "2023-09,     2023-09-01+2023-09-30,                       false, false",
        "2023,        2023-01-01/2023-12-31,                       true,  true",
        "2023,        2023-09-01/2023-09-30,                       false, false",
        "2023-09-19/2023-09-20, 2023-09-19/2023-09-20,             true,  true",
    })
    void aDateIsRightWhenItHoldsTheGoldDateAndIsNoWiderThanTheEvidence(
            String gold, String found, boolean byDay, boolean byMonth) {
        GoldDate date = GoldDate.parse(gold).orElseThrow();
        assertThat(date.isMetBy(bounds(found), DATED_BY_DAY))
                .as("article dated by day")
                .isEqualTo(byDay);
        assertThat(date.isMetBy(bounds(found), DATED_BY_MONTH))
                .as("article dated by month")
                .isEqualTo(byMonth);
    }

    @Test
    void theExactDayIsThatDayAlone() {
        GoldDate day = GoldDate.parse("2023-09-21").orElseThrow();
        assertThat(day.isExactly(bounds("2023-09-21"))).isTrue();
        assertThat(day.isExactly(bounds("2023-09-14+2023-09-21"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hier",
                "2023-9-1",
                "2023-13",
                "2023-02-30",
                "21/09/2023",
                "2023-09-20/2023-09-19",
                "2023-09-20/",
                "23"
            })
    void whatIsNoDateIsRefused(String edtf) {
        assertThat(GoldDate.parse(edtf)).isEmpty();
    }

    private static DateBounds bounds(String found) {
        String[] interval = found.split("/");
        if (interval.length == 2) {
            return DateBounds.between(
                    LocalDate.parse(interval[0]), LocalDate.parse(interval[1]), DateBounds.Precision.INTERVAL);
        }
        return DateBounds.oneOf(
                Arrays.stream(found.split("\\+")).map(LocalDate::parse).toList());
    }
}
