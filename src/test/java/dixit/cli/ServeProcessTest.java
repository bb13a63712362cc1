package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dixit.rdf.HandMade;
import dixit.store.EmbeddedStore;
import dixit.store.HandMadeQuads;
import dixit.store.StoreFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows: signals, locks between processes, pipes. */
@Timeout(300)
class ServeProcessTest {

    @TempDir
    private Path data;

    @Test
    void sigtermEndsServingAndReleasesTheStore() throws Exception {
        EmbeddedStore.open(data).close();
        Process serve = dixit("serve", "--data", data.toString(), "--port", "0");
        try (BufferedReader out = serve.inputReader()) {
            String announced = out.readLine();
            assertThat(announced).startsWith("serving " + data + ": open http://localhost:");
            String front = announced.replaceFirst("^.* open ", "");
            assertThat(HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(front + "$/ping"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            assertThatExceptionOfType(StoreFailure.class)
                    .isThrownBy(() -> EmbeddedStore.open(data))
                    .withMessageContaining("in use by process " + serve.pid() + ", running since ");
            serve.toHandle().destroy(); // unlike destroy() of the process, it leaves the streams open
            assertThat(serve.waitFor(60, TimeUnit.SECONDS)).as("ended in time").isTrue();
            assertThat(serve.errorReader().readLine()).isNull();
        } finally {
            serve.destroyForcibly();
        }
        EmbeddedStore.open(data).close();
    }

    @Test
    void whatIsBeingAnsweredWhenItIsStoppedIsAnsweredToItsEnd() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.open(data)) {
            store.load(IntStream.range(0, 20)
                    .mapToObj(i -> HandMadeQuads.of(HandMade.ceasefire("c" + i)))
                    .toList());
        }
        Process serve = dixit("serve", "--data", data.toString(), "--port", "0");
        try (BufferedReader out = serve.inputReader()) {
            String front = out.readLine().replaceFirst("^.* open ", "");
            // Millions of rows, of which the client takes the first and then waits.
            String query = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 300000";
            HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(front + "kg/sparql?format=csv&query="
                                            + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                                    .build(),
                            BodyHandlers.ofInputStream());
            try (BufferedReader rows = new BufferedReader(new InputStreamReader(answer.body()))) {
                rows.readLine();
                serve.toHandle().destroy();
                Thread.sleep(500);
                assertThat(rows.lines()).hasSize(300_000).allMatch(row -> row.contains(","));
            }
            assertThat(serve.waitFor(60, TimeUnit.SECONDS)).as("ended in time").isTrue();
        } finally {
            serve.destroyForcibly();
        }
    }

    @Test
    void intoAPipeAQuestionIsAnsweredInCsv() throws Exception {
        EmbeddedStore.open(data).close();
        Process query = dixit("query", "most-quoted", "--data", data.toString());
        try (BufferedReader out = query.inputReader()) {
            assertThat(out.lines()).containsExactly("actor,name,statements,direct");
        }
        assertThat(query.waitFor()).isZero();
    }

    private static Process dixit(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dixit.cli.Dixit"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }
}
