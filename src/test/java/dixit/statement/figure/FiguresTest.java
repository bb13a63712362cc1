package dixit.statement.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.article.Article;
import dixit.rdf.AnnotatedText;
import dixit.statement.Form;
import dixit.statement.SpeechAct;
import dixit.text.Language;
import dixit.text.Morphology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FiguresTest {

    private static final Morphology MORPHOLOGY = Language.of("fr").morphology();
    private static final Figures FIGURES = Figures.of("fr", MORPHOLOGY);

    static Stream<Arguments> counts() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/figures/counts.tsv")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("words\t"))
                .map(line -> line.split("\t", -1))
                .map(columns -> Arguments.of(columns[0], columns[1]));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void aStatementClaimsTheFiguresItsWordsCount(String words, String figures) {
        assertThat(FIGURES.in(statement(words).done()).stream()
                        .map(FiguresTest::show)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(figures);
    }

    private static AnnotatedText statement(String words) {
        AnnotatedText text = new AnnotatedText(new Article(
                "a",
                "a",
                words,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "fr"));
        text.statement(Form.INDIRECT, SpeechAct.STATE, List.of(), words);
        return text;
    }

    private static String show(Figure figure) {
        return "%s %s %s"
                .formatted(show(figure.quantity()), figure.harm(), figure.group())
                .toLowerCase(Locale.ROOT);
    }

    private static String show(Quantity quantity) {
        if (quantity.value().isPresent())
            return (quantity.least().isPresent() ? "" : "~") + quantity.value().getAsLong();
        if (quantity.most().isEmpty()) return quantity.least().getAsLong() + "+";
        return (quantity.least().isPresent() ? quantity.least().getAsLong() + "-" : "..")
                + quantity.most().getAsLong();
    }
}
