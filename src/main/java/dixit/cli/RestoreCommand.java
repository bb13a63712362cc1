package dixit.cli;

import dixit.store.EmbeddedStore;
import dixit.store.RemoteStore;
import dixit.store.Store;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dixit restore}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Make a store out of what \"dixit backup\" saved, or put it in the place of what a server holds (--to).")
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "N-Quads; compressed when the name ends in .gz.")
    private Path file;

    @ArgGroup(exclusive = true)
    private StoreOptions where = new StoreOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isReadable(file))
            throw new CommandFailure(ExitCode.NOTHING_DONE, file + ": there is no such file, or it cannot be read.");
        try (InputStream quads = opened()) {
            if (where.isRemote()) remote(quads);
            else EmbeddedStore.restore(where.folder(), quads).close();
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE, file + ": the backup cannot be read (" + e.getMessage() + ").");
        }
        spec.commandLine().getOut().println("restored from " + file);
        return ExitCode.OK.status();
    }

    /** Through a plain file: a damaged archive must show before anything is sent. */
    private void remote(InputStream quads) throws IOException {
        Path plain = Files.createTempFile("dixit-restore", ".nq");
        try (Store store = where.open(false)) {
            try (var out = Files.newOutputStream(plain)) {
                quads.transferTo(out);
            }
            if (store instanceof RemoteStore remote) remote.restore(plain);
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    private InputStream opened() throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
    }
}
