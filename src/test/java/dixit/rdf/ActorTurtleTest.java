package dixit.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.GazetteerEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActorTurtleTest {

    private static final ActorTurtle TURTLE = new ActorTurtle(Iris.LOCAL);

    @Test
    void theGazetteerBecomesTheGraphExpected() {
        Graphs.assertSame(
                TURTLE.model(HandMade.gazetteer()), Graphs.read(Path.of("src/test/resources/rdf/actors.ttl")));
    }

    @Test
    void entriesComeBackAsTheyWereWritten() throws Exception {
        assertThat(read(write(HandMade.gazetteer())))
                .containsExactlyElementsOf(HandMade.gazetteer().stream()
                        .sorted(Comparator.comparing(entry -> entry.actor().id()))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(ActorKind.class)
    void everyKindComesBack(ActorKind kind) throws Exception {
        Actor actor = new Actor(
                "x-1", kind, Map.of("fr", "x"), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(read(write(List.of(new GazetteerEntry(actor, List.of(), List.of(), List.of())))))
                .extracting(entry -> entry.actor().kind())
                .containsExactly(kind);
    }

    @Test
    void theOrderOfEntriesDoesNotChangeTheFile() {
        List<GazetteerEntry> reversed = new ArrayList<>(HandMade.gazetteer());
        Collections.reverse(reversed);
        assertThat(write(reversed)).isEqualTo(write(HandMade.gazetteer()));
    }

    @Test
    void thePackagedGazetteerComesBackAsItIs() throws Exception {
        List<GazetteerEntry> seeds = ActorTurtle.seeds();
        assertThat(read(write(seeds))).containsExactlyInAnyOrderElementsOf(seeds);
    }

    private static String write(List<GazetteerEntry> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TURTLE.write(entries, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<GazetteerEntry> read(String turtle) throws Exception {
        return ActorTurtle.read(new ByteArrayInputStream(turtle.getBytes(StandardCharsets.UTF_8)));
    }
}
