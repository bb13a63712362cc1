package dixit.web.tally;

import java.util.Set;

/**
 * A link between statements that contradict each other, all of it IRIs.
 *
 * @param speakers of the one, {@code otherSpeakers} of the other
 */
public record Opposed(
        String one, String other, String reason, double confidence, Set<String> speakers, Set<String> otherSpeakers) {

    /** Whether the two actors are the ones who contradict each other, whoever speaks first. */
    public boolean between(String actor, String another) {
        return speakers.contains(actor) && otherSpeakers.contains(another)
                || speakers.contains(another) && otherSpeakers.contains(actor);
    }
}
