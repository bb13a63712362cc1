package dixit.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a language calls the actors of a gazetteer whose tables are in another: nationality words, seats of power, states'
 * institutions. From {@code seeds/lexicon/{language}/names.tsv}, whose first lines say how it is written; without that file,
 * nothing.
 */
public final class LanguageNames {

    /** For the language of the tables, whose names the gazetteer has. */
    public static final LanguageNames NONE = new LanguageNames("fr");

    private static final int COLUMNS = 3;

    private final String language;
    private final Map<String, String> demonyms = new HashMap<>();
    private final Map<String, String> inhabitants = new HashMap<>();
    private final Map<String, String> metonyms = new HashMap<>();
    private final Map<Set<String>, String> institutions = new HashMap<>();

    private LanguageNames(String language) {
        this.language = language;
    }

    /**
     * Those of {@code language} (BCP 47).
     *
     * @throws IllegalArgumentException when a line is malformed; the message names it
     */
    public static LanguageNames of(String language) {
        LanguageNames names = new LanguageNames(language);
        InputStream in = LanguageNames.class.getResourceAsStream("/seeds/lexicon/" + language + "/names.tsv");
        if (in == null) return names;
        int number = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#") || line.startsWith("property\t")) continue;
                String[] columns = line.split("\t", -1);
                if (columns.length != COLUMNS || !names.add(columns[0], columns[1], columns[2].split("\\|")))
                    throw new IllegalArgumentException(
                            "names.tsv, line %d: expected a property, whom and words, separated by tabs"
                                    .formatted(number));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read names.tsv", e);
        }
        return names;
    }

    private boolean add(String property, String whom, String[] words) {
        switch (property) {
            case "demonym" -> {
                for (String word : words) demonyms.putIfAbsent(word.toLowerCase(Locale.ROOT), whom);
                inhabitants.putIfAbsent(whom, words[words.length - 1]);
            }
            case "metonym" -> {
                for (String word : words) metonyms.put(key(word), whom);
            }
            case "institution" -> {
                for (String word : words) institutions.put(words(word), whom);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The code of the language (BCP 47). */
    public String language() {
        return language;
    }

    /** The id of the state or place whose adjective or inhabitant name the word is. */
    Optional<String> demonym(String word) {
        return Optional.ofNullable(demonyms.get(word.toLowerCase(Locale.ROOT)));
    }

    /** The id of whom the name stands for when it speaks. */
    Optional<String> metonym(String name) {
        return Optional.ofNullable(metonyms.get(key(name)));
    }

    /** What the inhabitants of a state or place are called. */
    Optional<String> inhabitants(String id) {
        return Optional.ofNullable(inhabitants.get(id));
    }

    /** The name in the gazetteer's tables, without its adjective, of the institution that has all these words. */
    Optional<String> institution(String name) {
        return Optional.ofNullable(institutions.get(words(name)));
    }

    private static String key(String name) {
        return NameWords.READ.withoutArticle(Folding.fold(name));
    }

    private static Set<String> words(String name) {
        List<String> words = Arrays.asList(Folding.fold(name).split(" "));
        return words.stream()
                .filter(word -> !NameWords.READ.isEmpty(word))
                .map(NameWords.READ::singular)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
