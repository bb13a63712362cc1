package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.actor.Gazetteer;
import dixit.rdf.ActorTurtle;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActorsGraphTest {

    private static final Gazetteer GAZETTEER = new Gazetteer(ActorTurtle.seeds());

    @Test
    void ofALargeGazetteerThoseNamedAreNeededAndWhomTheySpeakFor() {
        assertThat(ActorsGraph.needed(List.of("Q4359688"), GAZETTEER))
                .extracting(entry -> entry.actor().label("fr"))
                .containsExactlyInAnyOrder("Dmitri Peskov", "Administration présidentielle de Russie", "Russie");
    }

    @Test
    void whomTheGazetteerDoesNotKnowItIsNotAskedFor() {
        assertThat(ActorsGraph.needed(List.of("personne-1"), GAZETTEER)).isEmpty();
    }
}
