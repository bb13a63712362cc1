package dixit.statement;

import dixit.actor.Mention;
import dixit.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A line of a phenomenon: {@code = speaker | cue | content | form | act | key: value …}.
 *
 * <p>{@code *} is not judged. Speakers are told by their label or by the words that name them. Keys: {@code about},
 * {@code to}, {@code via}, {@code on} (a day, or first/last candidate day, – for none), {@code certainty}.
 */
record ExpectedStatement(List<String> columns, Map<String, String> more) {

    static final String ANY = "*";
    private static final int COLUMNS = 5;

    static ExpectedStatement parse(String line) {
        String[] parts = line.substring(1).split("\\|", -1);
        if (parts.length < COLUMNS) throw new IllegalArgumentException("five columns are needed: " + line);
        Map<String, String> more = new TreeMap<>();
        for (int i = COLUMNS; i < parts.length; i++) {
            String[] pair = parts[i].split(":", 2);
            more.put(pair[0].strip(), pair[1].strip());
        }
        return new ExpectedStatement(
                List.of(parts).subList(0, COLUMNS).stream().map(String::strip).toList(), more);
    }

    /** The line that {@code found} is, in this line's own words wherever they are right. */
    String seenIn(Statement found, String text) {
        List<String> seen = List.of(
                actors(columns.get(0), found.speakers(), text),
                judged(columns.get(1), words(found.cue(), text, "…")),
                judged(columns.get(2), words(found.content(), text, " […] ")),
                judged(columns.get(3), found.form().name().toLowerCase(Locale.ROOT)),
                judged(columns.get(4), found.act().name().toLowerCase(Locale.ROOT)));
        Map<String, String> keys = new TreeMap<>();
        more.forEach((key, value) -> keys.put(
                key,
                switch (key) {
                    case "about" -> actors(value, found.about(), text);
                    case "to" -> actors(value, found.addressees(), text);
                    case "via" -> actors(value, found.relays(), text);
                    case "on" -> day(found);
                    case "certainty" -> found.certainty().name().toLowerCase(Locale.ROOT);
                    default -> throw new IllegalArgumentException("unknown key " + key);
                }));
        return new ExpectedStatement(seen, keys).toString();
    }

    static String describe(Statement found, String text) {
        ExpectedStatement nothing = new ExpectedStatement(List.of("", "", "", "", ""), Map.of("about", "", "on", ""));
        return nothing.seenIn(found, text);
    }

    private static String judged(String expected, String found) {
        return expected.equals(ANY) || plain(expected).equals(plain(found)) ? expected : found;
    }

    private static String actors(String expected, List<Mention> found, String text) {
        List<String> wanted = List.of(expected.split(" & "));
        if (expected.equals(ANY)) return expected;
        if (wanted.size() == found.size()) {
            boolean right = true;
            for (int i = 0; i < wanted.size(); i++) right &= names(wanted.get(i), found.get(i), text);
            if (right) return expected;
        }
        return found.stream()
                .map(mention ->
                        mention.actor().label("fr") + " “" + mention.span().in(text) + "”")
                .collect(Collectors.joining(" & "));
    }

    private static boolean names(String wanted, Mention found, String text) {
        String words = plain(found.span().in(text));
        return wanted.equals(ANY)
                || plain(wanted).equalsIgnoreCase(plain(found.actor().label("fr")))
                || plain(wanted).equals(words)
                || words.endsWith(" " + plain(wanted));
    }

    private static String words(List<Span> spans, String text, String joint) {
        return spans.stream().map(span -> span.in(text)).collect(Collectors.joining(joint));
    }

    private static String day(Statement found) {
        return found.said()
                .map(said -> said.earliest().equals(said.latest())
                        ? said.earliest().toString()
                        : said.earliest() + "/" + said.latest())
                .orElse("–");
    }

    private static String plain(String words) {
        return words.replace('’', '\'').replaceAll("(?U)\\s+", " ").strip();
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder("= ").append(String.join(" | ", columns));
        more.forEach((key, value) -> line.append(" | ").append(key).append(": ").append(value));
        return line.toString();
    }
}
