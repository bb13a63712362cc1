package dixit.text;

/**
 * A place in an article's text: the characters from {@code start} (inclusive) to {@code end} (exclusive).
 *
 * <p>Offsets count UTF-16 code units, as {@link String} does; the RDF writer turns them into the code points that the
 * Web Annotation model asks for.
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** @throws IllegalArgumentException when {@code start} is negative or lies after {@code end} */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span runs forward from 0, not from %d to %d".formatted(start, end));
        }
    }

    /** The characters of {@code text} at this place. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** In UTF-16 code units. */
    public int length() {
        return end - start;
    }

    /** Whether it holds no character: a place between two. */
    public boolean isEmpty() {
        return start == end;
    }

    /** Whether {@code other} lies inside, the ends included. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the character at {@code offset} lies inside. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Whether the two share a character. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that covers both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** Written out, as {@link #hashCode}: both are asked for very often, and a record's own take long to be compiled. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Span span && start == span.start && end == span.end;
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
    }

    /** Text order: by start, then by end. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
