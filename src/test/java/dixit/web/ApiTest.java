package dixit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dixit.store.CataloguedQuery;
import dixit.store.QueryCatalogue;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static ServedGraph graph;

    @BeforeAll
    static void serve() throws Exception {
        graph = ServedGraph.readOnly();
    }

    @AfterAll
    static void stop() {
        graph.close();
    }

    @Test
    void aQuestionIsACallThatAnswersJson() throws Exception {
        HttpResponse<String> response = graph.get("/api/query/statements-by-speaker?speaker=Vladimir%20Poutine");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/sparql-results+json");
        assertThat(JSON.readTree(response.body()).at("/results/bindings")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"&format=csv, */*", "'', text/csv"})
    void orCsvByParameterOrHeader(String parameter, String accept) throws Exception {
        HttpResponse<String> response =
                graph.get("/api/query/statements-by-speaker?speaker=Q7747" + parameter, "Accept", accept);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(response.body().lines()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/query/nonsense                               | 404 | There is no question of that name
                    /api/query/                                       | 404 | There is no question of that name
                    /api/query/statements-by-speaker                  | 400 | needs the parameter speaker
                    /api/query/statements-by-speaker?spaeker=Q7747    | 400 | has no parameter spaeker
                    /api/query/timeline-of-day?day=tomorrow           | 400 | is a date such as
                    /api/query/denials?format=xlsx                    | 400 | The parameter format is csv, json
                    /api/query/figures?format=graphml                 | 400 | is no network
                    """)
    void aWrongCallIsRefusedInOneSentence(String path, int status, String sentence) throws Exception {
        HttpResponse<String> response = graph.get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body().strip())
                .contains(sentence)
                .doesNotContain("\n")
                .endsWith(".");
    }

    @Test
    void whoAccusesWhomComesAsANetwork() throws Exception {
        assertThat(graph.get("/api/query/accusations?format=graphml").body())
                .contains("<graphml", "edgedefault=\"directed\"");
    }

    @Test
    void theDescriptionNamesEachQuestionAndItsParameters() throws Exception {
        JsonNode paths = JSON.readTree(graph.get("/api/openapi.json").body()).get("paths");
        for (CataloguedQuery question : QueryCatalogue.packaged().all()) {
            JsonNode operation = paths.path("/api/query/" + question.name()).path("get");
            assertThat(operation.path("summary").asText()).isEqualTo(question.title());
            assertThat(StreamSupport.stream(operation.path("parameters").spliterator(), false)
                            .map(parameter -> parameter.path("name").asText()))
                    .containsAll(question.parameters().stream()
                            .map(CataloguedQuery.Parameter::name)
                            .toList())
                    .contains("format");
        }
    }
}
