package dixit.article;

import dixit.text.Block;
import dixit.text.Span;
import dixit.time.CalendarDates;
import dixit.time.DateBounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an article's text is laid out: its title, its paragraphs, and the dateline that opens the first of them.
 *
 * @param title the headline; empty when the text starts with a full sentence
 * @param blocks title, headings and paragraphs without headers and dateline, in text order
 * @param date the dateline's date
 * @param agency the dateline's agency: {@code PARIS, 3 mars (AFP) –}
 */
public record Layout(Optional<Span> title, List<Block> blocks, Optional<DateBounds> date, Optional<String> agency) {

    private static final String DATE =
            "(?:le\\s+)?(?:\\p{L}+\\s+)?\\d{1,2}(?:er)?\\s+\\p{L}{3,9}(?:\\s+\\d{4})?|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2}";
    private static final String PLACE = "\\p{Lu}[\\p{L}'’-]*(?:[ /-]\\p{Lu}[\\p{L}'’-]*){0,3}(?:\\s\\([^)]{2,30}\\))?";

    /** {@code 2 novembre 2012. -}, {@code Erevan, 21 septembre (Agence)}, {@code PARIS, 3 mars 2022 (AFP) –}, {@code MOSCOU —}. */
    private static final Pattern DATELINE =
            Pattern.compile("(?U)\\A\\s*(?:(?:(?<place>" + PLACE + ")\\s*,?\\s*)?(?<date>" + DATE
                    + ")(?:\\s*\\((?<agency>[^)]{2,40})\\))?\\s*(?:\\.\\s*[-–—]|[-–—:]|\\.)?\\s*"
                    + "|(?<place2>" + PLACE + ")\\s*\\((?<agency2>[\\p{L} ]{2,40})\\)\\s*[-–—:]\\s*"
                    + "|(?<place3>\\p{Lu}[\\p{Lu}'’ -]{2,30})\\s+[-–—]\\s+)");

    private static final Pattern PUBLISHED =
            Pattern.compile("(?Ui)\\A\\s*(?:publié|mis à jour|modifié|posté|le)\\b[^\\r\\n]{0,12}?(?<date>" + DATE
                    + ")[^\\r\\n]{0,40}\\z");

    private static final int LONGEST_TITLE = 200;

    /** The layout of a whole text, headers included. */
    public static Layout of(String text) {
        Span body = Headers.of(text).body();
        List<Span> paragraphs = paragraphs(text, body);
        Optional<Span> title = Optional.empty();
        List<Block> blocks = new ArrayList<>();
        Optional<DateBounds> date = Optional.empty();
        Optional<String> agency = Optional.empty();
        boolean started = false;
        for (int i = 0; i < paragraphs.size(); i++) {
            Span paragraph = paragraphs.get(i);
            String words = paragraph.in(text);
            Matcher published = PUBLISHED.matcher(words);
            if (words.length() < 80 && published.find()) {
                if (date.isEmpty()) date = CalendarDates.parse(published.group("date"));
                continue;
            }
            if (!started && title.isEmpty() && paragraphs.size() > 1 && isHeading(words)) {
                title = Optional.of(paragraph);
                blocks.add(new Block(paragraph, true));
                continue;
            }
            Matcher dateline = DATELINE.matcher(words);
            if (date.isEmpty()
                    && i < 4
                    && dateline.find()
                    && dateline.end() < words.length()
                    && isDateline(dateline, words)) {
                date = Optional.ofNullable(dateline.group("date")).flatMap(CalendarDates::parse);
                agency = Optional.ofNullable(dateline.group("agency"))
                        .or(() -> Optional.ofNullable(dateline.group("agency2")));
                blocks.add(new Block(new Span(paragraph.start() + dateline.end(), paragraph.end()), false));
                started = true;
                continue;
            }
            boolean heading = isHeading(words) && i + 1 < paragraphs.size() && words.length() < 90;
            blocks.add(new Block(paragraph, heading));
            started |= !heading;
        }
        return new Layout(title, List.copyOf(blocks), date, agency);
    }

    /** A date that starts a sentence ({@code Le 5 juillet, il a dit}) is no dateline: that ends in a stop, dash or agency. */
    private static boolean isDateline(Matcher matcher, String words) {
        if (matcher.group("date") == null) return true;
        String matched = matcher.group().strip();
        if (matched.matches("(?s).*[-–—:.)]")) {
            return matcher.group("place") != null
                    || matched.matches("(?s).*[-–—:)]")
                    || words.substring(matcher.end()).strip().matches("(?sU)\\p{Lu}.*");
        }
        return false;
    }

    private static boolean isHeading(String words) {
        String stripped = words.strip();
        return stripped.length() <= LONGEST_TITLE
                && !stripped.matches("(?s).*[.;,:…]")
                && !stripped.matches("(?s)[«\"“—–-].*[»\"”]");
    }

    private static List<Span> paragraphs(String text, Span body) {
        List<Span> paragraphs = new ArrayList<>();
        int start = body.start();
        for (int i = body.start(); i <= body.end(); i++) {
            if (i < body.end() && text.charAt(i) != '\n' && text.charAt(i) != '\r' && text.charAt(i) != '\u2029')
                continue;
            int from = start;
            int to = i;
            while (from < to && isSpace(text.charAt(from))) from++;
            while (to > from && isSpace(text.charAt(to - 1))) to--;
            if (from < to) paragraphs.add(new Span(from, to));
            start = i + 1;
        }
        return paragraphs;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
