package dixit.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstNamesTest {

    private static FirstNames names(String table) throws IOException {
        return FirstNames.read(new BufferedReader(new StringReader(table)), "names.tsv");
    }

    @ParameterizedTest
    @CsvSource({
        "Oksana Markarova, FEMININE",
        "Joël Le Goff, MASCULINE",
        "JOEL Le Goff, MASCULINE",
        "Joël-Marie Le Goff, MASCULINE",
        "Oksana,",
        "Camille Grand,",
        "'',",
    })
    void aFirstNameTellsTheGenderOfAFullName(String name, Actor.Gender gender) throws IOException {
        FirstNames names = names("# names\ngender\tnames\nfeminine\tOksana Marie\nmasculine\tJoël\n");
        assertThat(names.gender(name).orElse(null)).isEqualTo(gender);
    }

    @ParameterizedTest
    @CsvSource({
        "Natalia Poklonskaïa, FEMININE",
        "Aïssata Tall, FEMININE",
        "Abdoulaye Bathily, MASCULINE",
        "Guiorgui Margvelachvili,",
        "Xi Mingze,",
        "Kim Ju-ae,",
    })
    void theTableThatIsPackagedKnowsNamesOfTheNews(String name, Actor.Gender gender) {
        assertThat(FirstNames.READ.gender(name).orElse(null)).isEqualTo(gender);
    }

    @ParameterizedTest
    @ValueSource(strings = {"feminine", "female\tOksana", "feminine\tOksana\tMarie"})
    void aFaultyLineIsNamed(String line) {
        assertThatThrownBy(() -> names("masculine\tJoël\n" + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names.tsv, line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feminine\tJoël", "feminine\tJoel"})
    void aNameOfBothGendersIsRefused(String line) {
        assertThatThrownBy(() -> names("masculine\tJoël\n" + line)).hasMessageContaining("other gender");
    }
}
