package dixit.time;

import dixit.text.Span;
import java.util.List;

/**
 * When an article was written, worked out from its words (TimeML: document creation time).
 *
 * @param bounds the days on which it can have been written
 * @param clues what leaves only these, in text order
 */
public record CreationTime(DateBounds bounds, List<Clue> clues) {

    /**
     * Words that some days of writing do not agree with.
     *
     * @param words where they stand, in text order
     * @param events the known events of which they may speak; empty when the words tell by themselves
     */
    public record Clue(List<Span> words, List<KnownEvent> events) {
        /** Copies the lists, so that the record cannot change. */
        public Clue {
            words = List.copyOf(words);
            events = List.copyOf(events);
        }
    }

    /** Copies the list, so that the record cannot change. */
    public CreationTime {
        clues = List.copyOf(clues);
    }
}
