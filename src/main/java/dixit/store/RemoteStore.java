package dixit.store;

import java.io.StringWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTPBuilder;
import org.eclipse.rdf4j.model.Model;

/**
 * A store behind HTTP: SPARQL 1.1 Query for reading, Graph Store Protocol for writing. Works with any endpoint that
 * serves both; {@code --to http://host/kg} stands for {@code /kg/query} and {@code /kg/data}.
 */
public final class RemoteStore implements Store {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final URI query;
    private final URI data;
    private final HttpClient client;
    private final Optional<String> authorization;

    /**
     * @param endpoint the dataset's address, without a slash at its end
     * @param user and {@code password}: credentials for writing; empty for none
     */
    public RemoteStore(URI endpoint, Optional<String> user, Optional<String> password) {
        String base = endpoint.toString().replaceAll("/+$", "");
        this.query = URI.create(base + "/query");
        this.data = URI.create(base + "/data");
        this.client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        this.authorization = user.map(name -> "Basic "
                + Base64.getEncoder()
                        .encodeToString((name + ":" + password.orElse("")).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Loaded load(List<ArticleQuads> articles) {
        Set<String> known = digests(articles);
        int loaded = 0;
        for (ArticleQuads article : articles) {
            if (known.contains(article.article() + " " + article.digest())) continue;
            replace(article.graph(), article.quads());
            loaded++;
        }
        return new Loaded(loaded, articles.size() - loaded);
    }

    private Set<String> digests(List<ArticleQuads> articles) {
        Set<String> known = new HashSet<>();
        if (articles.isEmpty()) return known;
        StringBuilder values = new StringBuilder();
        articles.forEach(article -> values.append("<").append(article.article()).append("> "));
        Query digests = QueryFactory.create(
                "SELECT ?a ?d { VALUES ?a { " + values
                        + "} { ?a <https://w3id.org/dixit/conflict#digest> ?d } UNION { GRAPH ?g { ?a <https://w3id.org/dixit/conflict#digest> ?d } } }");
        ResultSet rows = select(digests);
        while (rows.hasNext()) {
            QuerySolution row = rows.next();
            known.add(row.getResource("a").getURI() + " " + row.getLiteral("d").getLexicalForm());
        }
        return known;
    }

    @Override
    public void replace(String graph, Model quads) {
        StringWriter turtle = new StringWriter();
        RDFDataMgr.write(
                turtle,
                org.apache.jena.rdf.model.ModelFactory.createModelForGraph(JenaTerms.graph(quads)),
                Lang.NTRIPLES);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(data + "?graph=" + URLEncoder.encode(graph, StandardCharsets.UTF_8)))
                .timeout(PATIENCE)
                .header("Content-Type", "application/n-triples; charset=utf-8")
                .PUT(HttpRequest.BodyPublishers.ofString(turtle.toString()));
        authorization.ifPresent(header -> request.header("Authorization", header));
        send(request.build());
    }

    private void send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            int status = response.statusCode();
            if (status == 401 || status == 403) {
                throw new StoreFailure(
                        data + ": the endpoint refuses these credentials; set DIXIT_USER and DIXIT_PASSWORD.");
            }
            if (status >= 300) {
                throw new StoreFailure(
                        data + ": the endpoint answered " + status + "; check that it is a Graph Store address.");
            }
        } catch (ConnectException e) {
            throw new StoreFailure(data + ": nobody answers there; check the address and that the server runs.", e);
        } catch (java.io.IOException e) {
            throw new StoreFailure(data + ": the connection failed (" + e.getMessage() + "); try again.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailure("interrupted while loading into " + data, e);
        }
    }

    @Override
    public ResultSet select(Query select) {
        try (QueryExecutionHTTP execution = QueryExecutionHTTPBuilder.create()
                .endpoint(query.toString())
                .httpClient(client)
                .query(select)
                .build()) {
            return ResultSetFactory.copyResults(execution.execSelect()).materialise();
        } catch (RuntimeException e) {
            throw new StoreFailure(
                    query + ": the endpoint does not answer the query (" + e.getMessage() + "); check the address.", e);
        }
    }

    @Override
    public void close() {
        // HTTP connections are pooled by the client and closed with it.
    }
}
