package dixit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a language stand in its lexicon: no rule names one, so that a second language costs no code. */
class LanguageNeutralityTest {

    private static final Path SOURCES = Path.of("src/main/java/dixit");
    private static final List<String> PACKAGES = List.of("statement", "actor", "time", "text", "extract", "article");

    /** Function words; the open classes of the same table hold words that are code's own terms too ({@code question}). */
    private static final Set<String> CLOSED = Set.of(
            "complementiser",
            "infinitive-mark",
            "reflexive",
            "object-clitic",
            "inverted-clitic",
            "nobody",
            "first-or-second-person",
            "personal-pronoun",
            "relative-subject",
            "negation",
            "restriction",
            "coordination",
            "circumstance",
            "agent-mark",
            "auxiliary",
            "subordinator",
            "indefinite",
            "definite",
            "interrogative",
            "dative",
            "according",
            "author-mark",
            "locative",
            "demonstrative",
            "contrast",
            "possessive",
            "addressee-mark",
            "article",
            "plural",
            "plural-pronoun");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\\\\\?(?:[pP]\\{\\w+}|.)");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern ACCENTED = Pattern.compile("[àâçéèêëîïôùûü]", Pattern.CASE_INSENSITIVE);

    private static Set<String> words;

    @BeforeAll
    static void readClosedClasses() throws IOException {
        words = new HashSet<>();
        for (String table : List.of("grammar.tsv", "noun-phrases.tsv")) {
            for (String line : Files.readAllLines(Path.of("seeds/lexicon/fr", table))) {
                String[] columns = line.split("\t");
                if (columns.length == 2 && CLOSED.contains(columns[0]))
                    words.addAll(Arrays.asList(columns[1].split(" ")));
            }
        }
    }

    @Test
    void noRuleNamesAWordOfFrench() throws IOException {
        List<String> found = new ArrayList<>();
        for (String folder : PACKAGES) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .sorted()
                        .forEach(file -> literals(file)
                                .filter(LanguageNeutralityTest::isFrench)
                                .forEach(literal -> found.add(SOURCES.relativize(file) + ": \"" + literal + "\"")));
            }
        }
        assertThat(found).as("words that belong in seeds/lexicon").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"que", "de|d'", "(?i)-?(?:t-)?il", "à", "être", "(?:le\\\\s+)?", "dans|en|vers|sur", "été"})
    void aWordWouldBeFound(String literal) {
        assertThat(isFrench(literal)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "obj", "expected a class", "[\\\\s,]*", "%s, line %d", "œ", "nsubj"})
    void notationIsNoWord(String literal) {
        assertThat(isFrench(literal)).isFalse();
    }

    private static Stream<String> literals(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line ->
                            !line.strip().startsWith("*") && !line.strip().startsWith("/"))
                    .flatMap(
                            line -> LITERAL.matcher(line.replaceAll("//.*", "")).results())
                    .map(match -> match.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds an accented letter, or words that all are function words; {@code en} alone is the code of English. */
    private static boolean isFrench(String literal) {
        if (literal.equals("en")) return false;
        String plain = ESCAPE.matcher(literal).replaceAll(" ");
        // Many letters and none without an accent are an alphabet, as a charset is told by.
        boolean alphabet = plain.strip().length() > 2 && plain.chars().noneMatch(c -> c < 128 && Character.isLetter(c));
        if (ACCENTED.matcher(plain).find()) return !alphabet;
        Matcher matcher = WORD.matcher(plain);
        List<String> all = matcher.results().map(MatchResult::group).toList();
        return all.stream().anyMatch(word -> word.length() > 1)
                && all.stream().allMatch(word -> word.length() == 1 || words.contains(word));
    }
}
