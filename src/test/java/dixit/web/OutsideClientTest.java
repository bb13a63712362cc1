package dixit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dixit.federation.FederatedGraph;
import dixit.federation.Services;
import dixit.federation.WikidataStandIn;
import dixit.store.CataloguedQuery;
import dixit.store.EmbeddedStore;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ResultSetFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Comunica, a SPARQL engine in JavaScript that knows nothing of Dixit, asks the same query files over HTTP. By itself it
 * leaves the join to Dixit's server; made to plan, it joins the two endpoints on its own side. Needs {@code npm ci} in {@code src/test/node}; without it the tests are
 * skipped, unless {@code DIXIT_REQUIRE_NODE} says that it must be there.
 */
class OutsideClientTest {

    private static final Path CLIENT = Path.of("src/test/node");

    private static WikidataStandIn wikidata;
    private static EmbeddedStore store;
    private static Server server;

    @BeforeAll
    static void ask() throws Exception {
        boolean installed = Files.isDirectory(CLIENT.resolve("node_modules/@comunica/query-sparql"));
        if (System.getenv("DIXIT_REQUIRE_NODE") == null)
            assumeTrue(installed, "run \"npm ci\" in src/test/node to let Comunica ask");
        assertThat(installed).as("Comunica is installed in " + CLIENT).isTrue();
        wikidata = new WikidataStandIn();
        store = FederatedGraph.store(wikidata);
        server = Server.start(store, new Server.Settings("localhost", 0, 30, Optional.empty()));
    }

    @AfterAll
    static void stop() {
        if (server == null) return;
        server.close();
        store.close();
        wikidata.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"server", "client"})
    void getsTheSameRowsFromTheSameFilesWhoeverJoins(String joins) throws Exception {
        JsonNode answers = run(joins);
        assertThat(FederatedGraph.questions()).allSatisfy(question -> {
            byte[] json = answers.path(file(question)).toString().getBytes(StandardCharsets.UTF_8);
            assertThat(FederatedGraph.lines(ResultSetFactory.fromJSON(new ByteArrayInputStream(json))))
                    .isEqualTo(Files.readAllLines(FederatedGraph.expected(question)));
        });
    }

    private static JsonNode run(String joins) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "node",
                "ask.mjs",
                joins,
                "http://localhost:" + server.port() + "/kg/sparql",
                Services.WIKIDATA,
                wikidata.address().toString()));
        FederatedGraph.questions().forEach(question -> command.add(file(question)));
        File out = Files.createTempFile("comunica", ".json").toFile();
        File err = Files.createTempFile("comunica", ".txt").toFile();
        Process process = new ProcessBuilder(command)
                .directory(CLIENT.toFile())
                .redirectOutput(out)
                .redirectError(err)
                .start();
        try {
            assertThat(process.waitFor(10, TimeUnit.MINUTES))
                    .as("Comunica ends")
                    .isTrue();
            assertThat(process.exitValue()).as(Files.readString(err.toPath())).isZero();
            return JsonMapper.builder().build().readTree(out);
        } finally {
            process.destroyForcibly();
            Files.delete(out.toPath());
            Files.delete(err.toPath());
        }
    }

    private static String file(CataloguedQuery question) {
        return Path.of("queries", question.name() + ".rq").toAbsolutePath().toString();
    }
}
