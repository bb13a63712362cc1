package dixit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.article.Article;
import dixit.article.ArticleReader;
import dixit.cli.FrenchAnnotator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each linguistic phenomenon, shown by texts and the statements they hold: {@code src/test/resources/phenomena}. */
class PhenomenaTest {

    @TempDir
    private Path folder;

    static List<Phenomenon> phenomena() {
        return Phenomenon.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("phenomena")
    void holdsTheStatementsItIsSaidTo(Phenomenon phenomenon) throws Exception {
        String text = phenomenon.date().map(date -> "date: " + date + "\n\n").orElse("") + phenomenon.text();
        Article article = new ArticleReader(words -> "fr").read(Files.writeString(folder.resolve("text.txt"), text));
        List<Statement> found = FrenchAnnotator.shared().annotate(article).statements();
        List<ExpectedStatement> expected = phenomenon.statements();
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            seen.add(
                    i < expected.size()
                            ? expected.get(i).seenIn(found.get(i), article.text())
                            : ExpectedStatement.describe(found.get(i), article.text()));
        }
        assertThat(String.join("\n", seen))
                .as(phenomenon.text())
                .isEqualTo(expected.stream().map(ExpectedStatement::toString).collect(Collectors.joining("\n")));
    }
}
