package dixit.text;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether words are parted as by CoreNLP, which tags the whole text. */
class AmbiguousContractionsTest {

    private static StanfordCoreNLP whole;
    private static CoreNlpAnalyser partly;

    @BeforeAll
    static void readModels() throws IOException {
        Properties properties = new Properties();
        try (var in = AmbiguousContractionsTest.class.getResourceAsStream("/StanfordCoreNLP-french.properties")) {
            properties.load(in);
        }
        properties.setProperty("annotators", "tokenize,mwt");
        properties.setProperty("ssplit.isOneSentence", "true");
        whole = new StanfordCoreNLP(properties);
        Language french = Language.of("fr");
        partly = new CoreNlpAnalyser(french, french.morphology());
    }

    static Stream<String> paragraphs() throws IOException {
        try (Stream<Path> files = Stream.of(
                        Path.of("seeds", "articles"), Path.of("src", "test", "resources", "phenomena"))
                .flatMap(AmbiguousContractionsTest::list)) {
            return files
                    .map(AmbiguousContractionsTest::read)
                    .flatMap(text -> Stream.of(text.split("\\R\\s*\\R")))
                    .filter(paragraph -> paragraph.contains("des ") || paragraph.contains("Des "))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    @ValueSource(
            strings = {
                "des",
                "Des rebelles, des DES, du Nord au Sud : des",
                "Il parle des otages des rebelles des deux camps, auxquels des soldats du général ont pris des armes."
            })
    void wordsArePartedAsByCoreNlp(String text) {
        assertThat(partly.tokens(text, new Span(0, text.length())))
                .extracting(token -> token.form() + " " + token.span().start() + " "
                        + token.span().end())
                .isEqualTo(whole(text));
    }

    @Test
    void aWordIsPartedInOneSentenceAndWholeInAnother() {
        assertThat(forms("Le ministère des Affaires étrangères a démenti."))
                .containsSubsequence("ministère", "de", "les", "Affaires");
        assertThat(forms("Il a vu des rebelles.")).containsSubsequence("vu", "des", "rebelles");
    }

    private static List<String> forms(String text) {
        return partly.tokens(text, new Span(0, text.length())).stream()
                .map(AmbiguousContractions.Token::form)
                .toList();
    }

    private static List<String> whole(String text) {
        Annotation annotation = new Annotation(text);
        whole.annotate(annotation);
        return annotation.get(CoreAnnotations.SentencesAnnotation.class).stream()
                .flatMap(sentence -> sentence.get(CoreAnnotations.TokensAnnotation.class).stream())
                .map(token -> token.word() + " " + token.beginPosition() + " " + token.endPosition())
                .toList();
    }

    private static Stream<Path> list(Path folder) {
        try {
            return Files.list(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
