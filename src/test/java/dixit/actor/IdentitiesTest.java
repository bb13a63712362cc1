package dixit.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentitiesTest {

    @ParameterizedTest
    @CsvSource({
        "Q7747, vladimir-poutine-1, Q7747",
        "vladimir-poutine-1, Q7747, Q7747",
        "Q100, Q7, Q7",
        "b-1, a-1, a-1",
    })
    void oneStandsForBothWhicheverIsNamedFirst(String one, String other, String canonical) {
        Identities decided = Identities.NONE.same(one, other);
        assertThat(decided.canonical(one)).isEqualTo(canonical);
        assertThat(decided.canonical(other)).isEqualTo(canonical);
    }

    @Test
    void whoIsTheSameAsTheSameIsTheSame() {
        Identities decided =
                Identities.NONE.same("a-1", "b-1").same("c-1", "d-1").same("b-1", "d-1");
        assertThat(decided.replaced()).containsExactly("b-1", "c-1", "d-1");
    }

    @Test
    void whoNobodyDecidedAboutStaysWhoTheyAre() {
        assertThat(Identities.NONE.same("a-1", "b-1").canonical("c-1")).isEqualTo("c-1");
    }

    @ParameterizedTest
    @CsvSource({
        "a-1, c-1, 'a-1 and c-1 cannot be the same, for b-1 and c-1 are different'",
        "c-1, a-1, 'c-1 and a-1 cannot be the same, for b-1 and c-1 are different'",
        "b-1, b-1, 'b-1 is one actor, not two'",
    })
    void whatContradictsADecisionIsRefused(String one, String other, String sentence) {
        refused(Identities.NONE.same("a-1", "b-1").different("c-1", "b-1")::same, one, other, sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "a-1, c-1, 'a-1 and c-1 cannot be different, for a-1 and b-1 and c-1 are the same'",
        "c-1, b-1, 'c-1 and b-1 cannot be different, for a-1 and b-1 and c-1 are the same'",
    })
    void whoAreTheSameCannotBeDifferent(String one, String other, String sentence) {
        refused(Identities.NONE.same("a-1", "b-1").same("b-1", "c-1")::different, one, other, sentence);
    }

    @Test
    void differenceHoldsForAllWhoAreTheSame() {
        Identities decided = Identities.NONE.same("a-1", "b-1").different("c-1", "b-1");
        assertThat(decided.areDifferent("c-1", "a-1")).isTrue();
        assertThat(decided.areDifferent("a-1", "c-1")).isTrue();
        assertThat(decided.areDifferent("a-1", "b-1")).isFalse();
    }

    @Test
    void theActorThatStandsForAnotherIsTheOneKnown() {
        Identities decided = Identities.NONE.same("Q159", "russie-1");
        Actor unknown = Known.actor("russie-1", ActorKind.STATE, "la Russie", java.util.List.of(), "");
        assertThat(decided.canonical(unknown, id -> Optional.of(Known.RUSSIA.actor())))
                .isEqualTo(Known.RUSSIA.actor());
        assertThat(decided.canonical(unknown, id -> Optional.empty()))
                .extracting(Actor::id, actor -> actor.label("fr"))
                .containsExactly("Q159", "la Russie");
    }

    private static void refused(
            BiFunction<String, String, Identities> decision, String one, String other, String sentence) {
        assertThatThrownBy(() -> decision.apply(one, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }
}
