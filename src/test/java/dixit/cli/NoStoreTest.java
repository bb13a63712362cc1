package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.statement.Annotator;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores, endpoints and ports that cannot be had: said before any article is analysed. */
class NoStoreTest {

    private static final Supplier<Annotator> NO_MODELS = () -> {
        throw new AssertionError("the models must not be read");
    };

    @TempDir
    private Path folder;

    private Path article;

    @BeforeEach
    void writeAnArticle() throws Exception {
        article = Files.writeString(folder.resolve("bon.txt"), "Oslo a déclaré jeudi que la trêve tient.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"query most-quoted", "serve"})
    void aFolderWithoutAStoreIsNotMadeIntoOne(String command) {
        Path nowhere = folder.resolve("nowhere");
        Outcome outcome = run(command + " --data " + nowhere);
        assertThatItSays(outcome, 3, nowhere + ": there is no store in this folder", "dixit up");
        assertThat(nowhere).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest ARTICLE", "up --no-serve", "load ARTICLE"})
    void aDataFolderThatCannotBeWrittenIsNamed(String command) throws Exception {
        // A file where the folder should be stops everybody; permissions do not stop root.
        Path file = Files.writeString(folder.resolve("data"), "");
        Outcome outcome = run(command + " --data " + file);
        assertThatItSays(outcome, 3, file + ": the data folder cannot be written", "name another with --data");
    }

    static List<String> commandsForAnEndpoint() {
        return List.of("ingest ARTICLE --to", "query most-quoted --endpoint", "query most-quoted --to");
    }

    @ParameterizedTest
    @MethodSource("commandsForAnEndpoint")
    void anEndpointWhereNobodyAnswersIsNamed(String command) throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        String endpoint = "http://localhost:" + free + "/kg";
        assertThatItSays(run(command + " " + endpoint), 3, endpoint, "check the address");
    }

    @ParameterizedTest
    @MethodSource("commandsForAnEndpoint")
    void anEndpointIsAWebAddress(String command) {
        assertThatItSays(run(command + " file:///tmp/kg"), 2, "file:///tmp/kg", "http or https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"query most-quoted --endpoint", "load GRAPH --to"})
    void aFolderAndAnEndpointExcludeEachOther(String command) {
        Outcome outcome = run(command + " http://localhost:3030/kg --data " + folder);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("--data=DIR, --endpoint=ENDPOINT are mutually exclusive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "up"})
    void aPortInUseIsNamed(String command) throws Exception {
        Files.createDirectories(folder.resolve("tdb2"));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Outcome outcome = run(command + " --data " + folder + " --port " + taken.getLocalPort());
            assertThatItSays(outcome, 3, "port " + taken.getLocalPort() + " is in use", "--port");
        }
    }

    @ParameterizedTest
    @CsvSource({"--port, 65536", "--port, -1", "--port, http", "--query-timeout, 0", "--host, journal.example"})
    void aServingOptionOutOfRangeIsWrongUsage(String option, String value) {
        for (String command : List.of("serve", "up")) {
            Outcome outcome = run(command + " --data " + folder + " " + option + " " + value);
            assertThat(outcome.status()).isEqualTo(2);
            assertThat(outcome.err()).contains(option).contains(value);
        }
    }

    @Test
    void seedsThatAreNotThereAreNotReplacedByOthers() {
        Outcome outcome =
                run("up --no-serve --data " + folder.resolve("data") + " --seeds " + folder.resolve("absent"));
        assertThatItSays(outcome, 3, folder.resolve("absent") + ": there is no such file", "check the path");
    }

    private Outcome run(String command) {
        Object[] words = command.replace("ARTICLE", article.toString()).split(" ");
        return Outcome.with(NO_MODELS, words);
    }

    private static void assertThatItSays(Outcome outcome, int status, String problem, String remedy) {
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .contains(problem)
                .contains(remedy)
                .endsWith(".");
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.out()).isEmpty();
    }
}
