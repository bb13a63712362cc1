package dixit.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of one language that tie dates to known events and to the day of writing, from {@code
 * seeds/lexicon/{language}/date-clues.tsv}. The file's first lines say how it is written.
 */
final class ClueLexicon {

    /** How a date stands to an event or to the day of writing; a row names it in lower case with hyphens. */
    enum Tie {
        BEGIN,
        DURING,
        END,
        NEXT_DAY,
        AFTER,
        PAST,
        FUTURE,
        TODAY,
        SAME;

        private static Tie named(String row) {
            return valueOf(row.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** A form that ties; its groups are {@link #EVENT}, {@link #WHEN} and {@link #WHEN2}, those that it has. */
    record Form(Tie tie, Pattern pattern) {}

    static final String EVENT = "event";
    static final String WHEN = "when";
    static final String WHEN2 = "when2";
    private static final String OWN = "own";

    /** The characters that stand for the first and the further characters of a date, and of an event's words. */
    static final char DATE = '\uE000';

    static final char DATE_REST = '\uE001';
    static final char NAMED = '\uE002';
    static final char NAMED_REST = '\uE003';

    private static final Pattern REFERENCE = Pattern.compile("\\{([a-z]+2?)\\}");
    private static final Map<String, String> STANDING_FOR = Map.of(
            "masks",
            "" + DATE + DATE_REST + NAMED + NAMED_REST,
            EVENT,
            group(EVENT, NAMED, NAMED_REST),
            WHEN,
            group(WHEN, DATE, DATE_REST),
            WHEN2,
            group(WHEN2, DATE, DATE_REST));

    private final Map<String, String> patterns = new HashMap<>();
    private final Map<String, Set<String>> kindsByWords = new LinkedHashMap<>();
    private final List<Form> forms = new ArrayList<>();
    private final List<Form> words = new ArrayList<>();

    private ClueLexicon() {}

    /**
     * That of {@code language} (BCP 47); one without forms where there is none.
     *
     * @throws IllegalArgumentException when it is malformed
     */
    static ClueLexicon of(String language) {
        String resource = "/seeds/lexicon/" + language + "/date-clues.tsv";
        InputStream in = ClueLexicon.class.getResourceAsStream(resource);
        if (in == null) return new ClueLexicon();
        return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), "date-clues.tsv");
    }

    /** @throws IllegalArgumentException when a line is malformed; the message names it */
    static ClueLexicon read(BufferedReader reader, String name) {
        ClueLexicon lexicon = new ClueLexicon();
        int number = 0;
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#") || line.startsWith("class\t")) continue;
                lexicon.add(line.split("\t"));
            }
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "%s, line %d: no regular expression: %s".formatted(name, number, e.getDescription()), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s, line %d: %s".formatted(name, number, e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return lexicon;
    }

    private void add(String[] columns) {
        if (columns.length != 3) {
            throw new IllegalArgumentException("expected a class, a value and words, separated by tabs");
        }
        switch (columns[0]) {
            case "event" ->
                Stream.of(columns[2].split("\\|"))
                        .forEach(phrase -> kindsByWords
                                .computeIfAbsent(phrase, key -> new TreeSet<>())
                                .add(columns[1]));
            case "pattern" -> patterns.put(columns[1], expand(columns[2]));
            case "form" -> forms.add(new Form(Tie.named(columns[1]), Pattern.compile("(?U)" + expand(columns[2]))));
            case "words" -> words.add(new Form(Tie.named(columns[1]), Pattern.compile("(?U)" + expand(columns[2]))));
            default -> throw new IllegalArgumentException("there is no class " + columns[0]);
        }
    }

    private String expand(String template) {
        Matcher reference = REFERENCE.matcher(template);
        StringBuilder pattern = new StringBuilder();
        while (reference.find()) {
            String name = reference.group(1);
            String meant = STANDING_FOR.getOrDefault(name, patterns.get(name));
            if (meant == null) throw new IllegalArgumentException("there is no pattern " + name + " above");
            reference.appendReplacement(pattern, Matcher.quoteReplacement(meant));
        }
        return reference.appendTail(pattern).toString();
    }

    private static String group(String name, char first, char rest) {
        return "(?<" + name + ">" + first + rest + "*)";
    }

    /** The forms of sentences. */
    List<Form> forms() {
        return List.copyOf(forms);
    }

    /** The forms that a date's own words have. */
    List<Form> words() {
        return List.copyOf(words);
    }

    /** The kinds of events that {@code phrase} (lower case) may mean; empty when it names none. */
    Set<String> kinds(String phrase) {
        return kindsByWords.getOrDefault(phrase, Set.of());
    }

    /** All kinds that have words. */
    Set<String> kinds() {
        return kindsByWords.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** Whether an event after {@code before} (lower case) is that of whom the sentence names elsewhere. */
    boolean isOwned(String before) {
        return patterns.containsKey(OWN)
                && Pattern.compile("(?U)" + patterns.get(OWN)).matcher(before).find();
    }

    /** A regular expression for the words of all kinds of events and for {@code names} (lower case), longest first. */
    Pattern eventWords(Set<String> names) {
        String alternatives = Stream.concat(kindsByWords.keySet().stream(), names.stream())
                .distinct()
                .sorted((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?U)(?<![\\p{L}\\d-])(?:" + alternatives + ")(?![\\p{L}\\d-])");
    }
}
