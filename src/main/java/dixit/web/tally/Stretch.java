package dixit.web.tally;

import java.util.List;

/**
 * A piece of an actor's list of statements.
 *
 * @param places where its statements stand, in order
 * @param skip how many statements of the first place come before it
 * @param size how many statements it has at most
 */
public record Stretch(List<Place> places, long skip, int size) {

    /** @param day ISO, the last on which the statements may have been made; empty where it is unknown */
    public record Place(String day, String article) {}
}
