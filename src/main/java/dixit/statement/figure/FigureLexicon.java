package dixit.statement.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The words of one language that count people, from {@code seeds/lexicon/{language}/figures.tsv}; the file's first lines
 * say how it is written.
 */
public final class FigureLexicon {

    /** How a noun or verb ties a count to a harm. */
    enum Tie {
        /** {@code trois morts}. */
        HARM_NOUN,
        /** {@code la mort de trois civils}. */
        HARM_OF,
        /** {@code trois civils tués}, {@code a tué trois civils}. */
        HARMED,
        /** {@code trois civils ont péri}. */
        HARMED_ALONE
    }

    /** Closed classes of forms, endings and (the last two) lemmas. */
    enum WordClass {
        OF,
        AND,
        /** In a range: {@code 20 à 30}, which {@link #FROM} does not open. */
        TO,
        FROM,
        /** Opens a range with {@link #AND}. */
        BETWEEN,
        /** What {@link #AND} may add to tens: {@code vingt et un}. */
        ADDED,
        /** Of the class several, what counts nobody before a noun: {@code des civils}. */
        COUNTS_NOBODY,
        /** Between a number and the noun that is counted. */
        BEFORE_COUNTED,
        OTHER,
        /** What begins another clause or complement. */
        BEFORE_ANOTHER,
        ATTRIBUTE_ENDING,
        PARTICIPLE_ENDING,
        BEEN,
        /** The auxiliary of a passive. */
        PASSIVE,
        /** The auxiliary of an active. */
        ACTIVE
    }

    private final Map<WordClass, Set<String>> words = new EnumMap<>(WordClass.class);
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Long> collectives = new HashMap<>();
    private final Map<String, Long> several = new HashMap<>();
    private final Map<String, Bound> bounds = new LinkedHashMap<>();
    private final Map<Tie, Map<String, Harm>> harms = new EnumMap<>(Tie.class);
    private final Map<String, VictimGroup> victims = new HashMap<>();

    private FigureLexicon() {}

    /**
     * Reads the table called {@code name}.
     *
     * @throws IllegalArgumentException when a line is malformed; the message names it
     */
    public static FigureLexicon read(BufferedReader reader, String name) {
        FigureLexicon lexicon = new FigureLexicon();
        int number = 0;
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#") || line.startsWith("class\t")) continue;
                try {
                    lexicon.row(line.split("\t"));
                } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                    throw new IllegalArgumentException(
                            "%s, line %d: expected a known class, its value and words, separated by tabs"
                                    .formatted(name, number),
                            e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return lexicon;
    }

    private void row(String[] columns) {
        String value = columns[1];
        BiConsumer<String, String> add = adder(columns[0]);
        for (String word : columns[2].split("\\|")) add.accept(word, value);
    }

    private BiConsumer<String, String> adder(String wordClass) {
        return switch (wordClass) {
            case "words" ->
                (word, value) -> words.computeIfAbsent(constant(WordClass.class, value), key -> new HashSet<>())
                        .add(word);
            case "number" -> (word, value) -> numbers.put(word, Long.valueOf(value));
            case "collective" -> (word, value) -> collectives.put(word, Long.valueOf(value));
            case "several" -> (word, value) -> several.put(word, Long.valueOf(value));
            case "bound" -> (word, value) -> bounds.put(word, constant(Bound.class, value));
            case "victims" -> (word, value) -> victims.put(word, constant(VictimGroup.class, value));
            default -> {
                Map<String, Harm> harm =
                        harms.computeIfAbsent(constant(Tie.class, wordClass), tie -> new LinkedHashMap<>());
                yield (word, value) -> harm.put(word, constant(Harm.class, value));
            }
        };
    }

    private static <E extends Enum<E>> E constant(Class<E> constants, String row) {
        return Enum.valueOf(constants, row.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean is(WordClass wordClass, String word) {
        return words.getOrDefault(wordClass, Set.of()).contains(word);
    }

    boolean isAny(WordClass wordClass, Set<String> some) {
        return some.stream().anyMatch(word -> is(wordClass, word));
    }

    boolean endsIn(WordClass endings, String word) {
        return words.getOrDefault(endings, Set.of()).stream().anyMatch(word::endsWith);
    }

    Optional<Long> number(String form) {
        return Optional.ofNullable(numbers.get(form));
    }

    Optional<Long> collective(String form) {
        return Optional.ofNullable(collectives.get(form));
    }

    Optional<Long> several(String form) {
        return Optional.ofNullable(several.get(form));
    }

    /** Expressions and what they bound. */
    Map<String, Bound> bounds() {
        return bounds;
    }

    /** Expressions or lemmas, by how they tie a count to a harm. */
    Map<String, Harm> harms(Tie tie) {
        return harms.getOrDefault(tie, Map.of());
    }

    Optional<VictimGroup> group(String lemma) {
        return Optional.ofNullable(victims.get(lemma));
    }
}
