package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.rdf.HandMade;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecideActorsTest {

    private static final String KIRBY = "http://localhost:3030/id/actor/john-kirby-1";

    @TempDir
    private Path actors;

    @Test
    void aDecisionIsKeptAndObeyedByLaterRuns() throws Exception {
        Outcome outcome = decide("same", KIRBY, "http://www.wikidata.org/entity/Q16730147");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("Q16730147 stands for both");
        Path article = Files.writeString(actors.resolve("essai.txt"), "date: 2023-09-21\nlang: fr\n\nJeudi, rien.\n");
        String rdf = Outcome.with(read -> HandMade.ceasefire(), "extract", "--actors", actors, article)
                .out();
        assertThat(rdf).doesNotContain("john-kirby-1").contains("id/actor/Q16730147>", "\"Jake Sullivan\"@fr");
    }

    @Test
    void decisionsAreTurtle() throws Exception {
        decide("same", "b-1", "Q7");
        decide("different", "a-1", "b-1");
        assertThat(actors.resolve("decisions.ttl"))
                .content()
                .contains(
                        "<http://localhost:3030/id/actor/Q7> owl:sameAs <http://localhost:3030/id/actor/b-1> .",
                        "<http://localhost:3030/id/actor/a-1> owl:differentFrom <http://localhost:3030/id/actor/b-1> .");
    }

    @ParameterizedTest
    @CsvSource({"same, different", "different, same"})
    void whatContradictsAnEarlierDecisionIsRefusedAndTheEarlierStays(String earlier, String later) throws Exception {
        decide(earlier, "a-1", "b-1");
        String before = Files.readString(actors.resolve("decisions.ttl"));
        Outcome refused = decide(later, "b-1", "a-1");
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err().lines())
                .singleElement()
                .asString()
                .contains("b-1 and a-1 cannot be " + (later.equals("same") ? "the same" : "different"))
                .endsWith("delete its line in " + actors.resolve("decisions.ttl") + ".");
        assertThat(actors.resolve("decisions.ttl")).hasContent(before);
    }

    @ParameterizedTest
    @CsvSource({"Vladimir Poutine", "http://localhost:3030/id/statement/a1-1", "''"})
    void whatIsNoActorIsWrongUsage(String actor) {
        Outcome outcome = decide("same", actor, "Q7747");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("this is no actor");
    }

    @Test
    void aFileOfDecisionsThatIsNoTurtleIsNamed() throws Exception {
        Files.writeString(actors.resolve("decisions.ttl"), "<a> <b>\n");
        Outcome outcome = decide("same", "a-1", "b-1");
        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.err()).startsWith(actors.resolve("decisions.ttl") + ": line ");
    }

    private Outcome decide(String what, String one, String other) {
        return Outcome.with(Outcome.FINDS_NOTHING, "actors", what, one, other, "--actors", actors);
    }
}
