package dixit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server with credentials: whoever has them writes, everybody reads. */
class WritingTest {

    /** Characters that mean something in the file in which the server keeps it. */
    private static final String PASSWORD = "a,b:c\\d #é=MD5";

    private static ServedGraph graph;

    @BeforeAll
    static void serve() throws Exception {
        graph = new ServedGraph(30, Optional.of(new Server.Credentials("dixit", PASSWORD)));
    }

    @AfterAll
    static void stop() {
        graph.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /kg/update       | application/sparql-update | INSERT DATA { <urn:a> <urn:b> <urn:c> }
                    /kg/data?default | text/turtle               | <urn:a> <urn:b> <urn:c> .
                    """)
    void writingTakesTheRightUserAndPassword(String path, String mediaType, String body) throws Exception {
        assertThat(graph.post(path, mediaType, body).statusCode()).isEqualTo(401);
        for (String wrong : new String[] {basic("dixit", "wrong"), basic("somebody", PASSWORD), "Bearer " + PASSWORD}) {
            assertThat(graph.post(path, mediaType, body, "Authorization", wrong).statusCode())
                    .isEqualTo(401);
        }
        assertThat(graph.post(path, mediaType, body, "Authorization", basic("dixit", PASSWORD))
                        .statusCode())
                .isBetween(200, 204);
    }

    @Test
    void readingTakesNoCredentials() throws Exception {
        assertThat(graph.get("/").statusCode()).isEqualTo(200);
        assertThat(graph.query("ASK {}").statusCode()).isEqualTo(200);
    }

    @Test
    void theQueryEndpointTakesNoUpdateEvenWithCredentials() throws Exception {
        assertThat(graph.post(
                                "/kg/sparql",
                                "application/sparql-update",
                                "CLEAR ALL",
                                "Authorization",
                                basic("dixit", PASSWORD))
                        .statusCode())
                .isBetween(400, 415);
    }

    @ParameterizedTest
    @CsvSource({"'', secret", "dixit, ''", "di xit, secret", "di:xit, secret", "'di,xit', secret"})
    void credentialsThatCannotBeUsedAreRefused(String user, String password) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Server.Credentials(user, password));
    }

    @Test
    void aPasswordIsNotPrinted() {
        assertThat(new Server.Credentials("dixit", "secret").toString()).doesNotContain("secret");
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
