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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words and forms of one language's temporal expressions, from {@code seeds/lexicon/{language}/time.tsv}. The file's
 * first lines say how it is written.
 */
final class TimeLexicon {

    /** A form in which words tell a time, and the kind of meaning it has. */
    record Form(String kind, String template, int line) {}

    private final Map<String, Map<String, String>> valueByWordByClass;
    private final Map<String, String> patterns;
    private final List<Form> forms;

    private TimeLexicon(
            Map<String, Map<String, String>> valueByWordByClass, Map<String, String> patterns, List<Form> forms) {
        this.valueByWordByClass = valueByWordByClass;
        this.patterns = patterns;
        this.forms = forms;
    }

    /** @throws IllegalArgumentException when there is none for {@code language} (BCP 47), or it is malformed */
    static TimeLexicon of(String language) {
        String resource = "/seeds/lexicon/" + language + "/time.tsv";
        InputStream in = TimeLexicon.class.getResourceAsStream(resource);
        if (in == null) throw new IllegalArgumentException("no lexicon on the class path at " + resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(reader, "time.tsv");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    static TimeLexicon read(BufferedReader reader, String name) throws IOException {
        Map<String, Map<String, String>> classes = new HashMap<>();
        Map<String, String> patterns = new LinkedHashMap<>();
        List<Form> forms = new ArrayList<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#") || line.startsWith("class\t")) continue;
            String[] columns = line.split("\t");
            if (columns.length != 3) {
                throw new IllegalArgumentException(
                        "%s, line %d: expected a class, a value and words, separated by tabs".formatted(name, number));
            }
            switch (columns[0]) {
                case "pattern" -> patterns.put(columns[1], columns[2]);
                case "expression" -> forms.add(new Form(columns[1], columns[2], number));
                default -> {
                    Map<String, String> values = classes.computeIfAbsent(columns[0], key -> new LinkedHashMap<>());
                    for (String word : columns[2].split("\\|")) values.put(word, columns[1]);
                }
            }
        }
        return new TimeLexicon(classes, patterns, forms);
    }

    List<Form> forms() {
        return List.copyOf(forms);
    }

    /** The value of {@code word} in its class; empty when the class has no such word. */
    Optional<String> value(String wordClass, String word) {
        return Optional.ofNullable(
                valueByWordByClass.getOrDefault(wordClass, Map.of()).get(word));
    }

    /** A shared piece of the forms, as it is written there. */
    Optional<String> pattern(String name) {
        return Optional.ofNullable(patterns.get(name));
    }

    /** A regular expression for the words of a class, longer ones first so that none hides behind its own beginning. */
    Optional<String> alternatives(String wordClass) {
        return Optional.ofNullable(valueByWordByClass.get(wordClass)).map(words -> words.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(word -> Pattern.compile("[^ ]+")
                        .matcher(word)
                        .replaceAll(part -> java.util.regex.Matcher.quoteReplacement(Pattern.quote(part.group()))))
                .collect(Collectors.joining("|", "(?:", ")")));
    }
}
