package dixit.article;

import dixit.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into paragraphs. */
final class Paragraphs {

    /** Lines that editors and mail programs wrap are this long; a line of a text that is not wrapped is a paragraph. */
    private static final int SHORTEST_WRAPPED_LINE = 50;

    private static final int LONGEST_WRAPPED_LINE = 100;

    private Paragraphs() {}

    /**
     * The paragraphs of {@code range}, without white space around them. Each line is one, except in a text whose lines
     * were wrapped to a width: there a blank line parts them.
     */
    static List<Span> of(String text, Span range) {
        List<Span> lines = lines(text, range);
        if (!isWrapped(text, lines)) {
            return lines.stream().filter(line -> !line.isEmpty()).toList();
        }
        List<Span> paragraphs = new ArrayList<>();
        Span current = null;
        for (Span line : lines) {
            if (!line.isEmpty()) current = current == null ? line : current.cover(line);
            else if (current != null) {
                paragraphs.add(current);
                current = null;
            }
        }
        if (current != null) paragraphs.add(current);
        return List.copyOf(paragraphs);
    }

    /** Most line breaks within blocks come after a line of full width that does not end a sentence. */
    private static boolean isWrapped(String text, List<Span> lines) {
        int breaks = 0;
        int wrapped = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Span line = lines.get(i);
            if (line.isEmpty() || lines.get(i + 1).isEmpty()) continue;
            if (line.length() > LONGEST_WRAPPED_LINE) return false;
            breaks++;
            if (line.length() >= SHORTEST_WRAPPED_LINE && !endsSentence(text, line)) wrapped++;
        }
        return wrapped >= 2 && wrapped * 2 > breaks;
    }

    private static boolean endsSentence(String text, Span line) {
        return ".!?…»”\"".indexOf(text.charAt(line.end() - 1)) >= 0;
    }

    private static List<Span> lines(String text, Span range) {
        List<Span> lines = new ArrayList<>();
        int start = range.start();
        for (int i = range.start(); i <= range.end(); i++) {
            if (i < range.end() && !isLineBreak(text.charAt(i))) continue;
            boolean crlf = i > start && i < range.end() && text.charAt(i) == '\n' && text.charAt(i - 1) == '\r';
            if (!(crlf && start == i)) lines.add(trimmed(text, start, i));
            if (i + 1 < range.end() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') i++;
            start = i + 1;
        }
        return lines;
    }

    private static Span trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) start++;
        while (end > start && isSpace(text.charAt(end - 1))) end--;
        return new Span(start, end);
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
