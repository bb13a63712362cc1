package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dixit.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles of several languages in one run: each is read in its own. */
class EnglishArticlesTest {

    private static final boolean INSTALLED = Language.of("en").isInstalled();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeArticles() throws IOException {
        Files.writeString(
                folder.resolve("a.txt"),
                "date: 2023-09-21\n\nVladimir Poutine a déclaré jeudi que la trêve était respectée par l’Arménie.\n");
        Files.writeString(
                folder.resolve("b.txt"),
                "date: 2023-09-21\n\nVladimir Putin said on Thursday that the truce was respected by Armenia. The talks would"
                        + " go on next week in the capital, where the two governments have met before.\n");
        Files.writeString(
                folder.resolve("c.txt"),
                "date: 2023-09-21\n\nWladimir Putin sagte am Donnerstag, dass Armenien den Waffenstillstand einhalte. Die"
                        + " Gespräche sollen in der nächsten Woche in der Hauptstadt fortgesetzt werden.\n");
    }

    @Test
    void eachIsReadInItsOwnLanguage() throws Exception {
        assumeTrue(INSTALLED, "the models of English are not on the class path; run with ./mvnw -Penglish");
        Outcome outcome = Outcome.of("extract", "--format", "nquads", folder);
        assertThat(outcome.out())
                .contains("\"la trêve était respectée par l’Arménie\"@fr")
                .contains("\"the truce was respected by Armenia\"@en");
        assertThat(outcome.err()).contains("c.txt", "in the language \"de\"").doesNotContain("b.txt");
    }

    @Test
    void withoutItsModelsTheRemedyIsNamedAndTheOthersAreRead() throws Exception {
        assumeFalse(INSTALLED, "the models of English are on the class path");
        Outcome outcome = Outcome.of("extract", "--format", "nquads", folder);
        assertThat(outcome.out()).contains("\"la trêve était respectée par l’Arménie\"@fr");
        assertThat(outcome.err())
                .contains("b.txt: the text is in the language \"en\", whose models are not installed")
                .contains("DIXIT_PROFILES=english ./dixit")
                .contains("c.txt: the text is in the language \"de\", which Dixit does not read yet");
    }
}
