package dixit.article;

import dixit.text.Span;
import dixit.time.CalendarDates;
import dixit.time.DateBounds;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Header lines at the top of a plain-text article: {@code date: 2023-09-21}, {@code title: …}, {@code source: …} in any
 * order or none. The date needs no colon and may be followed by the article's first sentence on its line.
 *
 * @param lines by key in English: title, date, source, url, author, lang, licence; the first where a key stands twice
 * @param body the rest of the text
 */
record Headers(Map<String, Line> lines, Span body) {

    /**
     * @param number of the line in the file, from 1
     * @param place where the value stands
     */
    record Line(String value, int number, Span place) {}

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("date", "date"),
            Map.entry("title", "title"),
            Map.entry("titre", "title"),
            Map.entry("source", "source"),
            Map.entry("url", "url"),
            Map.entry("author", "author"),
            Map.entry("auteur", "author"),
            Map.entry("lang", "lang"),
            Map.entry("langue", "lang"),
            Map.entry("language", "lang"),
            Map.entry("licence", "licence"),
            Map.entry("license", "licence"));

    /** French typography puts a no-break space before a colon, a narrow or thin one too. */
    private static final String SPACE = "[ \\t\\u00A0\\u202F\\u2009]";

    private static final Pattern LINE =
            Pattern.compile("\\s*(\\p{Alpha}+)" + SPACE + "*:" + SPACE + "*([^\\r\\n]*)(?:\\R|\\z)");
    private static final Pattern DATE =
            Pattern.compile("\\s*(?i:date)(?:" + SPACE + "*:)?" + SPACE + "+(?=(?:\\p{L}+ )?\\d)");

    static Headers of(String text) {
        Map<String, Line> lines = new LinkedHashMap<>();
        int at = 0;
        while (true) {
            Matcher date = DATE.matcher(text).region(at, text.length());
            if (date.lookingAt()) {
                String rest = text.substring(date.end(), Math.min(text.length(), date.end() + 60));
                Optional<CalendarDates.Leading> leading = CalendarDates.leading(rest, Optional.empty());
                if (leading.isPresent()) {
                    int end = date.end() + leading.get().length();
                    lines.putIfAbsent(
                            "date",
                            new Line(
                                    text.substring(date.end(), end),
                                    number(text, date.end()),
                                    new Span(date.end(), end)));
                    at = end;
                    continue;
                }
            }
            Matcher line = LINE.matcher(text).region(at, text.length());
            if (!line.lookingAt()) break;
            String key = KEYS.get(line.group(1).toLowerCase(Locale.ROOT));
            if (key == null) break;
            String value = line.group(2).strip();
            int start = line.start(2) + line.group(2).indexOf(value);
            lines.putIfAbsent(
                    key, new Line(value, number(text, line.start(1)), new Span(start, start + value.length())));
            at = line.end();
        }
        return new Headers(lines, new Span(at, text.length()));
    }

    /** What is wrong with a value and how to mend it, as one sentence; empty when all can be right. */
    Optional<String> fault() {
        if (line("date").isPresent() && date().isEmpty()) {
            return Optional.of(fault("date", "not a date", "write it as 2023-09-21, 2023-09 or 2023"));
        }
        if (line("url").isPresent() && url().isEmpty()) {
            return Optional.of(fault("url", "not a web address", "give one that starts with https:// or http://"));
        }
        if (line("lang").isPresent() && language().isEmpty()) {
            return Optional.of(fault("lang", "not a language", "write its code, such as fr, or leave the line out"));
        }
        return Optional.empty();
    }

    private String fault(String key, String problem, String remedy) {
        Line line = lines.get(key);
        return "line %d: “%s” is %s; %s.".formatted(line.number(), line.value(), problem, remedy);
    }

    private Optional<String> line(String key) {
        return Optional.ofNullable(lines.get(key)).map(Line::value).filter(value -> !value.isBlank());
    }

    Optional<String> title() {
        return line("title");
    }

    /** Where the title stands in the text. */
    Optional<Span> titlePlace() {
        return title().map(title -> lines.get("title").place());
    }

    Optional<String> source() {
        return line("source");
    }

    Optional<String> author() {
        return line("author");
    }

    Optional<String> licence() {
        return line("licence");
    }

    /** The primary language subtag (BCP 47); languages may also be named in French or English. */
    Optional<String> language() {
        return line("lang").flatMap(Headers::languageCode);
    }

    /** Web addresses only: an article's URL becomes a link. */
    Optional<URI> url() {
        return line("url").flatMap(Headers::webAddress);
    }

    Optional<DateBounds> date() {
        return line("date").flatMap(CalendarDates::parse);
    }

    static Optional<String> languageCode(String value) {
        String tag = value.toLowerCase(Locale.ROOT);
        if (tag.matches("[a-z]{2,3}(?:[-_][a-z0-9]+)*")) return Optional.of(tag.split("[-_]")[0]);
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.forLanguageTag(code);
            if (tag.equalsIgnoreCase(language.getDisplayLanguage(Locale.FRENCH))
                    || tag.equalsIgnoreCase(language.getDisplayLanguage(Locale.ENGLISH))) return Optional.of(code);
        }
        return Optional.empty();
    }

    static Optional<URI> webAddress(String value) {
        try {
            URI uri = new URI(value);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static int number(String text, int offset) {
        return 1 + (int) text.substring(0, offset).lines().count() - (atLineStart(text, offset) ? 0 : 1);
    }

    private static boolean atLineStart(String text, int offset) {
        return offset == 0 || text.charAt(offset - 1) == '\n' || text.charAt(offset - 1) == '\r';
    }
}
