package dixit.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NationalitiesTest {

    private static final Gazetteer GAZETTEER = new Gazetteer(List.of(Known.BRAZZAVILLE, Known.KINSHASA, Known.RUSSIA));

    private static Nationalities in(Map<String, Integer> named) {
        return new Nationalities(GAZETTEER, named);
    }

    @Test
    void ofSeveralTheOneThatTheArticleNamesIsMeant() {
        assertThat(in(Map.of("Q971", 1)).of("congolais")).contains(Known.BRAZZAVILLE.actor());
        assertThat(in(Map.of("Q974", 1)).of("congolais")).contains(Known.KINSHASA.actor());
    }

    @Test
    void ofSeveralThatItNamesTheOneNamedMostIsMeant() {
        assertThat(in(Map.of("Q971", 3, "Q974", 1)).of("congolais")).contains(Known.BRAZZAVILLE.actor());
        assertThat(in(Map.of("Q971", 1, "Q974", 1)).of("congolais")).contains(Known.KINSHASA.actor());
    }

    @Test
    void whereItNamesNoneTheOneThatNewsUsesItForMostIsMeantAndThatIsUnsure() {
        Nationalities nationalities = in(Map.of("Q159", 4));
        assertThat(nationalities.of("congolais")).contains(Known.KINSHASA.actor());
        assertThat(nationalities.isOpen("congolais")).isTrue();
        assertThat(in(Map.of("Q971", 1)).isOpen("congolais")).isFalse();
    }

    @Test
    void aWordOfOneIsSure() {
        assertThat(in(Map.of()).of("russe")).contains(Known.RUSSIA.actor());
        assertThat(in(Map.of()).isOpen("russe")).isFalse();
        assertThat(in(Map.of()).of("norvégien")).isEmpty();
    }
}
