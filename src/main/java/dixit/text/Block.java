package dixit.text;

import java.util.Optional;

/**
 * A stretch of an article's text that is analysed on its own: a paragraph, a headline, a heading.
 *
 * @param headline whether it is a title or heading rather than running text
 * @param spoken what of it somebody says without quotation marks, as in an interview
 */
public record Block(Span span, boolean headline, Optional<Span> spoken) {

    /** @throws IllegalArgumentException when the spoken words lie outside the block */
    public Block {
        if (spoken.isPresent() && !span.contains(spoken.get()))
            throw new IllegalArgumentException("spoken words lie within their block");
    }

    /** A block of which nothing but quotations is spoken. */
    public Block(Span span, boolean headline) {
        this(span, headline, Optional.empty());
    }
}
