package dixit.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dixit.article.Article;
import dixit.article.ArticleReader;
import dixit.cli.FrenchAnnotator;
import dixit.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Phenomena of English, read by the program that reads French with nothing but other tables and models: {@code
 * src/test/resources/phenomena/en}. Needs the models of the profile: {@code ./mvnw -Penglish test
 * -Dtest=EnglishPhenomenaTest}.
 */
class EnglishPhenomenaTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsTheModels() {
        assumeTrue(
                Language.of("en").isInstalled(),
                "the models of English are not on the class path; run with ./mvnw -Penglish");
    }

    static List<Phenomenon> phenomena() {
        return Phenomenon.all("en");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("phenomena")
    void holdsTheStatementsItIsSaidTo(Phenomenon phenomenon) throws Exception {
        String text = phenomenon.date().map(date -> "date: " + date + "\n\n").orElse("") + phenomenon.text();
        Article article = new ArticleReader(words -> "en").read(Files.writeString(folder.resolve("text.txt"), text));
        List<Statement> found = FrenchAnnotator.shared().annotate(article).statements();
        assertThat(phenomenon.seenIn(found, article.text()))
                .as(phenomenon.text())
                .isEqualTo(phenomenon.expected());
    }
}
