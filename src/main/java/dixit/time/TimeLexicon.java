package dixit.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * The words and forms of one language's temporal expressions, from {@code seeds/lexicon/{language}/time.tsv}. The file's
 * first lines say how it is written.
 */
final class TimeLexicon {

    /** A form in which words tell a time, and the kind of meaning it has. */
    record Form(ExpressionKind kind, Pattern pattern, List<String> groups) {}

    private record Row(int line, String name, String words) {}

    private static final Pattern REFERENCE = Pattern.compile("\\{([a-z]+)\\}");
    private static final String BOUND = "bound";

    private final Map<String, Map<String, String>> valueByWordByClass = new HashMap<>();
    private final Map<String, String> patterns = new HashMap<>();
    private final List<Form> forms = new ArrayList<>();

    private TimeLexicon() {}

    /** @throws IllegalArgumentException when there is none for {@code language} (BCP 47), or it is malformed */
    static TimeLexicon of(String language) {
        String resource = "/seeds/lexicon/" + language + "/time.tsv";
        InputStream in = TimeLexicon.class.getResourceAsStream(resource);
        if (in == null) throw new IllegalArgumentException("no lexicon on the class path at " + resource);
        return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), "time.tsv");
    }

    /** @throws IllegalArgumentException when a line is malformed; the message names it */
    static TimeLexicon read(BufferedReader reader, String name) {
        TimeLexicon lexicon = new TimeLexicon();
        lexicon.patterns.put(
                BOUND,
                List.of(Relation.values()).stream()
                        .flatMap(relation -> relation.pattern().stream())
                        .map("{%s}"::formatted)
                        .collect(Collectors.joining("|")));
        // A form may refer to words that stand below it, so forms are compiled last.
        List<Row> rows = new ArrayList<>();
        int number = 0;
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#") || line.startsWith("class\t")) continue;
                String[] columns = line.split("\t");
                if (columns.length != 3) {
                    throw new IllegalArgumentException(
                            "%s, line %d: expected a class, a value and words, separated by tabs"
                                    .formatted(name, number));
                }
                switch (columns[0]) {
                    case "pattern" -> lexicon.patterns.put(columns[1], columns[2]);
                    case "expression" -> rows.add(new Row(number, columns[1], columns[2]));
                    default -> lexicon.add(columns[0], columns[1], columns[2].split("\\|"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        for (Row row : rows) lexicon.forms.add(lexicon.form(row, name));
        return lexicon;
    }

    private void add(String wordClass, String value, String[] words) {
        Map<String, String> values = valueByWordByClass.computeIfAbsent(wordClass, key -> new LinkedHashMap<>());
        for (String word : words) values.put(word, value);
    }

    private Form form(Row row, String file) {
        try {
            Map<String, Integer> occurrences = new LinkedHashMap<>();
            boolean bounded =
                    REFERENCE.matcher(row.words()).results().anyMatch(reference -> isBound(reference.group(1)));
            String template = bounded ? row.words() : "(?:{%s} ?)?(?:%s)".formatted(BOUND, row.words());
            String pattern = "(?U)(?<![\\p{L}\\d-])(?:" + expand(template, occurrences) + ")(?![\\p{L}\\d])";
            List<String> groups = new ArrayList<>();
            occurrences.forEach((group, count) -> {
                for (int n = 1; n <= count; n++) groups.add(group(group, n));
            });
            return new Form(ExpressionKind.named(row.name()), Pattern.compile(pattern), groups);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "%s, line %d: no regular expression: %s".formatted(file, row.line(), e.getDescription()), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s, line %d: %s".formatted(file, row.line(), e.getMessage()), e);
        }
    }

    private static boolean isBound(String reference) {
        return reference.equals(BOUND)
                || List.of(Relation.values()).stream().anyMatch(r -> r.pattern().equals(Optional.of(reference)));
    }

    private String expand(String template, Map<String, Integer> occurrences) {
        Matcher reference = REFERENCE.matcher(template);
        StringBuilder pattern = new StringBuilder();
        while (reference.find()) {
            String name = reference.group(1);
            String group = group(name, occurrences.merge(name, 1, Integer::sum));
            String inner = patterns.containsKey(name) ? expand(patterns.get(name), occurrences) : alternatives(name);
            reference.appendReplacement(pattern, Matcher.quoteReplacement("(?<" + group + ">" + inner + ")"));
        }
        return reference.appendTail(pattern).toString();
    }

    private static String group(String name, int occurrence) {
        return occurrence == 1 ? name : name + occurrence;
    }

    List<Form> forms() {
        return List.copyOf(forms);
    }

    /** The value of {@code word} in its class; empty when the class has no such word. */
    Optional<String> value(String wordClass, String word) {
        return Optional.ofNullable(
                valueByWordByClass.getOrDefault(wordClass, Map.of()).get(word));
    }

    /**
     * A regular expression for the words of a class, longer ones first so that none hides behind its own beginning.
     *
     * @throws IllegalArgumentException when there is no such class
     */
    String alternatives(String wordClass) {
        if (!valueByWordByClass.containsKey(wordClass)) {
            throw new IllegalArgumentException("there is no word class or pattern " + wordClass);
        }
        return valueByWordByClass.get(wordClass).keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
