package dixit.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.actor.Actor;
import dixit.actor.ActorIds;
import dixit.actor.ActorKind;
import dixit.actor.Gazetteer;
import dixit.actor.GazetteerEntry;
import dixit.actor.Office;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is packaged in {@code seeds/actors}. */
class ActorSeedsTest {

    private static final List<GazetteerEntry> SEEDS = ActorTurtle.seeds();
    private static final Gazetteer GAZETTEER = new Gazetteer(SEEDS);

    @Test
    void noTwoEntriesAreOneActor() {
        assertThat(SEEDS).extracting(entry -> entry.actor().id()).doesNotHaveDuplicates();
    }

    @Test
    void everybodyNamedAsCountrySideOrHolderOfAPostIsThere() {
        Set<String> missing = new TreeSet<>();
        for (GazetteerEntry entry : SEEDS) {
            Stream.concat(
                            Stream.of(entry.actor().country(), entry.actor().speaksFor()),
                            entry.offices().stream().map(Office::organisation))
                    .flatMap(Optional::stream)
                    .filter(id -> GAZETTEER.byId(id).isEmpty())
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ActorKind.class,
            names = {"GOVERNMENT", "MINISTRY", "ARMED_FORCE"})
    void institutionsOfAStateSpeakForIt(ActorKind kind) {
        List<String> astray = new ArrayList<>();
        for (GazetteerEntry entry : SEEDS) {
            Actor actor = entry.actor();
            if (actor.kind() != kind || actor.country().isEmpty()) continue;
            Optional<String> end = Optional.of(actor.id());
            for (int steps = 0; steps < 4; steps++)
                end = end.flatMap(
                        id -> GAZETTEER.byId(id).flatMap(Actor::speaksFor).or(() -> Optional.of(id)));
            if (!end.equals(actor.country())) astray.add(actor.label("fr") + " → " + end.orElseThrow());
        }
        assertThat(astray).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GOVERNMENT, 1", "MINISTRY, 2", "ARMED_FORCE, 1"})
    void everyStateHasItsInstitutions(ActorKind kind, long least) {
        Set<String> without = SEEDS.stream()
                .map(GazetteerEntry::actor)
                .filter(actor -> actor.kind() == ActorKind.STATE)
                .filter(state -> SEEDS.stream()
                                .map(GazetteerEntry::actor)
                                .filter(actor -> actor.kind() == kind)
                                .filter(actor -> actor.country().equals(Optional.of(state.id())))
                                .count()
                        < least)
                .map(state -> state.label("fr"))
                .collect(Collectors.toSet());
        assertThat(without).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gouvernement arménien, Gouvernement (Arménie), GOVERNMENT",
        "ministère arménien de la Défense, Ministère de la Défense (Arménie), MINISTRY",
        "ministère ukrainien des Affaires étrangères, Ministère des Affaires étrangères (Ukraine), MINISTRY",
        "forces armées iraniennes, Forces armées (Iran), ARMED_FORCE",
    })
    void anInstitutionNamedAndComposedInAnArticleIsOneActor(String name, String composed, ActorKind kind) {
        assertThat(GAZETTEER.named(name))
                .extracting(Actor::id)
                .containsExactly(ActorIds.of(String.join(" ", GAZETTEER.identity(composed)), kind));
    }

    @ParameterizedTest
    @CsvSource({
        "groenlandaises, Groenland",
        "néo-calédonien, Nouvelle-Calédonie",
        "guyanaise, Guyane",
        "hongkongais, Hong Kong",
        "française, France",
    })
    void territoriesHaveTheirOwnPeople(String word, String name) {
        assertThat(GAZETTEER.demonym(word).map(actor -> actor.label("fr"))).contains(name);
    }

    @Test
    void namesAreThereInEnglishToo() {
        assertThat(SEEDS).allSatisfy(entry -> assertThat(entry.actor().labels()).containsKeys("fr", "en"));
    }

    @Test
    void postsAreNamedInFrench() {
        assertThat(SEEDS.stream().flatMap(entry -> entry.offices().stream()).map(Office::role))
                .filteredOn(role -> role.matches(".*\\b(?:Minister|Secretary|Chairman|President|of the)\\b.*"))
                .isEmpty();
    }
}
