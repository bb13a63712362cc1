package dixit.evaluate;

import java.util.List;

/**
 * Something wrong with one statement, for people to read.
 *
 * @param kind what is wrong
 * @param id the gold row's id, or for an invented statement its number in the article
 * @param speaker who said it, in gold or as invented
 * @param content what was said
 * @param sentence where it stands, on one line
 * @param differences the columns that are wrong; none when the statement itself is
 */
record Finding(Kind kind, String id, String speaker, String content, String sentence, List<Difference> differences) {

    enum Kind {
        /** Gold has it, it was not found. */
        MISSED,
        /** It was found, gold has it not. */
        INVENTED,
        /** It was found with wrong values. */
        WRONG
    }

    /** @param column the column of gold that differs; an empty value is shown as {@code –} */
    record Difference(String column, String gold, String found) {}

    Finding {
        differences = List.copyOf(differences);
    }
}
