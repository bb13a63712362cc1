package dixit.statement.relation;

/**
 * A relation between two statements.
 *
 * @param from the statement that contradicts, answers … ({@link Claim#id}); of a symmetric relation the later one
 * @param to the other one
 * @param confidence how sure it is that the relation holds, 0 to 1
 */
public record Link(String from, String to, Relation relation, Reason reason, double confidence) {

    /** @throws IllegalArgumentException when a statement is linked with itself or the confidence is out of range */
    public Link {
        if (from.equals(to)) throw new IllegalArgumentException("a statement has no relation to itself: " + from);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1, not at " + confidence);
        }
    }
}
