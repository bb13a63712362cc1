package dixit.federation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;

/** Wikidata's query service with the graph of {@code federation/wikidata.ttl}, on loopback and with faults on demand. */
public final class WikidataStandIn implements AutoCloseable {

    /** What can be wrong with an answer. */
    public enum Fault {
        NONE,
        /** The answer comes after three seconds. */
        SLOW,
        /** 429 with the request to come back in a second. */
        THROTTLED,
        /** 503 at once. */
        UNAVAILABLE,
        /** Half of the answer, then the connection ends. */
        BROKEN_OFF,
        /** A page that says sorry, with status 200. */
        GARBLED,
        /** A redirection to itself, which would lead to an answer. */
        REDIRECTED
    }

    private final Graph graph;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final List<String> queries = new CopyOnWriteArrayList<>();
    private final List<String> userAgents = new CopyOnWriteArrayList<>();
    private final AtomicInteger faults = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;

    public WikidataStandIn() throws IOException {
        this("src/test/resources/federation/wikidata.ttl");
    }

    /** With the graph of a file of its own. */
    public WikidataStandIn(String file) throws IOException {
        graph = RDFDataMgr.loadGraph(file);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sparql", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/sparql");
    }

    /** Wikidata's IRI, called at this address. */
    public Services services() {
        return new Services(Map.of(Services.WIKIDATA, address()));
    }

    /** The next {@code times} answers are faulty. */
    public void fault(Fault kind, int times) {
        fault = kind;
        faults.set(times);
    }

    /** Healthy again, and nothing counted. */
    public void reset() {
        fault(Fault.NONE, 0);
        queries.clear();
        userAgents.clear();
    }

    public int requests() {
        return queries.size();
    }

    public List<String> queries() {
        return List.copyOf(queries);
    }

    public List<String> userAgents() {
        return List.copyOf(userAgents);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = query(exchange);
            queries.add(query);
            userAgents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            Fault now = faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? fault : Fault.NONE;
            byte[] rows = rows(query);
            switch (now) {
                case SLOW -> {
                    TimeUnit.SECONDS.sleep(3);
                    send(exchange, 200, rows);
                }
                case THROTTLED -> {
                    exchange.getResponseHeaders().set("Retry-After", "1");
                    send(exchange, 429, "too many requests".getBytes(StandardCharsets.UTF_8));
                }
                case UNAVAILABLE -> send(exchange, 503, new byte[0]);
                case BROKEN_OFF -> {
                    exchange.sendResponseHeaders(200, rows.length);
                    exchange.getResponseBody().write(rows, 0, rows.length / 2);
                    exchange.getResponseBody().flush();
                }
                case GARBLED -> send(exchange, 200, "<html>Sorry</html>".getBytes(StandardCharsets.UTF_8));
                case REDIRECTED -> {
                    exchange.getResponseHeaders()
                            .set(
                                    "Location",
                                    address() + "?" + exchange.getRequestURI().getRawQuery());
                    send(exchange, 307, new byte[0]);
                }
                default -> send(exchange, 200, rows);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) exchange.getResponseBody().write(body);
    }

    /** The three ways of the SPARQL 1.1 Protocol, 2.1. */
    private static String query(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (type.startsWith("application/sparql-query")) return body;
        String form = exchange.getRequestMethod().equals("GET")
                ? exchange.getRequestURI().getRawQuery()
                : body;
        for (String field : form.split("&")) {
            if (field.startsWith("query=")) return URLDecoder.decode(field.substring(6), StandardCharsets.UTF_8);
        }
        throw new IOException("no query in " + form);
    }

    private byte[] rows(String text) {
        // Whatever reaches it has to be standard: Wikidata knows none of ARQ's extensions.
        Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (QueryExecution execution = QueryExecutionFactory.create(query, ModelFactory.createModelForGraph(graph))) {
            if (query.isAskType()) ResultSetFormatter.outputAsJSON(json, execution.execAsk());
            else ResultSetFormatter.outputAsJSON(json, execution.execSelect());
        }
        return json.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
