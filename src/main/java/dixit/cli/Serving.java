package dixit.cli;

import dixit.store.EmbeddedStore;
import dixit.web.Server;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How to serve: the options and the life of a server that {@code up} and {@code serve} share. */
final class Serving {

    private static final Logger LOG = LoggerFactory.getLogger("dixit.serve");

    private static final List<String> HOSTS = List.of("localhost", "127.0.0.1", "0.0.0.0");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "3030",
            description = "Port to serve on; 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "localhost",
            description = "Who can reach it: localhost for this machine, 0.0.0.0 for all (default: ${DEFAULT-VALUE}).")
    private String host;

    @Option(
            names = "--query-timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Longest time for one query, in seconds (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(
            names = "--most-rows",
            paramLabel = "ROWS",
            defaultValue = "1000000",
            description =
                    "Rows that one answer of the SPARQL endpoint may have; a longer one breaks off (default: ${DEFAULT-VALUE}).")
    private long mostRows;

    @Option(
            names = "--most-triples",
            paramLabel = "TRIPLES",
            defaultValue = "100000",
            description =
                    "Triples that one graph of the SPARQL endpoint (CONSTRUCT, DESCRIBE) may have; a larger one is refused (default: ${DEFAULT-VALUE}).")
    private long mostTriples;

    @Mixin
    private FederationOptions federation;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Fails before any work is done when the options are wrong or the port cannot be had. */
    void check() {
        if (port < 0 || port > 65_535) throw wrong("--port: a port lies between 0 and 65535, not " + port + ".");
        if (timeout < 1) throw wrong("--query-timeout: a query needs at least 1 second, not " + timeout + ".");
        if (mostRows < 1) throw wrong("--most-rows: an answer has at least 1 row, not " + mostRows + ".");
        if (mostTriples < 1) throw wrong("--most-triples: a graph has at least 1 triple, not " + mostTriples + ".");
        if (!HOSTS.contains(host)) throw wrong("--host: it is localhost or 0.0.0.0, not " + host + ".");
        settings();
        federation.federation();
        if (port == 0) return;
        try (ServerSocket socket = new ServerSocket(port)) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw portInUse();
        }
    }

    /**
     * Serves the store in {@code data} until Ctrl-C or SIGTERM. The process ends only when the server is stopped and the
     * store released.
     *
     * @param ready told the port as soon as requests are answered
     */
    void run(Path data, IntConsumer ready) {
        CountDownLatch released = new CountDownLatch(1);
        try (EmbeddedStore store = EmbeddedStore.open(data).federate(federation.federation());
                Server server = Server.start(store, settings())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                await(released);
            }));
            ready.accept(server.port());
            tidying(store);
            server.join();
        } catch (BindException e) {
            throw portInUse();
        } finally {
            released.countDown();
        }
    }

    /** What is written over HTTP takes space too. */
    private static void tidying(EmbeddedStore store) {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (true) {
                            TimeUnit.MINUTES.sleep(10);
                            tidy(store);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "tidying");
        thread.setDaemon(true);
        thread.start();
    }

    private static void tidy(EmbeddedStore store) {
        try {
            store.tidy();
        } catch (RuntimeException e) {
            LOG.warn("the store could not be compacted and is as it was; it is tried again in ten minutes", e);
        }
    }

    private static void await(CountDownLatch released) {
        try {
            released.await(25, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Credentials come from the environment; there is no default password. */
    private Server.Settings settings() {
        Optional<String> user = Secrets.user();
        Optional<String> password = Secrets.password();
        if (user.isPresent() != password.isPresent()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "DIXIT_USER and DIXIT_PASSWORD go together; set both to allow writing, or neither.");
        }
        try {
            return new Server.Settings(
                    host,
                    port,
                    timeout,
                    new Server.AnswerLimits(mostRows, mostTriples),
                    user.map(name -> new Server.Credentials(name, password.orElseThrow())));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "DIXIT_USER, DIXIT_PASSWORD: " + e.getMessage() + ".");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private CommandFailure portInUse() {
        return new CommandFailure(
                ExitCode.NOTHING_DONE,
                "port " + port + " is in use; stop what listens there or name another with --port.");
    }
}
