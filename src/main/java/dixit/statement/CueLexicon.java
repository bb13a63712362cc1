package dixit.statement;

import dixit.statement.Grammar.WordClass;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The reporting cues of one language, from {@code seeds/lexicon/{language}/cues.tsv}: tab-separated columns {@code
 * lemma, type, act, frames, target, strength, objects}; {@code #} starts a comment line.
 */
public final class CueLexicon {

    private static final Pattern FRAME =
            Pattern.compile("bare|quote|paren|attr|(obj\\+|\\p{L}+\\+)?(inf|obj)(:\\p{L}+)?");
    private static final int COLUMNS = 7;

    private final Map<String, List<Cue>> byMainWord = new HashMap<>();
    private final int size;

    private CueLexicon(List<Cue> cues, Grammar grammar) {
        for (Cue cue : cues) {
            String main = cue.words().get(mainWord(cue, grammar));
            byMainWord.computeIfAbsent(main, word -> new ArrayList<>()).add(cue);
        }
        size = cues.size();
    }

    /**
     * Reads the table.
     *
     * @param lists what {@code @name} among the objects stands for
     * @param grammar tells complementisers, question words and the dative preposition among the frames
     * @throws IllegalArgumentException naming {@code name}, the line and the column that is wrong
     */
    public static CueLexicon read(BufferedReader reader, String name, ObjectLists lists, Grammar grammar) {
        List<Cue> cues = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int number = 0;
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#") || line.startsWith("lemma\t")) continue;
                Row row = new Row(name, number, line.split("\t", -1), lists, grammar);
                Cue cue = row.cue();
                for (String frame : cue.frames()) {
                    if (!seen.add(cue.type() + " " + cue.words() + " " + frame + " " + cue.objects())) {
                        throw row.error(
                                "lemma",
                                "the frame " + frame + " of " + row.columns[0] + " is listed twice; remove one");
                    }
                }
                cues.add(cue);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return new CueLexicon(cues, grammar);
    }

    /** Which of its words is the verb: behind the pronouns of {@code se en prendre}; the first of any other cue. */
    static int mainWord(Cue cue, Grammar grammar) {
        boolean verbal = cue.type() == Cue.Type.VERB || cue.type() == Cue.Type.EXPRESSION;
        int main = grammar.is(WordClass.REFLEXIVE, cue.words().get(0)) ? 1 : 0;
        while (verbal
                && main + 1 < cue.words().size()
                && grammar.is(WordClass.OBJECT_CLITIC, cue.words().get(main))) main++;
        return main;
    }

    /** The cues whose main word is {@code lemma}, in the order of the table. */
    public List<Cue> startingWith(String lemma) {
        return byMainWord.getOrDefault(lemma, List.of());
    }

    /** What somebody does who says that he is {@code word}, by the expressions of it: {@code se dire horrifié}. */
    Optional<SpeechAct> attitude(String word, Grammar grammar) {
        String form = word.toLowerCase(Locale.ROOT);
        return byMainWord.values().stream()
                .flatMap(List::stream)
                .filter(cue -> cue.type() == Cue.Type.EXPRESSION && cue.words().size() == 3)
                .filter(cue -> grammar.is(WordClass.REFLEXIVE, cue.words().get(0)))
                .filter(cue -> cue.words().get(2).equals(form)
                        || cue.words().get(2).equals(grammar.without(WordClass.AGREEMENT_ENDING, form)))
                .map(Cue::act)
                // `« victime d'un acharnement »` others say of him.
                .filter(act -> act != SpeechAct.ACCUSE)
                .findFirst();
    }

    /** The number of rows. */
    public int size() {
        return size;
    }

    private record Row(String file, int line, String[] columns, ObjectLists lists, Grammar grammar) {

        IllegalArgumentException error(String column, String problem) {
            return new IllegalArgumentException("%s, line %d, column %s: %s".formatted(file, line, column, problem));
        }

        Cue cue() {
            if (columns.length > COLUMNS || columns.length < 4) {
                throw error("lemma", "expected 4 to " + COLUMNS + " tab-separated columns, found " + columns.length);
            }
            return new Cue(
                    List.of(columns[0].trim().split(" ")),
                    constant(Cue.Type.class, "type", columns[1]),
                    constant(SpeechAct.class, "act", columns[2]),
                    frames(),
                    targets(),
                    column(5).isEmpty()
                            ? Cue.Strength.STRONG
                            : constant(Cue.Strength.class, "strength", column(5).replace("-negative", "")),
                    objects(),
                    column(5).endsWith("-negative"));
        }

        private String column(int index) {
            return index < columns.length ? columns[index].trim() : "";
        }

        private <E extends Enum<E>> E constant(Class<E> type, String column, String value) {
            try {
                return Enum.valueOf(type, value.trim().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw error(
                        column,
                        "\"%s\" is none of %s"
                                .formatted(
                                        value,
                                        Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
            }
        }

        private Set<String> frames() {
            Set<String> frames = new HashSet<>();
            for (String frame : columns[3].split(",")) {
                frames.add(frame(frame.trim()));
            }
            return frames;
        }

        private String frame(String written) {
            if (grammar.is(WordClass.COMPLEMENTISER, written)) return Cue.CLAUSE;
            if (grammar.is(WordClass.INTERROGATIVE, written)) return Cue.QUESTION;
            if (!FRAME.matcher(written).matches()) throw error("frames", "\"" + written + "\" is no frame");
            int plus = written.indexOf('+');
            boolean dative = plus > 0 && grammar.is(WordClass.DATIVE, written.substring(0, plus));
            return dative ? Cue.DATIVE + written.substring(plus + 1) : written;
        }

        private Map<String, String> targets() {
            Map<String, String> targets = new HashMap<>();
            for (String target : column(4).isEmpty() ? new String[0] : column(4).split(",")) {
                String[] sides = target.trim().split("=");
                if (sides.length != 2 || !sides[1].matches("about|addressee|about\\+addressee")) {
                    throw error("target", "\"" + target + "\" is not of the form obj=about");
                }
                targets.put(sides[0], sides[1]);
            }
            return targets;
        }

        private List<ObjectNoun> objects() {
            if (column(6).isEmpty()) return List.of();
            List<ObjectNoun> nouns = new ArrayList<>();
            for (String word : column(6).split("\\|")) {
                if (word.startsWith("@"))
                    nouns.addAll(lists.named(word.substring(1))
                            .orElseThrow(() -> error("objects", word + " is no list of object-lists.tsv")));
                else nouns.add(noun(word));
            }
            return nouns;
        }

        private ObjectNoun noun(String word) {
            try {
                return ObjectNoun.parse(word);
            } catch (IllegalArgumentException e) {
                throw error("objects", e.getMessage());
            }
        }
    }
}
