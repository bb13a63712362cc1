package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dixit.article.Article;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Certainty;
import dixit.statement.Form;
import dixit.statement.Polarity;
import dixit.statement.SpeechAct;
import dixit.statement.Statement;
import dixit.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** up, ingest, load and query on one embedded store, made from one small article. */
class StoreCommandsTest {

    private static final String[] QUESTION = {"query", "statements-by-speaker", "-p", "speaker=Vladimir Poutine"};
    private static final String ANSWER = "la trêve était respectée";

    @TempDir
    private static Path shared;

    private static Path articles;
    private static Path data;
    private static Outcome up;

    @TempDir
    private Path folder;

    @BeforeAll
    static void bringItUp() throws Exception {
        articles = Files.createDirectory(shared.resolve("articles"));
        Files.writeString(
                articles.resolve("treve.txt"),
                "date: 2023-09-21\n\nVladimir Poutine a déclaré jeudi que la trêve était respectée.\n");
        data = shared.resolve("data");
        up = Outcome.of("up", "--no-serve", "--seeds", articles, "--data", data);
    }

    @Test
    void upLoadsTheSeedsAndSaysWhatItLoaded() {
        assertThat(up.err()).isEmpty();
        assertThat(up.out()).isEqualToIgnoringNewLines("1 articles, 1 actors, 1 statements in " + data);
        assertThat(up.status()).isZero();
    }

    @Test
    void ingestingAgainWritesNothing() throws Exception {
        Map<String, Long> before = sizes(data);
        Outcome again = Outcome.of("ingest", "--data", data, articles);
        assertThat(again.out()).contains("1 articles (1 unchanged)");
        assertThat(again.status()).isZero();
        assertThat(sizes(data)).isEqualTo(before);
    }

    @Test
    void aChangedArticleReplacesItsGraph() throws Exception {
        String header = "url: https://journal.example/treve\ndate: 2023-09-21\n\n";
        Path article = folder.resolve("treve.txt");
        Path store = folder.resolve("data");
        Files.writeString(article, header + "Vladimir Poutine a déclaré jeudi que la trêve était respectée.\n");
        Outcome.of("ingest", "--data", store, article);
        Files.writeString(article, header + "Vladimir Poutine a déclaré jeudi que la trêve était violée.\n");
        assertThat(Outcome.of("ingest", "--data", store, article).out()).contains("1 articles (0 unchanged)");
        assertThat(ask(store, "--format", "csv").out()).contains("violée").doesNotContain("respectée");
    }

    @Test
    void onAPipeTheAnswerIsCsv() {
        assertThat(ask(data).out())
                .startsWith("statement,said,act,content,about\r\n")
                .contains("," + ANSWER + ",");
    }

    @Test
    void onDemandTheAnswerIsTsvInSparqlTerms() {
        assertThat(ask(data, "--format", "tsv").out())
                .startsWith("?statement\t?said\t?act\t?content\t?about\n")
                .contains("\"" + ANSWER + "\"@fr");
    }

    @Test
    void onDemandTheAnswerIsSparqlJson() throws Exception {
        assertThat(new JsonMapper()
                        .readTree(ask(data, "--format", "json").out())
                        .at("/results/bindings/0/content/value")
                        .textValue())
                .isEqualTo(ANSWER);
    }

    @Test
    void onDemandTheAnswerIsATableWithAlignedColumns() {
        String[] lines = ask(data, "--format", "TABLE").out().split("\\R");
        assertThat(lines).hasSize(4);
        assertThat(lines[2].indexOf(ANSWER)).isEqualTo(lines[0].indexOf("content"));
        assertThat(lines[3]).isEqualTo("1 row");
    }

    @Test
    void loadingWhatWasExtractedAnswersTheSameQuestions() throws Exception {
        Path graphs = folder.resolve("graphs.trig");
        Path store = folder.resolve("data");
        Outcome.of("extract", "--out", graphs, articles);
        assertThat(Outcome.of("load", graphs, "--data", store))
                .isEqualTo(new Outcome(0, "1 graphs loaded, 0 unchanged, 0 failed" + System.lineSeparator(), ""));
        assertThat(ask(store).out()).isEqualTo(ask(data).out());
        assertThat(Outcome.of("load", graphs, "--data", store).out()).startsWith("0 graphs loaded, 1 unchanged");
    }

    @Test
    void whatWasExtractedIsValid() {
        Path graphs = folder.resolve("graphs.nq");
        Outcome.of("extract", "--format", "nquads", "--out", graphs, articles);
        Outcome outcome = Outcome.of("validate", graphs);
        assertThat(outcome.err()).isEqualToIgnoringNewLines("1 graphs conform, 0 do not");
        assertThat(outcome.status()).isZero();
    }

    @Test
    void anArticleThatFailsDoesNotKeepTheOthersOutOfTheStore() throws Exception {
        Files.writeString(folder.resolve("treve.txt"), "Vladimir Poutine a déclaré jeudi que la trêve tient.\n");
        Files.writeString(folder.resolve("vide.txt"), "");
        Path store = folder.resolve("data");
        Outcome outcome = Outcome.of("ingest", folder, "--data", store);
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).startsWith("1 articles (0 unchanged)").contains("; 1 failed, 0 in quarantine");
        assertThat(ask(store).out()).contains("la trêve tient");
    }

    @Test
    void aGraphThatViolatesTheShapesGoesToQuarantineWithItsReport() throws Exception {
        Path store = folder.resolve("data");
        Outcome outcome = Outcome.with(StoreCommandsTest::withAnEmptyStatement, "ingest", articles, "--data", store);
        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.out()).contains("0 articles").contains("1 in quarantine");
        assertThat(outcome.err().lines()).singleElement().asString().contains("violates the shapes and was not loaded");
        try (Stream<Path> kept = Files.list(store.resolve("quarantine"))) {
            assertThat(kept.map(file -> file.getFileName().toString().replaceFirst("-[0-9a-f]+", "")))
                    .containsExactlyInAnyOrder("treve.trig", "treve.report.ttl");
        }
        assertThat(ask(store).out()).doesNotContain("trêve");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    statements-by-speaker |                | the query statements-by-speaker needs the parameter speaker
                    statements-by-speaker | whom=Oslo      | has no parameter whom; it takes speaker
                    statements-by-speaker | speaker        | KEY=VALUE
                    timeline-of-day       | day=hier       | the parameter day of the query timeline-of-day is a date such as 2023-09-21, not "hier"
                    timeline-of-day       | day=2023-02-30 | the parameter day
                    statement-by-speaker  | speaker=Oslo   | did you mean statements-by-speaker?
                    """)
    void aQuestionThatCannotBeAskedSaysWhatIsWrong(String name, String parameter, String sentence) {
        Outcome outcome = parameter == null
                ? Outcome.of("query", name, "--data", data)
                : Outcome.of("query", name, "-p", parameter, "--data", data);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains(sentence);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void aFormatThatDoesNotExistIsWrongUsage() {
        Outcome outcome = ask(data, "--format", "xml");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("--format").containsIgnoringCase("table, csv, tsv, json");
    }

    @Test
    void everyQuestionIsListedWithAnExampleThatCanBeAsked() {
        assertThat(Outcome.of("query", "--list").out())
                .contains("statements-by-speaker")
                .contains("-p speaker=\"Vladimir Poutine\"");
    }

    private static Outcome ask(Path store, Object... more) {
        Object[] words = Stream.of(Stream.of(QUESTION), Stream.of("--data", store), Stream.of(more))
                .flatMap(part -> part)
                .toArray();
        return Outcome.of(words);
    }

    private static Map<String, Long> sizes(Path folder) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("tdb2"))) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                sizes.put(folder.relativize(file).toString(), Files.size(file));
        }
        return sizes;
    }

    /** A statement without words: what an extractor with a fault could find. */
    private static AnnotatedArticle withAnEmptyStatement(Article article) {
        Statement empty = new Statement(
                1,
                new Span(0, 1),
                List.of(),
                List.of(),
                List.of(new Span(0, 0)),
                Form.INDIRECT,
                List.of(),
                List.of(),
                SpeechAct.STATE,
                Optional.empty(),
                List.of(),
                List.of(),
                Polarity.AFFIRMED,
                Certainty.ASSERTED,
                0.5);
        return new AnnotatedArticle(article, List.of(), List.of(empty));
    }
}
