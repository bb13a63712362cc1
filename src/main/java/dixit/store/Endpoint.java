package dixit.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.sparql.resultset.ResultSetException;

/**
 * The three addresses of a dataset over HTTP: {@code /query} and {@code /update} of the SPARQL 1.1 Protocol, {@code /data} of
 * the Graph Store Protocol. Each method is one request; what goes wrong is a {@link StoreAway} where the same request may be
 * answered otherwise later, else a {@link StoreFailure}.
 */
final class Endpoint {

    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** For one answer. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final URI query;
    private final URI update;
    private final URI data;
    private final HttpClient client;
    private final Optional<String> authorization;

    /** Whether it has ever answered: where nobody ever did, the address is wrong rather than the endpoint away. */
    private volatile boolean met;

    /** @param dataset its address, with or without a slash at its end */
    Endpoint(URI dataset, Optional<String> user, Optional<String> password) {
        String base = dataset.toString().replaceAll("/+$", "");
        this.query = URI.create(base + "/query");
        this.update = URI.create(base + "/update");
        this.data = URI.create(base + "/data");
        this.client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        this.authorization = user.map(name -> "Basic "
                + Base64.getEncoder()
                        .encodeToString((name + ":" + password.orElse("")).getBytes(StandardCharsets.UTF_8)));
    }

    boolean met() {
        return met;
    }

    /**
     * Sends an update; says whether the endpoint takes any.
     *
     * @param kept what the store holds if it fails, as a part of the sentence
     */
    boolean update(String request, String kept) {
        int status = send(HttpRequest.newBuilder(update)
                .header("Content-Type", "application/sparql-update; charset=utf-8")
                .POST(BodyPublishers.ofString(request)));
        if (status == 404 || status == 405) return false;
        check(update, status, kept);
        return true;
    }

    /** Puts N-Triples in the place of a graph. */
    void put(String graph, String triples, String kept) {
        int status = send(HttpRequest.newBuilder(address(graph))
                .header("Content-Type", "application/n-triples; charset=utf-8")
                .PUT(BodyPublishers.ofString(triples)));
        check(data, status, kept);
    }

    /** Deletes a graph. */
    void delete(String graph, String kept) {
        check(data, send(HttpRequest.newBuilder(address(graph)).DELETE()), kept);
    }

    /** Puts a file of N-Quads in the place of everything. */
    void putAll(Path quads) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(data)
                    .header("Content-Type", "application/n-quads; charset=utf-8")
                    .PUT(BodyPublishers.ofFile(quads));
            check(data, send(request), "it holds what it held");
        } catch (FileNotFoundException e) {
            throw new StoreFailure(quads + ": the file is not there.", e);
        }
    }

    /** Writes everything as N-Quads. */
    void getAll(OutputStream out) {
        HttpRequest.Builder request = HttpRequest.newBuilder(data)
                .header("Accept", "application/n-quads")
                .GET();
        authorization.ifPresent(header -> request.header("Authorization", header));
        try {
            HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                check(data, response.statusCode(), "nothing was saved");
                body.transferTo(out);
            }
        } catch (ConnectException e) {
            throw unreachable(e);
        } catch (IOException e) {
            throw new StoreFailure(data + ": the connection failed (" + e.getMessage() + "); try again.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailure("interrupted while saving " + data, e);
        }
    }

    /** The rows of a query, with the notice that came with them. */
    Store.Answer answer(Query select) {
        HttpRequest request = HttpRequest.newBuilder(query)
                .header("Content-Type", "application/sparql-query; charset=utf-8")
                .header("Accept", "application/sparql-results+json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(select.toString()))
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            met = true;
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200)
                    throw silent("it answered " + response.statusCode(), passing(response.statusCode()), null);
                ResultSet rows = ResultSetFactory.copyResults(ResultSetFactory.fromJSON(body))
                        .materialise();
                return new Store.Answer(rows, response.headers().firstValue(RemoteStore.NOTICE));
            }
        } catch (ConnectException e) {
            throw unreachable(e);
        } catch (IOException e) {
            throw silent(e.getMessage(), true, e);
        } catch (ResultSetException | JsonException e) {
            // An answer that is cut short, or none in this format at all.
            throw silent(e.getMessage(), true, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailure("interrupted while asking " + query, e);
        }
    }

    private StoreFailure silent(String why, boolean passing, Exception cause) {
        String sentence = query + ": the endpoint does not answer the query (" + why + "); check the address.";
        return passing ? new StoreAway(sentence, true, cause) : new StoreFailure(sentence, cause);
    }

    private StoreFailure unreachable(Exception cause) {
        return new StoreAway(
                query + ": nobody answers there; check the address and that the server runs.", false, cause);
    }

    private static void check(URI address, int status, String kept) {
        if (status == 401 || status == 403) {
            throw new StoreFailure(
                    address + ": the endpoint refuses these credentials; set DIXIT_USER and DIXIT_PASSWORD.");
        }
        if (status == 404 || status == 405) {
            throw new StoreFailure(address + ": the endpoint takes no graphs (it answered " + status
                    + "); check the address, and that the server lets somebody write.");
        }
        if (status >= 300) {
            String sentence = address + ": the endpoint answered " + status + "; " + kept
                    + ", see the server's log and run again for the rest.";
            throw passing(status) ? new StoreAway(sentence, true, null) : new StoreFailure(sentence);
        }
    }

    /** Whether the same request may be answered otherwise later (RFC 9110, 15.5.9 and 15.6; RFC 6585, 4). */
    private static boolean passing(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    /**
     * A server that refuses a request may close the connection before it has read the body, and the refusal is lost (RFC 9112,
     * 9.6). All requests here can be repeated: each says what is to be there in the end.
     */
    private int status(HttpRequest request, int attempts) throws IOException, InterruptedException {
        try {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            met = true;
            return status;
        } catch (ConnectException | HttpTimeoutException e) {
            throw e;
        } catch (IOException e) {
            if (attempts <= 1) throw e;
            Thread.sleep(PAUSE.toMillis());
            return status(request, attempts - 1);
        }
    }

    private int send(HttpRequest.Builder request) {
        authorization.ifPresent(header -> request.header("Authorization", header));
        HttpRequest whole = request.timeout(PATIENCE).build();
        URI address = whole.uri();
        try {
            return status(whole, ATTEMPTS);
        } catch (ConnectException e) {
            throw unreachable(e);
        } catch (IOException e) {
            throw new StoreAway(address + ": the connection failed (" + e.getMessage() + "); try again.", false, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailure("interrupted while loading into " + address, e);
        }
    }

    /** A graph's address in the Graph Store Protocol (SPARQL 1.1 Graph Store HTTP Protocol, 4.2). */
    private URI address(String graph) {
        return URI.create(data + "?graph=" + URLEncoder.encode(graph, StandardCharsets.UTF_8));
    }
}
