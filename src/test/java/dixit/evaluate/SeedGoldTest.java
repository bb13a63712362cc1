package dixit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.article.ArticleReader;
import dixit.cli.FrenchAnnotator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What extraction reaches on the project's founding article, and must not fall below. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedGoldTest {

    private static final String NAME = "karabakh-2023-09";

    private Scores scores;

    @BeforeAll
    void evaluate(@TempDir Path folder) throws Exception {
        Files.copy(Path.of("seeds/articles", NAME + ".txt"), folder.resolve(NAME + ".txt"));
        Path rows = Files.copy(
                Path.of("src/test/resources/gold", NAME + GoldReader.ENDING), folder.resolve(NAME + GoldReader.ENDING));
        GoldArticle gold = new GoldReader(new ArticleReader(text -> "fr")).read(rows);
        scores = Evaluation.of(List.of(gold), FrenchAnnotator.shared(), FrenchAnnotator.gazetteer())
                .all();
    }

    @Test
    void statementsAreFound() {
        assertThat(scores.statements().f1()).isGreaterThanOrEqualTo(0.88);
    }

    @Test
    void statementsAreFoundWithTheirSpeakers() {
        assertThat(scores.endToEnd().f1()).isGreaterThanOrEqualTo(0.84);
    }

    @Test
    void formsActsAddresseesAndRelaysAreRight() {
        assertThat(List.of(scores.form(), scores.act(), scores.addressee(), scores.relay()))
                .allSatisfy(share -> assertThat(share).isGreaterThanOrEqualTo(0.9));
    }
}
