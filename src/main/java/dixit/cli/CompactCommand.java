package dixit.cli;

import dixit.store.EmbeddedStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dixit compact}. */
@Command(
        name = "compact",
        mixinStandardHelpOptions = true,
        description =
                "Give back the space of replaced articles. Loading and serving do so by themselves when a store has grown by two fifths.")
final class CompactCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the store (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Override
    public Integer call() {
        if (!Files.isDirectory(data.resolve("tdb2"))) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE, data + ": there is no store in this folder; name another with --data.");
        }
        try (EmbeddedStore store = EmbeddedStore.open(data)) {
            store.compact();
        }
        return ExitCode.OK.status();
    }
}
