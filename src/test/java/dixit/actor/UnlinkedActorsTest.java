package dixit.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnlinkedActorsTest {

    @ParameterizedTest(name = "{0}, {1}: {4}")
    @CsvSource({
        "Oleg Synegoubov, PERSON, '', true, true",
        "Synegoubov, PERSON, '', true, false",
        "Habitant, PERSON, '', false, false",
        "Habitant (Russie), PERSON, Q159, false, false",
        "Belta, NEWS_AGENCY, '', true, true",
        "Rebelles (Russie), ARMED_GROUP, Q159, false, true",
        "Rebelles, ARMED_GROUP, '', false, false",
        "Goris, UNKNOWN, '', true, false",
        "Russie, STATE, '', false, true",
    })
    void isOneActorInTwoArticlesOnlyWithEvidence(
            String label, ActorKind kind, String country, boolean named, boolean one) {
        String id = label.equals("Russie") ? "Q159" : ActorIds.of(label, kind);
        Actor actor = Known.actor(id, kind, label, List.of(), country);
        Set<String> names = named ? Set.of(id) : Set.of();
        Gazetteer gazetteer = new Gazetteer(Known.ALL);
        Actor here = new UnlinkedActors(gazetteer, "a1", names).apply(actor);
        Actor there = new UnlinkedActors(gazetteer, "a2", names).apply(actor);
        assertThat(here.equals(there)).isEqualTo(one);
        assertThat(new UnlinkedActors(gazetteer, "a1", names).apply(actor))
                .as("read again")
                .isEqualTo(here);
    }
}
