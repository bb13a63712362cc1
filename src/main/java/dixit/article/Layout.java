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
 * How an article's text is laid out. Header lines, lines of publication and the dateline are in no block: they are not
 * analysed as sentences.
 *
 * @param title the headline; empty when the text starts with a full sentence
 * @param blocks title, headings and paragraphs in text order
 * @param dateline the place, date or agency before the first sentence
 * @param date the dateline's date, or that of a line of publication
 * @param agency the dateline's agency: {@code PARIS, 3 mars (AFP) –}
 */
public record Layout(
        Optional<Span> title,
        List<Block> blocks,
        Optional<Span> dateline,
        Optional<DateBounds> date,
        Optional<String> agency) {

    private static final Pattern HOUR = Pattern.compile(
            "\\d{1,2}\\p{Z}?[hH:]\\p{Z}?\\d{2}(?!\\p{Alnum})\\p{Z}*(?:[–—:•|-]\\p{Z}*)?(?=[\\p{Lu}«“\"])");

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_HEADING = 90;

    /** A dateline further down would be that of another text. */
    private static final int LAST_DATELINE = 4;

    public Layout {
        blocks = List.copyOf(blocks);
    }

    /** The layout of a whole text, headers included. */
    public static Layout of(String text) {
        Headers headers = Headers.of(text);
        List<Span> paragraphs = Paragraphs.of(text, headers.body());
        Optional<Span> title = Optional.empty();
        Optional<Dateline> dateline = Optional.empty();
        Optional<DateBounds> published = Optional.empty();
        List<Block> blocks = new ArrayList<>();
        boolean running = false;
        headers.titlePlace().ifPresent(place -> blocks.add(new Block(place, true)));
        for (int i = 0; i < paragraphs.size(); i++) {
            Span paragraph = paragraphs.get(i);
            String words = paragraph.in(text);
            boolean last = i + 1 == paragraphs.size();
            Optional<CalendarDates.Leading> line = PublicationWords.READ.published(words, headers.date());
            if (line.isPresent() && paragraphs.size() > 1) {
                published = published.or(() -> line.get().date());
                continue;
            }
            if (dateline.isEmpty() && i < LAST_DATELINE) {
                dateline = Dateline.of(text, paragraph, headers.date());
                if (dateline.isPresent()) {
                    blocks.add(new Block(new Span(dateline.get().span().end(), paragraph.end()), false));
                    running = true;
                    continue;
                }
            }
            if (!running && title.isEmpty() && !last && isHeading(words, LONGEST_TITLE)) {
                title = Optional.of(paragraph);
                blocks.add(new Block(paragraph, true));
                continue;
            }
            boolean heading = !last && isHeading(words, LONGEST_HEADING);
            blocks.add(new Block(withoutHour(text, paragraph), heading));
            running |= !heading;
        }
        Optional<DateBounds> line = published;
        return new Layout(
                title,
                blocks,
                dateline.map(Dateline::span),
                dateline.flatMap(Dateline::date).or(() -> line),
                dateline.flatMap(Dateline::agency));
    }

    /** {@code 13h50 – L'armée annonce …}: the hour that heads an entry of a live report is no part of its first sentence. */
    private static Span withoutHour(String text, Span paragraph) {
        Matcher hour = HOUR.matcher(text).region(paragraph.start(), paragraph.end());
        return hour.lookingAt() && hour.end() < paragraph.end() ? new Span(hour.end(), paragraph.end()) : paragraph;
    }

    /** Whether the block at {@code start} is an entry, or the heading of one, that an hour stands before. */
    public static boolean isTimed(String text, int start) {
        int line = start;
        while (line > 0 && text.charAt(line - 1) != '\n') line--;
        return HOUR.matcher(text).region(line, text.length()).lookingAt();
    }

    /** Short, without a final stop, and not a quotation that stands on its own. */
    private static boolean isHeading(String words, int longest) {
        return words.length() <= longest
                && ".;,:…".indexOf(words.charAt(words.length() - 1)) < 0
                && !words.matches("(?s)[«\"“—–-].*[»\"”]");
    }
}
