package dixit.wikidata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dixit.actor.GazetteerEntry;
import dixit.federation.Politeness;
import dixit.federation.WikidataStandIn;
import dixit.federation.WikidataStandIn.Fault;
import dixit.rdf.ActorTurtle;
import dixit.rdf.Graphs;
import dixit.rdf.Iris;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    private static WikidataStandIn wikidata;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        wikidata = new WikidataStandIn("src/test/resources/wikidata/valdoria-graph.ttl");
    }

    @AfterAll
    static void stop() {
        wikidata.close();
    }

    @BeforeEach
    void nothingAskedYet() {
        wikidata.reset();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 1000})
    void theActorsAreThoseOfTheDumpHoweverLargeThePages(int page) throws IOException {
        Graphs.assertSame(
                new ActorTurtle(Iris.LOCAL).model(actors(page)),
                Graphs.read(Path.of("src/test/resources/wikidata/valdoria.ttl")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"THROTTLED", "UNAVAILABLE", "BROKEN_OFF"})
    void aFaultThatPassesIsWaitedFor(Fault fault) throws IOException {
        wikidata.fault(fault, 1);
        assertThat(actors(1000)).isNotEmpty();
    }

    @Test
    void whatWasAnsweredIsNotAskedAgain() throws IOException {
        actors(1000);
        int asked = wikidata.requests();
        List<GazetteerEntry> again = actors(1000);
        assertThat(wikidata.requests()).isEqualTo(asked);
        assertThat(again).isNotEmpty();
    }

    @Test
    void afterAFaultThatLastsOnlyWhatIsMissingIsAsked() throws IOException {
        List<GazetteerEntry> whole = actors(1000);
        int asked = wikidata.requests();
        folder = folder.resolve("another");
        wikidata.reset();
        wikidata.fault(Fault.GARBLED, 1);
        assertThatThrownBy(() -> actors(1000))
                .isInstanceOf(IOException.class)
                .hasMessage("%s answered with something else than whole rows of JSON", wikidata.address());
        assertThat(actors(1000)).isEqualTo(whole);
        assertThat(wikidata.requests()).as("one of them twice").isEqualTo(asked + 1);
    }

    @Test
    void anEndpointThatStaysAwayIsNamed() {
        wikidata.fault(Fault.UNAVAILABLE, 100);
        assertThatThrownBy(() -> actors(1000))
                .isInstanceOf(IOException.class)
                .hasMessage("%s answered 503", wikidata.address());
        assertThat(wikidata.requests()).isEqualTo(2);
    }

    @Test
    void theEndpointIsToldWhomItCanWriteTo() throws IOException {
        actors(1000);
        assertThat(wikidata.userAgents()).allMatch(agent -> agent.equals("Dixit/0 (desk@example.org)"));
    }

    private List<GazetteerEntry> actors(int page) throws IOException {
        Politeness politeness =
                new Politeness("Dixit/0 (desk@example.org)", Duration.ofSeconds(10), 2, Duration.ofMillis(10));
        Answers answers = new Answers(wikidata.address(), politeness, folder.resolve("answers"));
        Findings findings = new Endpoint(answers, folder, Selection.packaged(), page, items -> {}).read();
        List<GazetteerEntry> entries = new ArrayList<>();
        new Assembly(findings, List.of(), 1945).run(entries::add);
        return entries;
    }
}
