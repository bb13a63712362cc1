package dixit.web;

import dixit.rdf.ArticleFile;
import dixit.rdf.Iris;
import dixit.rdf.OntologyGraph;
import dixit.store.ArticleQuads;
import dixit.store.EmbeddedStore;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The graph of {@code web/served.trig} behind a server on a free port. */
final class ServedGraph implements AutoCloseable {

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final Server server;

    ServedGraph(int queryTimeoutSeconds, Optional<Server.Credentials> credentials) throws Exception {
        store.replace(Iris.LOCAL.ontologyGraph(), OntologyGraph.packaged());
        store.load(ArticleFile.read(Path.of("src/test/resources/web/served.trig")).stream()
                .map(graph -> new ArticleQuads(graph.name(), graph.article(), graph.digest(), graph.quads()))
                .toList());
        server = Server.start(store, new Server.Settings("localhost", 0, queryTimeoutSeconds, credentials));
    }

    static ServedGraph readOnly() throws Exception {
        return new ServedGraph(30, Optional.empty());
    }

    int port() {
        return server.port();
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    /** @param headers names and values in turn */
    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)), headers);
    }

    HttpResponse<String> head(String path, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).method("HEAD", BodyPublishers.noBody()), headers);
    }

    HttpResponse<String> query(String sparql, String... headers) throws Exception {
        return get("/kg/sparql?query=" + encode(sparql), headers);
    }

    HttpResponse<String> post(String path, String mediaType, String body, String... headers) throws Exception {
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", mediaType)
                        .POST(BodyPublishers.ofString(body)),
                headers);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A connection each: the server may close one on which it refused a body, and a client would use it again. */
    private static HttpResponse<String> send(HttpRequest.Builder request, String... headers) throws Exception {
        if (headers.length > 0) request.headers(headers);
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return client.send(request.build(), BodyHandlers.ofString());
    }

    List<String> links(HttpResponse<?> response) {
        return response.headers().allValues("Link");
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
