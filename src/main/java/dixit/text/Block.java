package dixit.text;

/**
 * A stretch of an article's text that is analysed on its own: a paragraph, a headline, a heading.
 *
 * @param headline whether it is a title or heading rather than running text
 */
public record Block(Span span, boolean headline) {}
