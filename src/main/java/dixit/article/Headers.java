package dixit.article;

import dixit.text.Span;
import dixit.time.CalendarDates;
import dixit.time.DateBounds;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Header lines at the top of a plain-text article: {@code date: 2023-09-21}, {@code title: …}, {@code source: …} in any
 * order or none. {@code date 2023-09} needs no colon and may be followed by the article's first sentence on its line.
 *
 * @param values by key in English: title, date, source, url, author, lang
 * @param body the rest of the text
 */
record Headers(Map<String, String> values, Span body) {

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
            Map.entry("language", "lang"));

    private static final Pattern LINE =
            Pattern.compile("(?U)\\A[ \\t]*(\\p{Alpha}+)[ \\t\\u00A0]*:[ \\t]*([^\\r\\n]*)(\\R|\\z)");
    private static final Pattern BARE_DATE =
            Pattern.compile("\\A[ \\t]*(?i:date)[ \\t]+(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)\\b[ \\t]*(\\R)?");

    static Headers of(String text) {
        Map<String, String> values = new HashMap<>();
        int at = 0;
        while (at < text.length()) {
            String rest = text.substring(at);
            Matcher bare = BARE_DATE.matcher(rest);
            if (bare.find()) {
                values.put("date", bare.group(1));
                at += bare.end();
                continue;
            }
            Matcher line = LINE.matcher(rest);
            if (!line.find()) break;
            String key = KEYS.get(line.group(1).toLowerCase(Locale.ROOT));
            if (key == null) break;
            values.put(key, line.group(2).strip());
            at += line.end();
        }
        if (at >= text.length()) at = 0;
        return new Headers(Map.copyOf(values), new Span(at, text.length()));
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
    }

    Optional<String> title() {
        return value("title");
    }

    Optional<String> source() {
        return value("source");
    }

    Optional<String> author() {
        return value("author");
    }

    Optional<String> language() {
        return value("lang")
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .filter(tag -> tag.matches("[a-z]{2,3}(-[a-z0-9]+)*"));
    }

    /** Web addresses only: an article's URL becomes a link. */
    Optional<URI> url() {
        return value("url")
                .filter(url -> url.matches("https?://[^\\s<>\"{}|\\\\^`]+"))
                .map(URI::create);
    }

    Optional<DateBounds> date() {
        return value("date").flatMap(CalendarDates::parse);
    }
}
