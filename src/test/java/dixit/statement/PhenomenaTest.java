package dixit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.article.Article;
import dixit.article.ArticleReader;
import dixit.cli.FrenchAnnotator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each linguistic phenomenon, shown by texts and the statements they hold: {@code src/test/resources/phenomena}. */
class PhenomenaTest {

    @TempDir
    private Path folder;

    static List<Phenomenon> phenomena() {
        return Phenomenon.all("");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("phenomena")
    void holdsTheStatementsItIsSaidTo(Phenomenon phenomenon) throws Exception {
        String text = phenomenon.date().map(date -> "date: " + date + "\n\n").orElse("") + phenomenon.text();
        Article article = new ArticleReader(words -> "fr").read(Files.writeString(folder.resolve("text.txt"), text));
        List<Statement> found = FrenchAnnotator.shared().annotate(article).statements();
        assertThat(phenomenon.seenIn(found, article.text()))
                .as(phenomenon.text())
                .isEqualTo(phenomenon.expected());
    }
}
