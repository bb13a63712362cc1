package dixit.cli;

import dixit.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dixit backup}. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Save the whole graph as it is at this moment, while it is served and loaded.",
        footer = {
            "",
            "While a server runs, save through it: --endpoint http://localhost:3030/kg, with DIXIT_USER and DIXIT_PASSWORD.",
        })
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "N-Quads; compressed when the name ends in .gz.")
    private Path file;

    @ArgGroup(exclusive = true)
    private StoreOptions where = new StoreOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Store store = where.open(false)) {
            WholeFile.write(file, stream -> {
                if (!file.toString().endsWith(".gz")) {
                    store.backup(stream);
                    return true;
                }
                try (GZIPOutputStream zipped = new GZIPOutputStream(stream)) {
                    store.backup(zipped);
                }
                return true;
            });
            spec.commandLine().getOut().printf("%s: %,d bytes saved%n", file, Files.size(file));
            return ExitCode.OK.status();
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE,
                    file + ": the backup cannot be written (" + e.getMessage() + "); nothing was kept.");
        }
    }
}
