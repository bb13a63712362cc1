package dixit.statement.relation;

import dixit.statement.Lexicons;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the words of one language tell of relations, from {@code seeds/lexicon/{language}/relations.tsv}; the file's first
 * lines say how it is written.
 */
public final class RelationLexicon {

    /** Classes of single words. */
    enum WordClass {
        STOP,
        NEGATION,
        RESTRICTION,
        CHANGE,
        SUBORDINATOR,
        FIRST_PERSON,
        PRONOUN,
        SAYING,
        CLAIM,
        DENIAL,
        ANSWER,
        OF,
        THIS,
        AMOUNT,
        CORRECTION
    }

    /** How two incompatible contents must be tied. */
    enum Tie {
        /** The right one is told of the left one's speaker or their side. */
        OWN,
        /** Both name one place or actor. */
        TOPIC
    }

    /** Two contents that cannot both be true. */
    record Incompatible(Tie tie, Pattern left, Pattern right) {}

    private final Map<WordClass, Set<String>> words = new EnumMap<>(WordClass.class);
    private final Map<String, String> canonical = new HashMap<>();
    private final Set<List<String>> opposites = new HashSet<>();
    private final List<Incompatible> incompatible = new ArrayList<>();
    private final List<Pattern> reactions = new ArrayList<>();
    private final Map<String, String> nominalisations = new LinkedHashMap<>();

    private RelationLexicon() {}

    /** @throws IllegalArgumentException when there is none for {@code language}, or it is malformed */
    public static RelationLexicon of(String language) {
        return read(Lexicons.open("/seeds/lexicon/" + language + "/relations.tsv"), "relations.tsv");
    }

    /** @throws IllegalArgumentException when a line is malformed; the message names it */
    static RelationLexicon read(BufferedReader reader, String name) {
        RelationLexicon lexicon = new RelationLexicon();
        int number = 0;
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) continue;
                try {
                    lexicon.row(line.split("\t", -1));
                } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                    throw new IllegalArgumentException(
                            "%s, line %d: expected a known class and its words or patterns, separated by tabs"
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
        switch (columns[0]) {
            case "same" -> {
                String[] same = columns[1].split("\\|");
                for (String word : same) canonical.put(word, same[0]);
            }
            case "opposite" -> {
                String[] pair = columns[1].split("\\|");
                opposites.add(List.of(pair[0], pair[1]));
                opposites.add(List.of(pair[1], pair[0]));
            }
            case "nominalisation" -> nominalisations.put(columns[1], columns[2]);
            case "reaction" -> reactions.add(pattern(columns[1]));
            case "incompatible" ->
                incompatible.add(new Incompatible(
                        Tie.valueOf(columns[1].toUpperCase(Locale.ROOT)), pattern(columns[2]), pattern(columns[3])));
            default ->
                words.computeIfAbsent(
                                WordClass.valueOf(
                                        columns[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                                key -> new HashSet<>())
                        .addAll(List.of(columns[1].split("\\|")));
        }
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile("(?U)(?<![\\p{L}])(?:" + regex + ")(?![\\p{L}])");
    }

    boolean is(WordClass wordClass, String word) {
        return words.getOrDefault(wordClass, Set.of()).contains(word);
    }

    boolean isAny(WordClass wordClass, Set<String> some) {
        return some.stream().anyMatch(word -> is(wordClass, word));
    }

    /** The lemma that stands for all that mean the same. */
    String canonical(String lemma) {
        return canonical.getOrDefault(lemma, lemma);
    }

    boolean areOpposite(Set<String> some, Set<String> others) {
        return some.stream()
                .anyMatch(one -> others.stream().anyMatch(other -> opposites.contains(List.of(one, other))));
    }

    List<Incompatible> incompatible() {
        return incompatible;
    }

    /** Endings of action nouns and of the verbs they come from. */
    Map<String, String> nominalisations() {
        return nominalisations;
    }

    boolean isReaction(String text) {
        return reactions.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }
}
