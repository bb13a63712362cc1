package dixit.rdf;

/**
 * Translates Java's UTF-16 offsets to Unicode code points, which the Web Annotation Data Model counts in (section
 * 4.2.5, Text Position Selector).
 */
final class CodePoints {

    private final String text;
    private final int[] before;

    CodePoints(String text) {
        this.text = text;
        this.before = new int[text.length() + 1];
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            before[i] = points;
            boolean secondHalf =
                    i > 0 && Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1));
            if (!secondHalf) points++;
        }
        before[text.length()] = points;
    }

    /** The number of code points before the UTF-16 offset. */
    int at(int offset) {
        return before[offset];
    }

    /** The offset, moved back when it would cut a code point in two. */
    int safe(int offset) {
        boolean cuts = offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
        return cuts ? offset - 1 : offset;
    }
}
