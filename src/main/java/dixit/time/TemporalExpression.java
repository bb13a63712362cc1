package dixit.time;

import dixit.text.Span;
import java.util.Optional;

/**
 * Words that tell a date.
 *
 * @param span where they stand
 * @param words the words, lower case, straight apostrophes, single spaces
 * @param date what they tell, given the article's date; empty when that is not enough to tell
 */
public record TemporalExpression(Span span, String words, Optional<DateBounds> date) {}
