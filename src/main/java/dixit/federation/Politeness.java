package dixit.federation;

import java.time.Duration;
import java.util.Optional;

/**
 * How endpoints are called.
 *
 * @param userAgent who calls, with the means to reach them: Wikimedia's User-Agent policy asks for both
 * @param patience the longest time for one request, its repetitions and the pauses between them included
 * @param attempts how often a request is sent at most
 * @param pause before the second attempt; each further one waits twice as long
 */
public record Politeness(String userAgent, Duration patience, int attempts, Duration pause) {

    /** @throws IllegalArgumentException when the figures make no sense or the name could not be a header */
    public Politeness {
        if (attempts < 1) throw new IllegalArgumentException("a request is sent at least once, not " + attempts);
        if (patience.isNegative() || patience.isZero())
            throw new IllegalArgumentException("a request needs some time, not " + patience);
        if (!userAgent.matches("[\\x20-\\x7E]+"))
            throw new IllegalArgumentException("a User-Agent is one line of ASCII, not \"" + userAgent + "\"");
    }

    /** Three attempts within {@code patience}. */
    public static Politeness of(String version, Optional<String> contact, Duration patience) {
        String comment =
                "https://w3id.org/dixit/conflict" + contact.map(c -> "; " + c).orElse("");
        return new Politeness("Dixit/" + version + " (" + comment + ")", patience, 3, Duration.ofMillis(500));
    }
}
