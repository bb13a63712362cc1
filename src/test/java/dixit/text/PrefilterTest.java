package dixit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefilterTest {

    @ParameterizedTest(name = "{0} is not sought in \"{1}\", but in \"{2}\"")
    @CsvSource(
            delimiter = ';',
            value = {
                "trêve; la guerre; la trêve tient",
                "cessez-?le-?feu; le feu brûle; le cessez-le-feu",
                "(?:le |la )?(?:trêve|guerre); la paix; la guerre",
                "(?U)(?<![\\p{L}\\d-])(?:(?<weekday>(?:\\Qlundi\\E|\\Qmardi\\E)))(?![\\p{L}\\d]); jeudi; mardi",
                "en (?:1[5-9]|20)\\d\\d; en ville; en 2023",
                "[12]\\d?; le premier; le 12",
                "nuits?; jour; la nuit",
                "\\Qavr.\\E; avril; 3 avr.",
                "années{1,2}; mois; années",
            })
    void seeksOnlyWhereTheWordsOfEveryMatchAre(String regex, String without, String with) {
        Prefilter filter = Prefilter.of(List.of(Pattern.compile(regex)));
        assertThat(filter.candidates(without).isEmpty()).isTrue();
        assertThat(filter.candidates(with).get(0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?:trêve)?",
                "(?:trêve)*+",
                "(?:trêve){0,2}",
                "trêve|\\p{L}+",
                "(?=trêve).",
                "(?<!trêve)\\w",
                "(?i)TRÊVE",
                "(?:guerre|(?:paix)?)",
                "[^0-9]",
                "\\x74r",
                "(x)\\1",
            })
    void seeksEverywhereWhatNeedsNoWords(String regex) {
        Prefilter filter = Prefilter.of(List.of(Pattern.compile(regex)));
        assertThat(filter.candidates("une tr xx trêve").get(0)).isTrue();
        assertThat(NecessaryLiterals.of(Pattern.compile(regex))).isEmpty();
    }

    @Test
    void flagsThatMakeOtherWordsMatchAreHeeded() {
        assertThat(NecessaryLiterals.of(Pattern.compile("trêve", Pattern.CASE_INSENSITIVE)))
                .isEmpty();
        assertThat(NecessaryLiterals.of(Pattern.compile("la trêve", Pattern.COMMENTS)))
                .isEmpty();
    }

    @Test
    void everyPieceOfASequenceIsNeeded() {
        assertThat(NecessaryLiterals.of(Pattern.compile("(?:du|des) \\d+ (?:mars|mai)x?")))
                .containsExactly(Set.of("du", "des"), Set.of(NecessaryLiterals.DIGIT), Set.of("mars", "mai"));
    }

    @Test
    void digitsOutsideTheBasicPlaneAreDigits() {
        Pattern digits = Pattern.compile("(?U)\\d\\d");
        String mathematical = "en 𝟐𝟎";
        assertThat(digits.matcher(mathematical).find()).isTrue();
        assertThat(Prefilter.of(List.of(digits)).candidates(mathematical).get(0))
                .isTrue();
    }
}
