package dixit.cli;

import dixit.federation.Federation;
import dixit.federation.Politeness;
import dixit.federation.Services;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which endpoints queries may join with, and who says to be calling. */
final class FederationOptions {

    @Option(
            names = "--service",
            paramLabel = "IRI[=ADDRESS]",
            description =
                    "An endpoint that SERVICE may call, and where it is called if not at its own address; may be given several times (default: https://query.wikidata.org/sparql alone).")
    private List<String> services = List.of();

    @Option(
            names = "--service-timeout",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description =
                    "Longest time for one request to such an endpoint, in seconds, repetitions included (default: ${DEFAULT-VALUE}).")
    private int patience;

    /** The contact comes from the environment variable {@code DIXIT_CONTACT}, an e-mail or web address. */
    Federation federation() {
        try {
            return new Federation(
                    allowed(),
                    Politeness.of(
                            Version.number(),
                            Optional.ofNullable(System.getenv("DIXIT_CONTACT")).filter(contact -> !contact.isBlank()),
                            Duration.ofSeconds(patience)));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--service, --service-timeout, DIXIT_CONTACT: " + e.getMessage() + ".");
        }
    }

    private Services allowed() {
        if (services.isEmpty()) return Services.wikidata();
        Map<String, URI> addresses = new LinkedHashMap<>();
        for (String service : services) {
            // An IRI may hold "=" in its query part only; the address begins anew.
            String[] parts = service.split("=(?=https?://)", 2);
            addresses.put(parts[0], URI.create(parts[parts.length - 1]));
        }
        return new Services(addresses);
    }
}
