package dixit.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What reads one language, from {@code seeds/lexicon/{language}/language.tsv}: tab-separated columns {@code key, name,
 * value}; {@code #} starts a comment line. {@code docs/lexicon.md} says what each row means.
 */
public final class Language {

    /** One row. */
    record Row(String key, String name, String value) {}

    /** The models that are files on the class path. */
    private static final Set<String> RESOURCES = Set.of("corenlp", "tagger", "parser", "dictionary");

    private final String code;
    private final List<Row> rows;

    private Language(String code, List<Row> rows) {
        this.code = code;
        this.rows = List.copyOf(rows);
    }

    /**
     * The description of the language {@code code} (BCP 47).
     *
     * @throws IllegalArgumentException when there is none, or a line is malformed; the message names it
     */
    public static Language of(String code) {
        String resource = "/seeds/lexicon/" + code + "/language.tsv";
        InputStream in = Language.class.getResourceAsStream(resource);
        if (in == null) throw new IllegalArgumentException("no lexicon on the class path at " + resource);
        return read(code, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), "language.tsv");
    }

    static Language read(String code, BufferedReader reader, String name) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#") || line.startsWith("key\t")) continue;
                String[] columns = line.split("\t");
                if (columns.length != 3) {
                    throw new IllegalArgumentException(
                            "%s, line %d: expected a key, a name and a value, separated by tabs"
                                    .formatted(name, number));
                }
                rows.add(new Row(columns[0], columns[1], columns[2]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return new Language(code, rows);
    }

    /** The codes of all languages with a description. */
    public static List<String> codes() {
        InputStream in = Language.class.getResourceAsStream("/seeds/lexicon/languages.tsv");
        if (in == null) throw new IllegalArgumentException("no list of languages on the class path");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("code\t"))
                    .map(line -> line.split("\t")[0])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of languages", e);
        }
    }

    /** Whether its models and dictionary are on the class path. */
    public boolean isInstalled() {
        return rows("models").stream()
                .filter(row -> RESOURCES.contains(row.name()))
                .map(row -> row.value().startsWith("/") ? row.value() : "/" + row.value())
                .allMatch(resource -> Language.class.getResource(resource) != null);
    }

    /** The Maven profile that brings its models; empty when they always come along. */
    public Optional<String> profile() {
        return value("models", "profile");
    }

    /** Its code (BCP 47). */
    public String code() {
        return code;
    }

    /** The models and dictionaries that it is read with, and their versions. */
    public Map<String, String> madeWith() {
        Map<String, String> versions = new TreeMap<>();
        rows("made-with").forEach(row -> versions.put(row.name(), row.value()));
        return versions;
    }

    /** How numbers are written. */
    public WrittenNumbers numbers() {
        return new WrittenNumbers(unescaped(required("number", "grouping")), unescaped(required("number", "decimal")));
    }

    /** Its word forms. */
    public Morphology morphology() {
        return DictionaryMorphology.of(this);
    }

    List<Row> rows(String key) {
        return rows.stream().filter(row -> row.key().equals(key)).toList();
    }

    Optional<String> value(String key, String name) {
        return rows.stream()
                .filter(row -> row.key().equals(key) && row.name().equals(name))
                .map(Row::value)
                .findFirst();
    }

    /** @throws IllegalArgumentException when there is no such row */
    String required(String key, String name) {
        return value(key, name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "language.tsv of %s has no row %s, %s".formatted(code, key, name)));
    }

    /** The words of a row, separated by spaces; none without such a row. */
    Set<String> words(String key, String name) {
        return value(key, name)
                .map(words -> Set.copyOf(Arrays.asList(words.trim().split(" +"))))
                .orElse(Set.of());
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            boolean escape = value.startsWith("\\u", i) && i + 6 <= value.length();
            text.append(escape ? (char) Integer.parseInt(value.substring(i + 2, i + 6), 16) : value.charAt(i));
            if (escape) i += 5;
        }
        return text.toString();
    }
}
