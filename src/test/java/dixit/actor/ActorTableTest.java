package dixit.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActorTableTest {

    private static Optional<LocalDate> day(String day) {
        return Optional.of(LocalDate.parse(day));
    }

    @Test
    void postsAreReadWithTheirDaysAndWhoseTheyAre() {
        assertThat(ActorTable.offices("Premier ministre (2010-10-14–2024-07-02) ; secrétaire général @ Q7184 (depuis"
                        + " 2024-10-01, vu 2025-12-31) ; chef @ Forces de soutien rapide (vu 2025-12-31) ; roi (depuis"
                        + " 1999-07-23) ; candidat ; député (2012)"))
                .isEqualTo(List.of(
                        new Office("Premier ministre", day("2010-10-14"), day("2024-07-02")),
                        new Office(
                                "secrétaire général",
                                day("2024-10-01"),
                                Optional.empty(),
                                day("2025-12-31"),
                                Optional.of("Q7184")),
                        new Office(
                                "chef",
                                Optional.empty(),
                                Optional.empty(),
                                day("2025-12-31"),
                                Optional.of("Forces de soutien rapide")),
                        new Office("roi", day("1999-07-23"), Optional.empty())));
    }
}
