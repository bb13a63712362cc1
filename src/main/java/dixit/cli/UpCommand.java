package dixit.cli;

import dixit.rdf.Iris;
import dixit.store.EmbeddedStore;
import dixit.web.Server;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dixit up}: the whole thing on an embedded store. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Read seeds/articles, load the graph into DIR and serve it.")
final class UpCommand implements Callable<Integer> {

    @Option(
            names = "--seeds",
            paramLabel = "DIR",
            defaultValue = "seeds/articles",
            description = "Folder with the articles to read (default: ${DEFAULT-VALUE}).")
    private Path seeds;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the store (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Option(
            names = "--port",
            defaultValue = "3030",
            description = "Port to serve on; 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "localhost",
            description = "Interface to serve on (default: ${DEFAULT-VALUE}).")
    private String host;

    @Option(names = "--no-serve", description = "Load only.")
    private boolean loadOnly;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!loadOnly && port != 0) Serving.requireFree(port);
        List<Path> files = Files.isDirectory(seeds) ? Sources.of(List.of(seeds)) : PackagedSeeds.copyTo(data);
        try (EmbeddedStore store = EmbeddedStore.open(data)) {
            Loading loading = new Loading(
                    store,
                    Iris.LOCAL,
                    data.resolve("quarantine"),
                    spec.commandLine().getErr());
            loading.background();
            int failed = new Annotation(Pipeline::french, spec.commandLine().getErr()).run(files, loading::add);
            loading.flush();
            if (loading.articles() == 0) return ExitCode.NOTHING_DONE.status();
            String summary = "%,d articles, %,d actors, %,d statements"
                    .formatted(loading.articles(), loading.actors(), loading.statements());
            ExitCode status = failed + loading.quarantined() == 0 ? ExitCode.OK : ExitCode.SOME_FAILED;
            if (loadOnly) {
                spec.commandLine().getOut().println(summary + " in " + data);
                return status.status();
            }
            try (Server server = Server.start(store, Serving.settings(host, port, 30))) {
                spec.commandLine().getOut().println(summary + ": open http://localhost:" + server.port() + "/");
                Serving.untilStopped(server);
            } catch (BindException e) {
                throw Serving.portInUse(port);
            }
            return status.status();
        }
    }
}
