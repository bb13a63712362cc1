package dixit.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The closed word classes of one language that attribution relies on, from {@code seeds/lexicon/{language}/grammar.tsv}.
 * A second language brings its own file and no code.
 */
public final class Grammar {

    /** The classes; each has a row of the same name, in lower case with hyphens. */
    enum WordClass {
        COMPLEMENTISER,
        INFINITIVE_MARK,
        REFLEXIVE,
        INVERTED_CLITIC,
        NOBODY,
        FIRST_OR_SECOND_PERSON,
        PERSONAL_PRONOUN,
        RELATIVE_SUBJECT,
        NEGATION,
        RESTRICTION,
        UNREAL_MODAL,
        OBJECT_CONTROL,
        NOT_A_COMPLEMENTISER_AFTER,
        COORDINATION,
        CONNECTIVE,
        NOT_A_SOURCE,
        SOURCE_NOUN,
        DOCUMENT,
        TIME_NOUN,
        TALK,
        CIRCUMSTANCE;

        private String row() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Map<WordClass, Set<String>> words;

    private Grammar(Map<WordClass, Set<String>> words) {
        this.words = words;
    }

    /**
     * Reads a table of two tab-separated columns, {@code class} and {@code words}.
     *
     * @throws IllegalArgumentException when a line is malformed, a class is unknown or one is missing
     */
    static Grammar read(BufferedReader reader, String name) {
        Map<WordClass, Set<String>> words = new EnumMap<>(WordClass.class);
        int number = 0;
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#") || line.startsWith("class\t")) continue;
                String[] columns = line.split("\t");
                if (columns.length != 2) {
                    throw new IllegalArgumentException(
                            "%s, line %d: expected a class, a tab and its words".formatted(name, number));
                }
                words.put(
                        wordClass(columns[0], name, number),
                        Set.copyOf(Arrays.asList(columns[1].trim().split(" +"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        for (WordClass wordClass : WordClass.values()) {
            if (!words.containsKey(wordClass)) {
                throw new IllegalArgumentException("%s has no row for the class %s".formatted(name, wordClass.row()));
            }
        }
        return new Grammar(words);
    }

    private static WordClass wordClass(String row, String name, int number) {
        for (WordClass wordClass : WordClass.values()) {
            if (wordClass.row().equals(row)) return wordClass;
        }
        throw new IllegalArgumentException("%s, line %d: unknown word class %s".formatted(name, number, row));
    }

    boolean is(WordClass wordClass, String word) {
        return words.get(wordClass).contains(word.toLowerCase(Locale.ROOT));
    }
}
