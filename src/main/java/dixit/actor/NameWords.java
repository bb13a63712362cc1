package dixit.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words in the names of actors, from {@code seeds/lexicon/names.tsv}, whose first lines say how it is written. One table for all
 * languages: an article calls actors by names of any.
 */
final class NameWords {

    private static final int COLUMNS = 3;
    private static final int SHORT = 3;

    /** The packaged table. */
    static final NameWords READ = read("/seeds/lexicon/names.tsv");

    private final Map<String, Map<String, String>> classes;
    private final Set<String> contracted = new HashSet<>();
    private final List<String> seconds;
    private final Pattern contraction;
    private final Pattern leadingArticle;
    private final Pattern forces;

    private NameWords(Map<String, Map<String, String>> classes) {
        this.classes = classes;
        Map<String, String> contractions = words("contraction");
        contractions.keySet().forEach(two -> contracted.add(two.substring(0, two.indexOf(' '))));
        seconds = contractions.keySet().stream()
                .map(two -> two.substring(two.indexOf(' ')))
                .distinct()
                .toList();
        contraction = Pattern.compile(
                contractions.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(?:", ")\\b")));
        leadingArticle =
                Pattern.compile("^(?:" + String.join("|", words("article").keySet()) + ") (?=.)");
        forces = Pattern.compile(String.join("|", words("forces").keySet()));
    }

    private static NameWords read(String resource) {
        Map<String, Map<String, String>> classes = new LinkedHashMap<>();
        try (InputStream in = NameWords.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#") || line.startsWith("class\t")) continue;
                String[] columns = line.split("\t", -1);
                if (columns.length != COLUMNS)
                    throw new IllegalArgumentException(resource + ": expected three columns in \"" + line + "\"");
                Map<String, String> words = classes.computeIfAbsent(columns[0], key -> new LinkedHashMap<>());
                for (String word : columns[1].split("\\|")) words.put(word, columns[2]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
        return new NameWords(classes);
    }

    private Map<String, String> words(String wordClass) {
        return classes.getOrDefault(wordClass, Map.of());
    }

    boolean isEmpty(String word) {
        return words("empty").containsKey(word);
    }

    boolean isArticle(String word) {
        return words("article").containsKey(word);
    }

    /** {@code words} without an article before others. */
    String withoutArticle(String words) {
        return words.indexOf(' ') < 0 ? words : leadingArticle.matcher(words).replaceFirst("");
    }

    /** Whether the word may be the first of two that one word contracts. */
    boolean isContracted(String word) {
        return contracted.contains(word);
    }

    /** Tokenised French splits {@code du} into {@code de le}; names are written with the contraction. */
    String contracted(String words) {
        for (String second : seconds) {
            if (!words.contains(second)) continue;
            Map<String, String> contractions = words("contraction");
            return contraction.matcher(words).replaceAll(found -> contractions.get(found.group()));
        }
        return words;
    }

    String singular(String word) {
        if (word.length() <= SHORT) return word;
        for (Map.Entry<String, String> ending : words("singular").entrySet())
            if (word.endsWith(ending.getKey()))
                return word.substring(0, word.length() - ending.getKey().length()) + ending.getValue();
        return word;
    }

    /** The plural of a French nationality word. */
    String plural(String word) {
        return new ArrayList<>(words("plural").entrySet())
                .stream()
                        .filter(ending -> word.endsWith(ending.getKey()))
                        .findFirst()
                        .map(ending -> word.substring(
                                        0, word.length() - ending.getKey().length())
                                + ending.getValue())
                        .orElse(word + "s");
    }

    boolean isPluralOfPeople(String word) {
        return words("plural-people").keySet().stream().anyMatch(word::endsWith);
    }

    /** Whether a table's note on a place says that it is a capital. */
    boolean isCapital(String note) {
        return words("capital").keySet().stream().anyMatch(note::startsWith);
    }

    boolean isWholeForces(String englishName) {
        return forces.matcher(englishName).find();
    }
}
