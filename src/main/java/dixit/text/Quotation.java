package dixit.text;

/**
 * A stretch of text between quotation marks.
 *
 * @param outer with its marks
 * @param inner without them, white space inside the marks left out
 */
public record Quotation(Span outer, Span inner) {

    /** @throws IllegalArgumentException when the inner span lies outside the outer one */
    public Quotation {
        if (!outer.contains(inner)) throw new IllegalArgumentException("a quotation lies within its marks");
    }
}
