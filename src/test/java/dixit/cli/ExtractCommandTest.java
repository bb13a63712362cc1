package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.rdf.Vocabulary;
import dixit.statement.Annotator;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractCommandTest {

    private static final String BASE = "https://graph.example/";

    @TempDir
    private Path folder;

    private Path article;
    private Path out;

    @BeforeEach
    void writeAnArticle() throws Exception {
        article = Files.writeString(
                folder.resolve("article.txt"),
                "date: 2023-09-21\n\nVladimir Poutine a déclaré jeudi que la trêve était respectée par l’Arménie.\n");
        out = folder.resolve("graph.rdf");
    }

    @ParameterizedTest
    @CsvSource({"nquads, N-Quads", "turtle, Turtle", "jsonld, JSON-LD"})
    void everyFormatSaysTheSame(String name, String format) throws Exception {
        Set<String> expected = triples(Outcome.of("extract", article).out(), RDFFormat.TRIG);
        Outcome outcome = Outcome.of("extract", "--format", name, article);
        assertThat(outcome.status()).isZero();
        assertThat(triples(outcome.out(), format(format))).isEqualTo(expected);
    }

    @Test
    void aFileGetsWhatStandardOutputGets() throws Exception {
        Outcome outcome = Outcome.of("extract", "--out", out, article);
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).isEmpty();
        assertThat(triples(Files.readString(out), RDFFormat.TRIG))
                .isEqualTo(triples(Outcome.of("extract", article).out(), RDFFormat.TRIG))
                .anySatisfy(triple -> assertThat(triple).contains("la trêve était respectée par l’Arménie"));
    }

    @Test
    void theBaseIsThatOfAllIrisOfTheGraph() {
        assertThat(Outcome.of("extract", "--base", BASE, article).out())
                .contains("<" + BASE + "id/actor/Q7747>")
                .doesNotContain("localhost");
    }

    @Test
    void aFileGivenTwiceIsReadOnce() throws Exception {
        String once = Outcome.with(Outcome.FINDS_NOTHING, "extract", article).out();
        String twice =
                Outcome.with(Outcome.FINDS_NOTHING, "extract", article, folder).out();
        assertThat(twice.lines().count()).isEqualTo(once.lines().count());
    }

    @Test
    void aRunInWhichEveryArticleFailsLeavesTheFileAsItWas() throws Exception {
        Files.writeString(out, "what was there");
        Annotator fails = text -> {
            throw new IllegalStateException("no tree");
        };
        assertThat(Outcome.with(fails, "extract", "--out", out, article).status())
                .isEqualTo(3);
        assertThat(out).content().isEqualTo("what was there");
        assertThatOnlyTheseAreIn(article, out);
    }

    @Test
    void anInterruptedRunLeavesNoFile() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Annotator endless = text -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Outcome.FINDS_NOTHING.annotate(text);
        };
        Outcome[] outcome = new Outcome[1];
        Thread run = new Thread(() -> outcome[0] = Outcome.with(endless, "extract", "--out", out, article));
        run.start();
        begun.await();
        run.interrupt();
        run.join();
        assertThat(outcome[0].status()).isEqualTo(1);
        assertThat(outcome[0].err()).contains("interrupted");
        assertThatOnlyTheseAreIn(article);
    }

    @Test
    void aFileThatCannotBeWrittenIsNamedBeforeTheModelsAreRead() {
        Path nowhere = folder.resolve("absent").resolve("graph.trig");
        Outcome outcome = Outcome.with(
                () -> {
                    throw new AssertionError("no model is needed");
                },
                "extract",
                "--out",
                nowhere,
                article);
        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .contains(nowhere + ": the file cannot be written; check that its folder exists");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --format | csv                 | --format
                    --base   | nowhere             | --base: a base is an http(s) address
                    --base   | https://a.example/b | ends in a slash
                    --base   | https://a b/        | --base
                    --bass   | x                   | Unknown option
                    """)
    void wrongUsageNamesTheOption(String option, String value, String sentence) {
        Outcome outcome = Outcome.with(Outcome.FINDS_NOTHING, "extract", option, value, article);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains(sentence).contains("See \"dixit extract --help\".");
        assertThat(outcome.out()).isEmpty();
    }

    private void assertThatOnlyTheseAreIn(Path... files) {
        assertThat(folder).isDirectoryNotContaining(file -> !Set.of(files).contains(file));
    }

    private static RDFFormat format(String name) {
        return Rio.getParserFormatForFileName(
                        switch (name) {
                            case "N-Quads" -> "a.nq";
                            case "Turtle" -> "a.ttl";
                            default -> "a.jsonld";
                        })
                .orElseThrow();
    }

    /** The triples without the graph's name, which Turtle cannot give, and without the time of the run. */
    private static Set<String> triples(String text, RDFFormat format) throws Exception {
        Model model = Rio.parse(new StringReader(text), BASE, format);
        assertThat(model).isNotEmpty();
        return model.stream()
                .filter(statement -> !statement.getPredicate().equals(Vocabulary.STARTED_AT_TIME))
                .map(ExtractCommandTest::triple)
                .collect(Collectors.toSet());
    }

    private static String triple(Statement statement) {
        return statement.getSubject() + " " + statement.getPredicate() + " " + statement.getObject();
    }
}
