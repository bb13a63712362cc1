package dixit.wikidata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dixit.federation.PatientClient;
import dixit.federation.Politeness;
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
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Answers of an endpoint to SELECT queries (SPARQL 1.1 Protocol, 2.1.2), kept in a folder: a question is asked once, and
 * after an interruption only what is missing.
 */
public final class Answers {

    private final URI endpoint;
    private final HttpClient client;
    private final Path folder;

    /** Answers of {@code endpoint}, kept in {@code folder}. */
    public Answers(URI endpoint, Politeness politeness, Path folder) throws IOException {
        this.endpoint = endpoint;
        this.client = new PatientClient(politeness);
        this.folder = Files.createDirectories(folder);
    }

    /**
     * The rows that answer {@code query}, from the folder or the endpoint.
     *
     * @throws IOException when there is no answer, naming the endpoint and what it said
     */
    List<JsonNode> to(String query) throws IOException {
        Path file = folder.resolve(name(query) + ".json");
        if (!Files.exists(file)) keep(ask(query), file);
        return rows(Files.readString(file));
    }

    private String ask(String query) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Accept", "application/sparql-results+json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) throw new IOException(endpoint + " answered " + answer.statusCode());
            rows(answer.body());
            return answer.body();
        } catch (JsonProcessingException e) {
            // The query service ends an answer in the middle, with status 200, when time is up.
            throw new IOException(endpoint + " answered with something else than whole rows of JSON", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking " + endpoint, e);
        }
    }

    private static List<JsonNode> rows(String json) throws JsonProcessingException {
        List<JsonNode> rows = new ArrayList<>();
        new JsonMapper().readTree(json).path("results").path("bindings").forEach(rows::add);
        return rows;
    }

    private static void keep(String answer, Path file) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        Files.writeString(partial, answer);
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private String name(String query) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((endpoint + "\n" + query).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
