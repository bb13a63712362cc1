package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of {@code invalid/graphs}, given to load and to validate; and graphs that violate the shapes. */
class InvalidGraphsTest {

    private static final Path INVALID = Path.of("src/test/resources/invalid/graphs");
    private static final Path VIOLATION = Path.of("src/test/resources/graphs/statement-without-content.trig");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    syntax-error.trig              | line 3 is not valid TriG
                    syntax-error.nq                | line 2 is not valid N-Quads
                    syntax-error.jsonld            | line no=4
                    triples-outside-any-graph.trig | it has triples outside any graph
                    graph-without-digest.trig      | has no dx:digest
                    no-graph.trig                  | the file holds no graph
                    format-without-graphs.ttl      | use .trig, .nq or .jsonld
                    absent.trig                    | check the path
                    """)
    void isNamedInOneSentenceAndNotLoaded(String name, String sentence) {
        Path file = INVALID.resolve(name);
        Outcome load = Outcome.with(Outcome.FINDS_NOTHING, "load", file, "--data", folder);
        assertThat(load.err().lines())
                .singleElement()
                .asString()
                .startsWith(file + ": ")
                .contains(sentence)
                .endsWith(".");
        assertThat(load.status()).isEqualTo(3);
        Outcome validate = Outcome.with(Outcome.FINDS_NOTHING, "validate", file);
        assertThat(validate.err()).startsWith(load.err());
        assertThat(validate.status()).isEqualTo(1);
    }

    @Test
    void aViolationOfTheShapesIsReported() {
        Outcome outcome = Outcome.with(Outcome.FINDS_NOTHING, "validate", VIOLATION);
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out())
                .startsWith("# " + VIOLATION + ", graph http://localhost:3030/graph/article/5a7e")
                .contains("A statement has its content, unless no text of its article is kept");
    }

    @Test
    void aViolationOfTheShapesIsNotLoadedAndTheRestIs() throws Exception {
        Path article = Files.writeString(folder.resolve("bon.txt"), "Oslo a déclaré jeudi que la trêve tient.");
        Path good = folder.resolve("bon.trig");
        Outcome.with(Outcome.FINDS_NOTHING, "extract", "--out", good, article);
        Outcome outcome = Outcome.with(
                Outcome.FINDS_NOTHING, "load", VIOLATION, INVALID.resolve("syntax-error.trig"), good, "--data", folder);
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).startsWith("1 graphs loaded, 0 unchanged, 2 failed");
        assertThat(outcome.err()).contains("violates the shapes and was not loaded; see \"dixit validate");
    }
}
