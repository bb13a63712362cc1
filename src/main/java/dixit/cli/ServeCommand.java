package dixit.cli;

import dixit.store.EmbeddedStore;
import dixit.web.Server;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dixit serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serve the graph: pages at /, SPARQL at /kg/sparql.",
        footer = {
            "",
            "/kg/update and /kg/data are served only when DIXIT_USER and DIXIT_PASSWORD are set, and to that user only.",
            "Stop with Ctrl-C.",
        })
final class ServeCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the store (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Option(
            names = "--port",
            defaultValue = "3030",
            description = "Port; 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "localhost",
            description = "Interface: localhost, or 0.0.0.0 for all (default: ${DEFAULT-VALUE}).")
    private String host;

    @Option(
            names = "--query-timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Longest time for one query (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isDirectory(data.resolve("tdb2"))) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE,
                    data + ": there is no store in this folder; run \"dixit up\" or \"dixit ingest\" first.");
        }
        if (port != 0) Serving.requireFree(port);
        try (EmbeddedStore store = EmbeddedStore.open(data);
                Server server = Server.start(store, Serving.settings(host, port, timeout))) {
            spec.commandLine().getOut().println("serving " + data + ": open http://localhost:" + server.port() + "/");
            Serving.untilStopped(server);
            return ExitCode.OK.status();
        } catch (BindException e) {
            throw Serving.portInUse(port);
        }
    }
}
