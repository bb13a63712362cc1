package dixit.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds the quotations of a paragraph: « », “ ”, ‘ ’, „ “, " " and '' ''. Quotations inside a quotation belong to it and are
 * not listed.
 *
 * <p>Press practice (Imprimerie nationale, <i>Lexique des règles typographiques</i>): a quotation may hold others in the
 * same marks; one that runs over several paragraphs opens anew at each and closes only at the last. A mark that is
 * never closed within its paragraph therefore reaches the paragraph's end when the next paragraph opens with a mark,
 * and is a slip otherwise.
 */
public final class Quotations {

    private record Opening(int start, int length, char closing) {}

    private Quotations() {}

    /** The outermost quotations of {@code paragraph}, in text order. */
    public static List<Quotation> in(String text, Span paragraph) {
        List<Quotation> found = new ArrayList<>();
        Deque<Opening> open = new ArrayDeque<>();
        int at = paragraph.start();
        while (at < paragraph.end()) {
            int length = markLength(text, at, paragraph.end());
            if (length == 0 && closesSingle(open, text, at)) length = 1;
            if (length == 0) {
                at++;
                continue;
            }
            char mark = text.charAt(at);
            if (open.isEmpty() && found.isEmpty() && goesOn(text, paragraph.start(), at)) {
                found.add(quotation(text, new Opening(paragraph.start(), 0, mark), at, length));
                at += length;
                continue;
            }
            if (closes(open, mark, text, at)) {
                Opening opening = open.pop();
                while (opening.closing() != mark && !open.isEmpty()) opening = open.pop();
                if (open.isEmpty()) found.add(quotation(text, opening, at, length));
            } else if (isOpening(mark)) {
                // The same mark opened twice and closed once is a slip: the second opening restarts the quotation.
                if (!open.isEmpty()
                        && open.peek().closing() == closing(mark)
                        && !closesTwice(text, at, paragraph, mark)) {
                    open.pop();
                }
                open.push(new Opening(at, length, closing(mark)));
            }
            at += length;
        }
        if (!open.isEmpty()
                && (nextParagraphOpens(text, paragraph.end())
                        || nextParagraphCloses(
                                text, paragraph.end(), open.peekLast().closing()))) {
            Opening first = open.peekLast();
            found.add(quotation(text, first, paragraph.end(), 0));
        }
        return List.copyOf(found);
    }

    private static Quotation quotation(String text, Opening opening, int closeAt, int closeLength) {
        int from = opening.start() + opening.length();
        int to = closeAt;
        while (from < to && isSpace(text.charAt(from))) from++;
        while (to > from && isSpace(text.charAt(to - 1))) to--;
        return new Quotation(new Span(opening.start(), closeAt + closeLength), new Span(from, to));
    }

    /** The mark that closes {@code ‘ ’}, an apostrophe in the plain text: no letter follows it. */
    private static boolean closesSingle(Deque<Opening> open, String text, int at) {
        return text.charAt(at) == '\''
                && !open.isEmpty()
                && open.peek().closing() == '\''
                && open.peek().length() == 1
                && (at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    private static int markLength(String text, int at, int end) {
        return switch (text.charAt(at)) {
            case '«', '»', '“', '”', '„', '"', '‘' -> 1;
            case '\'' -> at + 1 < end && text.charAt(at + 1) == '\'' ? 2 : 0;
            default -> 0;
        };
    }

    private static boolean isOpening(char mark) {
        return mark == '«' || mark == '“' || mark == '„' || mark == '"' || mark == '\'' || mark == '‘';
    }

    private static char closing(char mark) {
        return switch (mark) {
            case '«' -> '»';
            case '“' -> '”';
            case '„' -> '“';
            case '‘' -> '\'';
            default -> mark;
        };
    }

    private static boolean closes(Deque<Opening> open, char mark, String text, int at) {
        if (open.stream().noneMatch(opening -> opening.closing() == mark)) return false;
        // A straight mark after a space and before a letter opens; it closes in every other place.
        boolean looksOpening = (mark == '"' || mark == '\'')
                && at > 0
                && isSpace(text.charAt(at - 1))
                && at + 1 < text.length()
                && !isSpace(text.charAt(at + 1));
        return !looksOpening || open.peek().closing() == mark;
    }

    private static boolean closesTwice(String text, int at, Span paragraph, char mark) {
        if (mark == '"' || mark == '\'') return false;
        int depth = 2;
        for (int i = at + 1; i < paragraph.end(); i++) {
            if (text.charAt(i) == closing(mark) && --depth == 0) return true;
            if (text.charAt(i) == mark) depth++;
        }
        return false;
    }

    private static boolean nextParagraphOpens(String text, int end) {
        int at = end;
        while (at < text.length() && isSpace(text.charAt(at))) at++;
        return at < text.length() && isOpening(text.charAt(at));
    }

    /** Whether the mark at {@code at}, the paragraph's first, closes what the paragraph above left open. */
    private static boolean goesOn(String text, int start, int at) {
        char mark = text.charAt(at);
        if (mark != '»' && mark != '”') return false;
        char opening = mark == '»' ? '«' : '“';
        int above = start - 1;
        while (above >= 0 && isSpace(text.charAt(above))) above--;
        for (; above >= 0 && text.charAt(above) != '\n'; above--) {
            if (text.charAt(above) == mark) return false;
            if (text.charAt(above) == opening) return true;
        }
        return false;
    }

    /** Whether the first mark of the next paragraph is the one that closes: some papers do not open again. */
    private static boolean nextParagraphCloses(String text, int end, char closing) {
        if (closing != '»' && closing != '”') return false;
        int at = end;
        while (at < text.length() && isSpace(text.charAt(at))) at++;
        for (; at < text.length() && text.charAt(at) != '\n'; at++) {
            if (text.charAt(at) == closing) return true;
            if (isOpening(text.charAt(at)) && text.charAt(at) != '\'') return false;
        }
        return false;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
