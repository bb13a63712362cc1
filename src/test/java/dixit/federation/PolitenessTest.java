package dixit.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolitenessTest {

    @Test
    void theUserAgentNamesTheProgramItsVersionAndWhomToWriteTo() {
        assertThat(Politeness.of("1.2.3", Optional.of("redaction@example.org"), Duration.ofSeconds(20))
                        .userAgent())
                .isEqualTo("Dixit/1.2.3 (https://w3id.org/dixit/conflict; redaction@example.org)");
    }

    @Test
    void withoutAContactThereIsNone() {
        assertThat(Politeness.of("1.2.3", Optional.empty(), Duration.ofSeconds(20))
                        .userAgent())
                .isEqualTo("Dixit/1.2.3 (https://w3id.org/dixit/conflict)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Other: b", "rédaction@example.org", "a\tb"})
    void aContactThatCouldBeNoHeaderIsRefused(String contact) {
        assertThatThrownBy(() -> Politeness.of("1", Optional.of(contact), Duration.ofSeconds(20)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a User-Agent is one line of ASCII");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aRequestNeedsTime(int seconds) {
        assertThatThrownBy(() -> Politeness.of("1", Optional.empty(), Duration.ofSeconds(seconds)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a request needs some time");
    }
}
