package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dixit.fetch.LoopbackSite;
import dixit.rdf.ArticleGraph;
import dixit.rdf.HandMade;
import dixit.rdf.Iris;
import dixit.rdf.RdfFormat;
import dixit.rdf.RdfOutput;
import dixit.store.RemoteStore;
import java.io.File;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the containers run, without containers: the entry point, its variables and the configuration of stock Fuseki. */
@Timeout(900)
class ContainerTest {

    private static final Path DOCKER = Path.of("docker").toAbsolutePath();
    private static final Path CLIENT = Path.of("src/test/node");

    @TempDir
    private Path folder;

    @Test
    void theServerIsHealthyAndTheWorkerLoadsIntoItWithThePasswordFromAFile() throws Exception {
        Map<String, String> variables = variables("s3cr:et");
        Process server = start(variables, "serve");
        try {
            awaitHealth(variables);
            String endpoint = "http://localhost:" + variables.get("DIXIT_PORT") + "/kg";
            assertThat(run(variables, "load", "--to", endpoint, graph())).isZero();
            assertThat(statements(endpoint)).isEqualTo(2);
            Map<String, String> wrong = new java.util.HashMap<>(variables);
            wrong.put("DIXIT_USER", "nobody");
            assertThat(run(wrong, "load", "--to", endpoint, graph())).isNotZero();
            assertThat(logged("/kg/query")).contains("\"status\"").contains("200");
            server.toHandle().destroy();
            assertThat(server.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(run(variables, "health")).isNotZero();
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void stockFusekiTakesTheSameGraphsAtTheSameAddresses() throws Exception {
        Map<String, String> variables = variables("s3cret");
        Process server = start(variables, "fuseki");
        try {
            awaitHealth(variables);
            String endpoint = "http://localhost:" + variables.get("DIXIT_PORT") + "/kg";
            assertThat(run(variables, "load", "--to", endpoint, graph())).isZero();
            assertThat(statements(endpoint)).isEqualTo(2);
            assertThat(put(endpoint + "/data?default")).isEqualTo(401);
            callsNobody(endpoint);
        } finally {
            server.destroyForcibly();
        }
    }

    private static void callsNobody(String endpoint) throws Exception {
        try (LoopbackSite site = new LoopbackSite()) {
            String query = "SELECT * { SERVICE <" + site.at("/sparql") + "> { ?s ?p ?o } }";
            URI address = URI.create(endpoint + "/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
            HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
            assertThat(site.asked()).isEmpty();
        }
    }

    @Test
    void stockFusekiDoesNotStartWithoutAPassword() throws Exception {
        Map<String, String> variables = new java.util.HashMap<>(variables("s3cret"));
        variables.remove("DIXIT_PASSWORD_FILE");
        assertThat(run(variables, "fuseki")).isEqualTo(2);
    }

    @Test
    void theFilesPassTheirLinters() throws Exception {
        boolean installed = Files.isDirectory(CLIENT.resolve("node_modules/dclint"));
        if (System.getenv("DIXIT_REQUIRE_NODE") == null)
            assumeTrue(installed, "run \"npm ci\" in src/test/node to lint the Docker files");
        for (List<String> linter : List.of(
                List.of(
                        "node_modules/.bin/dclint",
                        "--quiet",
                        DOCKER.resolve("compose.yaml").toString()),
                List.of(
                        "node_modules/.bin/dockerfile-utils",
                        "lint",
                        DOCKER.resolve("Dockerfile").toString()))) {
            File out = folder.resolve("lint.txt").toFile();
            Process process = new ProcessBuilder(linter)
                    .directory(CLIENT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out)
                    .start();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(out.toPath())).isZero();
        }
    }

    /** The log's line about a request; each line is a JSON object. */
    private String logged(String path) throws Exception {
        String line = Files.readAllLines(folder.resolve("out.txt")).stream()
                .filter(one -> one.startsWith("{") && one.replace("\\/", "/").contains(path))
                .findFirst()
                .orElseThrow();
        return new com.fasterxml.jackson.databind.ObjectMapper().readTree(line).toString();
    }

    private String graph() throws Exception {
        Path file = folder.resolve("call.trig");
        try (var stream = Files.newOutputStream(file);
                RdfOutput output = new RdfOutput(stream, RdfFormat.TRIG)) {
            output.write(new ArticleGraph(Iris.LOCAL).of(HandMade.call(), HandMade.RUN));
        }
        return file.toString();
    }

    private static int put(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Content-Type", "text/turtle")
                                .PUT(HttpRequest.BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> ."))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static int statements(String endpoint) {
        try (RemoteStore store = new RemoteStore(URI.create(endpoint), Optional.empty(), Optional.empty())) {
            return store.select(QueryFactory.create(
                            "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/dixit/conflict#Statement> }"))
                    .next()
                    .getLiteral("n")
                    .getInt();
        }
    }

    private Map<String, String> variables(String password) throws Exception {
        Path secret = Files.writeString(folder.resolve("password"), password + "\n");
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        return Map.of(
                "DIXIT_HOME", DOCKER.toString(),
                "DIXIT_CLASSPATH", System.getProperty("java.class.path"),
                "DIXIT_DATA", Files.createDirectories(folder.resolve("data")).toString(),
                "DIXIT_PORT", Integer.toString(port),
                "DIXIT_USER", "redaction",
                "DIXIT_PASSWORD_FILE", secret.toString(),
                "JAVA_HOME", System.getProperty("java.home"));
    }

    private void awaitHealth(Map<String, String> variables) throws Exception {
        for (int second = 0; second < 300; second++) {
            if (run(variables, "health") == 0) return;
            TimeUnit.SECONDS.sleep(1);
        }
        throw new AssertionError("the server does not become healthy: " + Files.readString(folder.resolve("out.txt")));
    }

    private int run(Map<String, String> variables, String... arguments) throws Exception {
        Process process = start(variables, arguments);
        assertThat(process.waitFor(5, TimeUnit.MINUTES))
                .as(String.join(" ", arguments))
                .isTrue();
        return process.exitValue();
    }

    private Process start(Map<String, String> variables, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("bash", DOCKER.resolve("entrypoint.sh").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("out.txt").toFile()));
        builder.environment().putAll(variables);
        return builder.start();
    }
}
