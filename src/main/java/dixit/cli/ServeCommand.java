package dixit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "/kg/update and /kg/data are served only when DIXIT_USER and DIXIT_PASSWORD (or DIXIT_PASSWORD_FILE) are set, and to that user only.",
            "Stop with Ctrl-C.",
        })
final class ServeCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the store (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Option(names = "--create", description = "Make an empty store when there is none.")
    private boolean create;

    @Mixin
    private Serving serving;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        serving.check();
        if (!create && !Files.isDirectory(data.resolve("tdb2"))) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE,
                    data + ": there is no store in this folder; run \"dixit up\" or \"dixit ingest\" first.");
        }
        serving.run(
                data,
                port -> spec.commandLine()
                        .getOut()
                        .println("serving " + data + ": open http://localhost:" + port + "/"));
        return ExitCode.OK.status();
    }
}
