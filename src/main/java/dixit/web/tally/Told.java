package dixit.web.tally;

import java.util.List;

/**
 * What counts of one statement.
 *
 * @param act the last part of its speech act's IRI
 * @param earliest and {@code latest}: ISO days, empty where unknown
 */
record Told(
        List<String> speakers,
        List<String> about,
        List<String> addressees,
        String act,
        String earliest,
        String latest) {}
