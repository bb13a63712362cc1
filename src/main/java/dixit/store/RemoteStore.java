package dixit.store;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.sparql.resultset.ResultSetException;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;

/**
 * A store behind HTTP: {@code --to http://host/kg} stands for {@code /kg/query}, {@code /kg/update} and {@code
 * /kg/data}. A batch goes as one SPARQL 1.1 Update request, which an endpoint ought to treat as one transaction (SPARQL
 * 1.1 Update, 2.2). Where there is no update address, graphs go one by one through the Graph Store Protocol.
 */
public final class RemoteStore implements Store {

    /** The header of a response in which Dixit's server says that an endpoint it joins with was away. */
    public static final String NOTICE = "X-Dixit-Notice";

    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    /** For one answer. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final URI query;
    private final URI update;
    private final URI data;
    private final HttpClient client;
    private final Optional<String> authorization;
    private final FailsafeExecutor<Object> patience;

    /** Whether it has ever answered: where nobody ever did, the address is wrong rather than the endpoint away. */
    private volatile boolean met;

    /** As {@link #RemoteStore(URI, Optional, Optional, Duration, Consumer)}, without patience. */
    public RemoteStore(URI endpoint, Optional<String> user, Optional<String> password) {
        this(endpoint, user, password, Duration.ZERO, sentence -> {});
    }

    /**
     * @param endpoint the dataset's address, with or without a slash at its end
     * @param user and {@code password}: credentials for writing; empty for none
     * @param patience how long a request is repeated, after pauses that grow, when the endpoint is away, answers that it
     *     cannot (408, 429, 5xx) or breaks off; one that has never answered is not waited for
     * @param notice told in one sentence when such waiting begins
     */
    public RemoteStore(
            URI endpoint,
            Optional<String> user,
            Optional<String> password,
            Duration patience,
            Consumer<String> notice) {
        String base = endpoint.toString().replaceAll("/+$", "");
        this.query = URI.create(base + "/query");
        this.update = URI.create(base + "/update");
        this.data = URI.create(base + "/data");
        this.patience = patience.isZero() ? Failsafe.none() : Failsafe.with(waiting(patience, notice));
        this.client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        this.authorization = user.map(name -> "Basic "
                + Base64.getEncoder()
                        .encodeToString((name + ":" + password.orElse("")).getBytes(StandardCharsets.UTF_8)));
    }

    private RetryPolicy<Object> waiting(Duration patience, Consumer<String> notice) {
        return RetryPolicy.builder()
                .handleIf(failure -> failure instanceof StoreAway && met)
                .withBackoff(PAUSE, LONGEST_PAUSE)
                .withJitter(0.25)
                .withMaxAttempts(-1)
                .withMaxDuration(patience)
                .onRetryScheduled(again -> {
                    if (again.getAttemptCount() == 1)
                        notice.accept(again.getLastException().getMessage() + " Trying again for "
                                + patience.toSeconds() + " s.");
                })
                .build();
    }

    @Override
    public Loaded load(List<ArticleQuads> articles) {
        return patience.get(() -> loadOnce(articles));
    }

    private Loaded loadOnce(List<ArticleQuads> articles) {
        Set<String> known = digests(articles);
        Map<String, Model> changed = new LinkedHashMap<>();
        int loaded = 0;
        for (ArticleQuads article : articles) {
            if (!known.add(article.graph() + " " + article.digest())) continue;
            changed.put(article.graph(), article.quads());
            loaded++;
        }
        write(changed);
        return new Loaded(loaded, articles.size() - loaded);
    }

    @Override
    public void replace(String graph, Model quads) {
        patience.run(() -> write(Map.of(graph, quads)));
    }

    @Override
    public void backup(OutputStream out) {
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

    /** Puts N-Quads in the place of all that the endpoint holds, in one transaction (Fuseki's datasets take that). */
    public void restore(Path quads) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(data)
                    .header("Content-Type", "application/n-quads; charset=utf-8")
                    .PUT(BodyPublishers.ofFile(quads));
            check(data, send(request), "it holds what it held");
        } catch (FileNotFoundException e) {
            throw new StoreFailure(quads + ": the file is not there.", e);
        }
    }

    @Override
    public boolean remove(String graph) {
        return patience.get(() -> removeOnce(graph));
    }

    private boolean removeOnce(String graph) {
        boolean there = rows(QueryFactory.create("SELECT ?s { GRAPH <" + graph + "> { ?s ?p ?o } } LIMIT 1"))
                .hasNext();
        if (!there) return false;
        int status = update(GraphUpdate.removing(graph));
        if (status == 404 || status == 405)
            status = send(HttpRequest.newBuilder(address(graph)).DELETE());
        check(update, status, "<" + graph + "> is as it was");
        return true;
    }

    @Override
    public void amend(String graph, Model obsolete, Model added) {
        patience.run(() -> amendOnce(graph, obsolete, added));
    }

    private void amendOnce(String graph, Model obsolete, Model added) {
        int status = update(GraphUpdate.amending(graph, obsolete, added));
        if (status == 404 || status == 405) put(graph, amended(graph, obsolete, added));
        else check(update, status, "<" + graph + "> is as it was");
    }

    /** For an endpoint that takes whole graphs only: the graph as it is to be. */
    private Model amended(String graph, Model obsolete, Model added) {
        Model whole = new LinkedHashModel();
        ResultSet rows = rows(QueryFactory.create("SELECT ?s ?p ?o { GRAPH <" + graph + "> { ?s ?p ?o } }"));
        rows.forEachRemaining(row -> whole.add(
                (Resource) JenaTerms.value(row.get("s").asNode()),
                (IRI) JenaTerms.value(row.get("p").asNode()),
                JenaTerms.value(row.get("o").asNode())));
        obsolete.forEach(triple -> whole.remove(triple.getSubject(), triple.getPredicate(), triple.getObject()));
        added.forEach(triple -> whole.add(triple.getSubject(), triple.getPredicate(), triple.getObject()));
        return whole;
    }

    private Set<String> digests(List<ArticleQuads> articles) {
        Set<String> known = new HashSet<>();
        if (articles.isEmpty()) return known;
        StringBuilder graphs = new StringBuilder();
        articles.forEach(article -> graphs.append('<').append(article.graph()).append("> "));
        ResultSet rows = rows(QueryFactory.create("SELECT ?g ?d { VALUES ?g { " + graphs
                + "} GRAPH ?g { ?a <https://w3id.org/dixit/conflict#digest> ?d } }"));
        while (rows.hasNext()) {
            QuerySolution row = rows.next();
            known.add(row.getResource("g").getURI() + " " + row.getLiteral("d").getLexicalForm());
        }
        return known;
    }

    private void write(Map<String, Model> graphs) {
        if (graphs.isEmpty()) return;
        int status = update(GraphUpdate.replacing(graphs));
        if (status == 404 || status == 405) graphs.forEach(this::put);
        else check(update, status, "nothing of this batch was kept");
    }

    private int update(String request) {
        return send(HttpRequest.newBuilder(update)
                .header("Content-Type", "application/sparql-update; charset=utf-8")
                .POST(BodyPublishers.ofString(request)));
    }

    /** A graph's address in the Graph Store Protocol (SPARQL 1.1 Graph Store HTTP Protocol, 4.2). */
    private URI address(String graph) {
        return URI.create(data + "?graph=" + URLEncoder.encode(graph, StandardCharsets.UTF_8));
    }

    private void put(String graph, Model quads) {
        int status = send(HttpRequest.newBuilder(address(graph))
                .header("Content-Type", "application/n-triples; charset=utf-8")
                .PUT(BodyPublishers.ofString(GraphUpdate.triples(quads))));
        check(data, status, "the graphs before <" + graph + "> were kept");
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

    @Override
    public Answer answer(Query select) {
        return patience.get(() -> answerOnce(select));
    }

    private ResultSet rows(Query select) {
        return answerOnce(select).rows();
    }

    private Answer answerOnce(Query select) {
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
                return new Answer(rows, response.headers().firstValue(NOTICE));
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

    @Override
    public void close() {
        // HTTP connections are pooled by the client and closed with it.
    }
}
