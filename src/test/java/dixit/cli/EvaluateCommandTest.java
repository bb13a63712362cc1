package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dixit.actor.Gazetteer;
import dixit.article.ArticleReader;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Annotator;
import dixit.statement.Certainty;
import dixit.statement.Form;
import dixit.statement.Polarity;
import dixit.statement.SpeechAct;
import dixit.statement.Statement;
import dixit.text.Span;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {

    private static final String HEADER =
            "id\tspeaker\tspeaker_id\tcue\tcontent\tform\taddressee_id\tabout_id\tdate\tvia_id\tact\n";
    private static final String ROW = "s1\tOslo\tOslo\tdit\tla trêve tient\tindirect\t\t\t\t\tstate\n";

    private final Annotator findsNothing = article -> new AnnotatedArticle(article, List.of(), List.of());
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void scoresAreATableForPeople() throws Exception {
        gold("trêve", HEADER + ROW);
        assertThat(run(folder.toString())).isZero();
        assertThat(out.toString()).contains("trêve").contains("e2e F1");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void scoresAreJsonForPrograms() throws Exception {
        gold("trêve", HEADER + ROW);
        assertThat(run("--json", folder.toString())).isZero();
        assertThat(new JsonMapper().readTree(out.toString()).at("/all/gold").intValue())
                .isEqualTo(1);
    }

    @Test
    void errorsAreListedOnDemand() throws Exception {
        gold("trêve", HEADER + ROW);
        assertThat(run("--errors", folder.toString())).isZero();
        assertThat(out.toString())
                .contains("missed   s1   Oslo: la trêve tient")
                .contains("Oslo dit que");
    }

    @Test
    void aFaultyFileIsNamedAndTheOthersAreScored() throws Exception {
        gold("bon", HEADER + ROW);
        gold("mauvais", HEADER + ROW.replace("state", "sing"));
        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("mauvais.gold.tsv, line 2, column act");
        assertThat(out.toString()).contains("bon").doesNotContain("mauvais");
    }

    @Test
    void anArticleTheExtractorFailsOnCountsAsMissed() throws Exception {
        gold("bon", HEADER + ROW);
        Annotator fails = article -> {
            throw new IllegalStateException("no tree");
        };
        assertThat(run(() -> fails, "--json", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("bon: the extractor failed (no tree)");
        assertThat(new JsonMapper().readTree(out.toString()).at("/all/found").intValue())
                .isZero();
    }

    @Test
    void aFolderWithoutGoldIsSaidToHaveNone() {
        assertThat(run(
                        () -> {
                            throw new AssertionError("no annotator is needed without gold");
                        },
                        folder.toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("there is no NAME.gold.tsv in it");
    }

    @Test
    void aMissingFolderIsWrongUsage() {
        assertThat(run(folder.resolve("none").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("there is no such folder");
    }

    @Test
    void aBratCorpusIsScoredBySpans() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "Oslo dit que la trêve tient.");
        Files.writeString(folder.resolve("a.ann"), "T1\tINDIRECT 13 27\tla trêve tient\n");
        assertThat(run("--format", "brat", "--type", "indirect=INDIRECT", folder.toString()))
                .isZero();
        assertThat(out.toString()).containsPattern("quotation +1 +0");
        assertThat(run("--format", "brat", "--type", "speaker=X", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("“speaker” is no type");
    }

    @Test
    void reliabilityIsThatOfArticlesLeftOutOfTheFit() throws Exception {
        for (int i = 0; i < 20; i++) gold("a" + i, HEADER + ROW);
        Annotator overconfident = article -> new AnnotatedArticle(article, List.of(), List.of(statement(0.9)));
        assertThat(run(() -> overconfident, folder.toString())).isZero();
        assertThat(out.toString()).containsPattern("expected calibration error 0\\.0\\d, before calibration 0\\.90");
    }

    @Test
    void calibrationIsWrittenAsATableWhereItHelps() throws Exception {
        for (int i = 0; i < 20; i++) gold("a" + i, HEADER + ROW);
        // Sure of itself and always wrong: it finds the content but no speaker.
        Annotator overconfident = article -> new AnnotatedArticle(article, List.of(), List.of(statement(0.9)));
        Path table = folder.resolve("confidence.tsv");
        assertThat(run(() -> overconfident, "calibrate", folder.toString(), "--out", table.toString()))
                .isZero();
        assertThat(table).content().startsWith("raw\tcalibrated\n0.00\t");
        assertThat(out.toString()).contains("Brier score 0.810 as it is");
    }

    @Test
    void aCalibrationThatBringsNothingIsNotWritten() throws Exception {
        gold("trêve", HEADER + ROW);
        Path table = folder.resolve("confidence.tsv");
        assertThat(run("calibrate", folder.toString(), "--out", table.toString()))
                .isZero();
        assertThat(table).doesNotExist();
        assertThat(out.toString()).contains("no gain, nothing written");
    }

    @Test
    void withoutAFolderItSaysWhatIsMissing() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("Name the folder that holds the gold articles");
    }

    @Test
    void theHelpDocumentsExitCodesAndFormat() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Exit codes:").contains("docs/annotation.md");
    }

    private void gold(String name, String rows) throws Exception {
        Files.writeString(folder.resolve(name + ".txt"), "Oslo dit que la trêve tient.");
        Files.writeString(folder.resolve(name + ".gold.tsv"), rows);
    }

    private static Statement statement(double confidence) {
        return new Statement(
                1,
                new Span(0, 28),
                List.of(),
                List.of(new Span(5, 8)),
                List.of(new Span(13, 27)),
                Form.INDIRECT,
                List.of(),
                List.of(),
                SpeechAct.STATE,
                Optional.empty(),
                List.of(),
                List.of(),
                Polarity.AFFIRMED,
                Certainty.ASSERTED,
                confidence);
    }

    private int run(String... arguments) {
        return run(() -> findsNothing, arguments);
    }

    private int run(Supplier<Annotator> annotator, String... arguments) {
        EvaluateCommand command =
                new EvaluateCommand(annotator, () -> new Gazetteer(List.of()), new ArticleReader(text -> "fr"));
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
