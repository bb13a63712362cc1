package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dixit.store.EmbeddedStore;
import dixit.store.StoreFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
        EmbeddedStore.open(data).close();
        Process serve = dixit("serve", "--data", data.toString(), "--port", "0");
        try (BufferedReader out = serve.inputReader()) {
            int port = URI.create(out.readLine().replaceFirst("^.* open ", "")).getPort();
            try (Socket call = new Socket(InetAddress.getLoopbackAddress(), port);
                    BufferedReader answer = new BufferedReader(new InputStreamReader(call.getInputStream()))) {
                write(call, """
                        POST /kg/sparql HTTP/1.1
                        Host: localhost
                        Content-Type: application/sparql-query
                        Accept: text/csv
                        Expect: 100-continue
                        Content-Length: 6

                        """.replace("\n", "\r\n"));
                // Said when somebody begins to read the question.
                assertThat(answer.readLine()).startsWith("HTTP/1.1 100");
                serve.toHandle().destroy();
                while (isOpen(port)) Thread.onSpinWait();
                write(call, "ASK {}");
                assertThat(answer.lines()).contains("HTTP/1.1 200 OK", "true");
            }
            assertThat(serve.waitFor(60, TimeUnit.SECONDS)).as("ended in time").isTrue();
        } finally {
            serve.destroyForcibly();
        }
    }

    /** Whether the server takes new calls. */
    private static boolean isOpen(int port) {
        try (Socket call = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return call.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static void write(Socket call, String text) throws IOException {
        call.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        call.getOutputStream().flush();
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
