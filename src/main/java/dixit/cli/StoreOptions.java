package dixit.cli;

import dixit.store.EmbeddedStore;
import dixit.store.RemoteStore;
import dixit.store.Store;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Where the graph is: a folder of this machine, or an endpoint. */
final class StoreOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder of the embedded store, and of what an ingest notes down: journal, failures, quarantine, spool (default: data).")
    private Path data;

    @Option(
            names = {"--to", "--endpoint"},
            paramLabel = "ENDPOINT",
            description =
                    "Address of a SPARQL dataset, e.g. http://localhost:3030/kg; credentials for writing come from DIXIT_USER and DIXIT_PASSWORD.")
    private URI endpoint;

    /** Opens the store, making the folder when {@code create} allows. */
    Store open(boolean create) {
        return open(create, Duration.ZERO, sentence -> {});
    }

    /**
     * Opens the store for a long run.
     *
     * @param patience how long an endpoint that is away is asked again
     * @param notice told when that begins
     */
    Store open(Duration patience, Consumer<String> notice) {
        return open(true, patience, notice);
    }

    private Store open(boolean create, Duration patience, Consumer<String> notice) {
        if (endpoint != null) {
            if (endpoint.getScheme() == null || !endpoint.getScheme().matches("https?")) {
                throw new CommandFailure(ExitCode.USAGE, endpoint + ": an endpoint is an http or https address.");
            }
            return new RemoteStore(endpoint, Secrets.user(), Secrets.password(), patience, notice);
        }
        Path folder = folder();
        if (!create && !Files.isDirectory(folder.resolve("tdb2"))) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE,
                    folder
                            + ": there is no store in this folder; run \"dixit up\" first, or name another with --data or --endpoint.");
        }
        return EmbeddedStore.open(folder);
    }

    Path folder() {
        return data == null ? Path.of("data") : data;
    }

    /** Where graphs wait for an endpoint that is away. */
    Optional<Spool> spool() {
        return isRemote() ? Optional.of(Spool.in(folder(), endpoint.toString())) : Optional.empty();
    }

    boolean isRemote() {
        return endpoint != null;
    }

    URI endpoint() {
        return endpoint;
    }
}
