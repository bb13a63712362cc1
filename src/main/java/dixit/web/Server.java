package dixit.web;

import dixit.store.EmbeddedStore;
import dixit.web.page.Graph;
import dixit.web.tally.Tallies;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.metrics.MetricsProvider;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.security.Password;

/**
 * Fuseki with Dixit's addresses: {@code /kg/sparql} and {@code /kg/query} open and read-only, {@code /kg/update} and
 * {@code /kg/data} with credentials or not at all, and the pages. No administration endpoints: their default rule would
 * trust every client behind a proxy on this host.
 */
public final class Server implements AutoCloseable {

    /**
     * How long one answer of the SPARQL endpoint may be.
     *
     * @param rows of SELECT, which are sent as they are found
     * @param triples of CONSTRUCT and DESCRIBE, whose graph is held in memory before it is sent
     */
    public record AnswerLimits(long rows, long triples) {
        /** Where nobody says otherwise. */
        public static final AnswerLimits USUAL = new AnswerLimits(1_000_000, 100_000);
    }

    /** How a server is set up; without credentials nothing can be written over HTTP. */
    public record Settings(
            String host, int port, int queryTimeoutSeconds, AnswerLimits most, Optional<Credentials> credentials) {

        public Settings(String host, int port, int queryTimeoutSeconds, Optional<Credentials> credentials) {
            this(host, port, queryTimeoutSeconds, AnswerLimits.USUAL, credentials);
        }

        public Settings {
            if (port < 0 || port > 65_535)
                throw new IllegalArgumentException("a port lies between 0 and 65535, not " + port);
        }
    }

    /** Who may write. */
    public record Credentials(String user, String password) {
        public Credentials {
            if (user.isBlank()
                    || password.isBlank()
                    || !user.matches("[\\p{Alnum}._@-]+")
                    || password.matches("(?s).*[\\r\\n].*")) {
                throw new IllegalArgumentException(
                        "a user name of letters, digits and . _ @ - is needed, and a password on one line");
            }
        }

        @Override
        public String toString() {
            return "Credentials[" + user + "]";
        }
    }

    /** How long requests may take to end once the server is told to stop; containers are given 30 s. */
    static final Duration STOPPING = Duration.ofSeconds(20);

    /** How long a client may then be silent. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final FusekiServer fuseki;
    private final Tallies tallies;

    private Server(FusekiServer fuseki, Tallies tallies) {
        this.fuseki = fuseki;
        this.tallies = tallies;
    }

    /**
     * Starts serving {@code store}.
     *
     * @throws BindException when the port is in use
     */
    public static Server start(EmbeddedStore store, Settings settings) throws BindException {
        DatasetGraph dataset = store.dataset().asDatasetGraph();
        dataset.getContext()
                .set(
                        ARQ.queryTimeout,
                        (settings.queryTimeoutSeconds() * 1000L) + "," + (settings.queryTimeoutSeconds() * 1000L));
        FederatedQueries queries = new FederatedQueries(store.services(), settings.most());
        DataService.Builder service = DataService.newBuilder(dataset)
                .addEndpoint(querying("sparql", queries))
                .addEndpoint(querying("query", queries));
        FusekiServer.Builder server = FusekiServer.create()
                .loopback(settings.host().equals("localhost") || settings.host().equals("127.0.0.1"))
                .port(settings.port())
                .enablePing(true)
                .enableMetrics(true)
                .addFilter("/*", new RequestLog())
                .addFilter("/*", new SecurityHeaders())
                .addFilter("/*", new RequestLimits())
                .addFilter("/*", new StorageLimit(store));
        settings.credentials().ifPresent(credentials -> {
            service.addEndpoint(endpoint(Operation.Update, "update", credentials.user()));
            service.addEndpoint(endpoint(Operation.GSP_RW, "data", credentials.user()));
            server.passwordFile(passwordFile(credentials).toString())
                    .auth(AuthScheme.BASIC)
                    .realm("Dixit");
        });
        server.add("/kg", service.build());
        Tallies tallies = new Tallies(store);
        Graph graph = new Graph(store.dataset(), tallies);
        Frame frame = new Frame();
        Site site = new Site(store, graph, frame);
        Map<List<String>, HttpServlet> servlets = Map.of(
                Site.PATHS,
                site,
                Pages.PATHS,
                new Pages(store, graph, frame, site),
                Ontology.PATHS,
                new Ontology(frame),
                Assets.PATHS,
                new Assets(),
                Api.PATHS,
                new Api(store),
                Exports.PATHS,
                new Exports(store, graph, frame, site),
                List.of(Reconciliation.PATH),
                new Reconciliation(store));
        server.addServlet("", site); // the servlet pattern of the root alone: Fuseki keeps "/" for its 404
        servlets.forEach((paths, servlet) -> paths.forEach(path -> server.addServlet(path, servlet)));
        server.addFilter(
                "/*",
                new Addresses(servlets.keySet().stream().flatMap(List::stream).toList(), site));
        FusekiServer fuseki = server.build();
        stopGracefully(fuseki.getJettyServer());
        Metrics.register(
                MetricsProvider.getMetricsProvider(fuseki.getServletContext()).getMeterRegistry(), store, tallies);
        try {
            fuseki.start();
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException bind) throw bind;
            }
            throw e;
        }
        return new Server(fuseki, tallies);
    }

    /** What is being answered when the server is told to stop is answered to its end. */
    private static void stopGracefully(org.eclipse.jetty.server.Server jetty) {
        jetty.insertHandler(new GracefulHandler());
        jetty.setStopTimeout(STOPPING.toMillis());
        for (Connector connector : jetty.getConnectors()) {
            if (connector instanceof AbstractConnector open) open.setShutdownIdleTimeout(SILENCE.toMillis());
        }
    }

    private static Endpoint querying(String name, FederatedQueries queries) {
        return Endpoint.create()
                .operation(Operation.Query)
                .endpointName(name)
                .processor(queries)
                .build();
    }

    private static Endpoint endpoint(Operation operation, String name, String user) {
        return Endpoint.create()
                .operation(operation)
                .endpointName(name)
                .authPolicy(Auth.policyAllowSpecific(user))
                .build();
    }

    /** Fuseki reads users from a file; this one is readable by its owner only and goes with the process. */
    private static Path passwordFile(Credentials credentials) {
        try {
            Path file = Files.createTempFile("dixit", ".users");
            file.toFile().deleteOnExit();
            // Clients send UTF-8 (RFC 7617, 2.1), which Jetty reads as ISO 8859-1: the same bytes, so compare as it
            // does.
            String read =
                    new String(credentials.password().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            // Jetty takes the file for Java properties with roles after a comma; its own encoding passes any character.
            Files.writeString(file, credentials.user() + ": " + Password.obfuscate(read) + "\n");
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("no place for the password file", e);
        }
    }

    public int port() {
        return fuseki.getPort();
    }

    /** Waits until the server is stopped. */
    public void join() {
        fuseki.join();
    }

    @Override
    public void close() {
        fuseki.stop();
        tallies.close();
    }
}
