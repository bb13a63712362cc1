package dixit.cli;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How long a store that is away is waited for. */
final class PatienceOption {

    @Option(
            names = "--patience",
            paramLabel = "TIME",
            defaultValue = "30s",
            converter = DurationConverter.class,
            description =
                    "Time for which an endpoint that is away is asked again, before graphs wait in DIR/spool (default: ${DEFAULT-VALUE}).")
    private Duration patience;

    Duration patience() {
        return patience;
    }
}
