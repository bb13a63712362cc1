package dixit.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Closed word classes of one language, from a table of two tab-separated columns, {@code class} and {@code words}. A
 * class's row is its name in lower case with hyphens, and may have no words; {@code #} starts a comment line.
 *
 * @param <C> the classes that the table must give, no more and no less
 */
public final class WordClasses<C extends Enum<C>> {

    private final Map<C, Set<String>> words;
    private final Map<C, List<Pair>> pairs;
    private final Map<C, Map<String, String>> meanings;

    private WordClasses(Map<C, Set<String>> words) {
        this.words = words;
        this.pairs = words.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> pairs(entry.getValue())));
        this.meanings = pairs.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .collect(Collectors.toMap(Pair::word, Pair::meaning, (one, other) -> one))));
    }

    /**
     * Reads the table called {@code name}.
     *
     * @throws IllegalArgumentException when a line is malformed, a class is unknown or one is missing
     */
    public static <C extends Enum<C>> WordClasses<C> read(BufferedReader reader, String name, Class<C> classes) {
        Map<C, Set<String>> words = new EnumMap<>(classes);
        int number = 0;
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#") || line.startsWith("class\t")) continue;
                String[] columns = line.split("\t", -1);
                if (columns.length != 2) {
                    throw new IllegalArgumentException(
                            "%s, line %d: expected a class, a tab and its words".formatted(name, number));
                }
                words.put(
                        constant(classes, columns[0], name, number),
                        columns[1].isBlank()
                                ? Set.of()
                                : Set.copyOf(Arrays.asList(columns[1].trim().split(" +"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        for (C constant : classes.getEnumConstants()) {
            if (!words.containsKey(constant)) {
                throw new IllegalArgumentException("%s has no row for the class %s".formatted(name, row(constant)));
            }
        }
        return new WordClasses<>(words);
    }

    private static <C extends Enum<C>> C constant(Class<C> classes, String row, String name, int number) {
        for (C constant : classes.getEnumConstants()) if (row(constant).equals(row)) return constant;
        throw new IllegalArgumentException("%s, line %d: unknown word class %s".formatted(name, number, row));
    }

    private static String row(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words of the class. */
    public Set<String> words(C wordClass) {
        return words.get(wordClass);
    }

    /** A word and what it stands for. */
    public record Pair(String word, String meaning) {}

    /** The words of the class that are pairs: {@code d'=de}. */
    public List<Pair> pairs(C wordClass) {
        return pairs.get(wordClass);
    }

    /** What {@code word} stands for by a class of pairs; the word itself where it is in none. */
    public String meaning(C wordClass, String word) {
        return meanings.get(wordClass).getOrDefault(word, word);
    }

    private static List<Pair> pairs(Set<String> words) {
        return words.stream()
                .filter(word -> word.contains("="))
                .map(word -> new Pair(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1)))
                .toList();
    }

    /** Whether {@code word}, in any case, belongs to the class. */
    public boolean is(C wordClass, String word) {
        return words.get(wordClass).contains(word.toLowerCase(Locale.ROOT));
    }
}
