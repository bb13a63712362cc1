package dixit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dixit.rdf.ActorTurtle;
import dixit.rdf.Iris;
import dixit.rdf.OntologyGraph;
import dixit.store.EmbeddedStore;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Reconciliation Service API 0.2 over the packaged gazetteer. Requests have the shapes of the specification's examples
 * (example-min, example-full, multi-values, no-query-string, the data extension query), with actors in them.
 */
class ReconciliationTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final EmbeddedStore STORE = EmbeddedStore.inMemory();
    private static Server server;

    @BeforeAll
    static void serve() throws Exception {
        STORE.replace(Iris.LOCAL.ontologyGraph(), OntologyGraph.packaged());
        STORE.replace(Iris.LOCAL.actorsGraph(), new ActorTurtle(Iris.LOCAL).model(ActorTurtle.seeds()));
        server = Server.start(STORE, new Server.Settings("localhost", 0, 30, Optional.empty()));
    }

    @AfterAll
    static void stop() {
        server.close();
        STORE.close();
    }

    static List<String[]> cases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/reconcile/matching.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .toList();
    }

    static List<Path> wrong() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/invalid/reconcile"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("cases")
    void theBestCandidateIsTheOneMeantAndCertainOnlyWhereNothingSpeaksAgainstIt(
            String name, String type, String property, String best, boolean match) throws Exception {
        ObjectNode query = JSON.createObjectNode().put("query", name);
        if (!type.isEmpty()) query.put("type", type);
        if (!property.isEmpty()) {
            String[] pair = property.split("=");
            query.putArray("properties").addObject().put("pid", pair[0]).put("v", pair[1]);
        }
        JsonNode first = result(JSON.createObjectNode().set("q0", query), "q0").path(0);
        assertThat(first.path("id").asText() + " " + first.path("match").asBoolean())
                .as(first.toString())
                .isEqualTo(best + " " + match);
    }

    @Test
    void aMinimalBatchIsAnsweredByKeyWithTheFieldsOfACandidate() throws Exception {
        JsonNode answer = json(post("queries", """
                {"q1": {"query": "Nikol Pachinian"}, "q2": {"query": "Ilham Aliyev"}}"""));
        assertThat(answer.fieldNames()).toIterable().containsExactly("q1", "q2");
        assertThat(answer.at("/q1/result/0")).isEqualTo(JSON.readTree("""
                {"id": "Q7035479", "name": "Nikol Pachinian", "description": "person, Arménie", "score": 100.0,
                 "features": [{"id": "name_similarity", "value": 1.0}], "match": true,
                 "type": [{"id": "Person", "name": "person"}]}"""));
        assertThat(answer.at("/q2/result/0/id").asText()).isEqualTo("Q57371");
    }

    @Test
    void aFullBatchIsJudgedByNameTypeAndPropertiesAndTellsItsReasons() throws Exception {
        JsonNode result = result(JSON.readTree("""
                {"q0": {"query": "Sergueï Lavrov", "type": "Person", "limit": 2, "type_strict": "should",
                  "properties": [{"pid": "country", "v": "Ukraine"}, {"pid": "wikidata", "v": "Q58217"}]}}"""), "q0");
        assertThat(result.size()).isLessThanOrEqualTo(2);
        assertThat(result.path(0).path("features")).isEqualTo(JSON.readTree("""
                [{"id": "name_similarity", "value": 1.0}, {"id": "type_match", "value": true},
                 {"id": "properties_matched", "value": 0.5}]"""));
        assertThat(result.path(0).path("match").asBoolean()).isFalse();
    }

    @Test
    void aPropertyMayHaveSeveralValuesWordsAndActorsAlike() throws Exception {
        JsonNode result = result(JSON.readTree("""
                {"q0": {"query": "Dmitri Peskov", "properties":
                  [{"pid": "country", "v": ["Ukraine", {"id": "Q159", "name": "Russie"}]}]}}"""), "q0");
        assertThat(result.path(0).path("match").asBoolean())
                .as(result.toString())
                .isTrue();
    }

    @Test
    void propertiesAloneFindAnActor() throws Exception {
        JsonNode result = result(JSON.readTree("""
                {"q0": {"properties": [{"pid": "wikidata", "v": "Q7184"}]}}"""), "q0");
        assertThat(result.findValuesAsText("id")).startsWith("Q7184");
    }

    @Test
    void aStrictTypeLeavesOthersOut() throws Exception {
        JsonNode result = result(JSON.readTree("""
                {"q0": {"query": "Luxembourg", "type": ["State"], "type_strict": "any"}}"""), "q0");
        assertThat(result.findValues("type").stream().map(JsonNode::toString))
                .isNotEmpty()
                .allMatch(types -> types.contains("\"State\""));
    }

    @Test
    void candidatesComeByFallingScoreAndNotMoreThanAskedFor() throws Exception {
        JsonNode result =
                result(JSON.readTree("{\"q0\": {\"query\": \"ministère de la Défense\", \"limit\": 3}}"), "q0");
        assertThat(result.findValues("score").stream().map(JsonNode::asDouble))
                .hasSize(3)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void aBatchMayComeByGetToo() throws Exception {
        String batch = "{\"q0\": {\"query\": \"Bakou\"}}";
        assertThat(json(get("?queries=" + encode(batch)))).isEqualTo(json(post("queries", batch)));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isRefusedInOneSentence(Path file) throws Exception {
        List<String> lines = Files.readAllLines(file);
        String[] request = lines.get(0).split(" ", 3);
        HttpResponse<String> response = request[0].equals("GET")
                ? get(request[1])
                : post(request[1], filled(String.join("\n", lines.subList(2, lines.size()))));
        assertThat(response.statusCode() + " " + response.body().strip()).isEqualTo(lines.get(1));
    }

    @Test
    void theManifestNamesVersionSpacesAndServicesThatAnswer() throws Exception {
        JsonNode manifest = json(get(""));
        assertThat(manifest.path("versions").toString()).isEqualTo("[\"0.2\"]");
        assertThat(manifest.path("identifierSpace").asText()).isEqualTo("http://localhost:3030/id/actor/");
        assertThat(manifest.path("schemaSpace").asText()).isEqualTo("https://w3id.org/dixit/conflict#");
        assertThat(manifest.at("/view/url").asText()).isEqualTo("http://localhost:3030/id/actor/{{id}}");
        assertThat(manifest.path("batchSize").asInt()).isEqualTo(50);
        assertThat(manifest.path("defaultTypes").findValuesAsText("id"))
                .startsWith("Actor")
                .contains("Person", "State");
        for (String kind : List.of("entity", "type", "property")) {
            JsonNode service = manifest.path("suggest").path(kind);
            String address = service.path("service_url").asText()
                    + service.path("service_path").asText();
            assertThat(send(HttpRequest.newBuilder(URI.create(address + "?prefix=a")))
                            .statusCode())
                    .as(address)
                    .isEqualTo(200);
        }
        String preview = manifest.at("/preview/url").asText().replace("{{id}}", "Q7747");
        assertThat(send(HttpRequest.newBuilder(URI.create(preview))).body()).contains("Vladimir Poutine");
    }

    @ParameterizedTest
    @CsvSource({
        "entity,   Vladimir Po, Q7747",
        "entity,   poutine,    Q7747",
        "entity,   Q7747,      Q7747",
        "entity,   azerbaidj,  Q227",
        "type,     per,        Person",
        "type,     State,      State",
        "property, coun,       country",
        "property, speaks,     speaks-for",
    })
    void whatBeginsLikeThisIsSuggested(String kind, String prefix, String first) throws Exception {
        assertThat(json(get("/suggest/" + kind + "?prefix=" + encode(prefix)))
                        .at("/result/0/id")
                        .asText())
                .isEqualTo(first);
    }

    @Test
    void suggestionsGoOnWhereTheCursorStands() throws Exception {
        assertThat(suggested("a&cursor=5").subList(0, 5))
                .isEqualTo(suggested("a").subList(5, 10));
    }

    private static List<String> suggested(String prefix) throws Exception {
        List<String> ids = new ArrayList<>();
        json(get("/suggest/entity?prefix=" + prefix))
                .path("result")
                .forEach(actor -> ids.add(actor.path("id").asText()));
        return ids;
    }

    @Test
    void propertiesAreFetchedForMatchedActors() throws Exception {
        assertThat(json(post("extend", """
                {"ids": ["Q7747", "Q0"], "properties": [{"id": "country"}, {"id": "wikidata", "settings": {"limit": "1"}}]}"""))).isEqualTo(JSON.readTree("""
                        {"meta": [{"id": "country", "name": "country"}, {"id": "wikidata", "name": "Wikidata id"}],
                         "rows": {"Q7747": {"country": [{"id": "Q159", "name": "Russie"}], "wikidata": [{"str": "Q7747"}]},
                                  "Q0": {"country": [], "wikidata": []}}}"""));
    }

    @Test
    void propertiesToFetchAreProposed() throws Exception {
        assertThat(json(get("/properties?type=Person&limit=2"))).isEqualTo(JSON.readTree("""
                {"type": "Person", "limit": 2, "properties":
                  [{"id": "country", "name": "country"}, {"id": "speaks-for", "name": "speaks for"}]}"""));
    }

    @Test
    void aPreviewMayBeShownInAFrameAndRunsNothing() throws Exception {
        HttpResponse<String> preview = get("/preview?id=Q7747");
        assertThat(preview.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(preview.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(preview.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors *");
        assertThat(get("/preview?id=%3Cscript%3E").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?queries=%7B%7D",
                "?queries=wrong",
                "/suggest/entity?prefix=a",
                "/preview?id=Q7747",
                "/nothing"
            })
    void everyAnswerIsOpenToPagesFromAnywhere(String path) throws Exception {
        assertThat(get(path).headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
    }

    @Test
    void aBrowserThatAsksBeforehandIsTold() throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(address(""))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST"));
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("Access-Control-Allow-Methods"))
                .hasValue("GET, POST, OPTIONS");
    }

    /** BATCH stands for one query more than a batch may have, LONG for a name that is too long. */
    private static String filled(String body) {
        ObjectNode batch = JSON.createObjectNode();
        for (int i = 0; i <= 50; i++) batch.putObject("q" + i).put("query", "Bakou");
        return body.replace("BATCH", batch.toString())
                .replace("LONG", "a".repeat(501))
                .replace("HUGE", "a".repeat(150_000));
    }

    private static JsonNode result(JsonNode batch, String key) throws Exception {
        return json(post("queries", batch.toString())).path(key).path("result");
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        return JSON.readTree(response.body());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)));
    }

    private static HttpResponse<String> post(String field, String value) throws Exception {
        return send(HttpRequest.newBuilder(address(""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(field + "=" + encode(value))));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + server.port() + "/reconcile" + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
