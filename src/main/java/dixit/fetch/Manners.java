package dixit.fetch;

import java.time.Duration;

/**
 * How strangers' servers are called.
 *
 * @param userAgent who calls, with the means to reach them
 * @param connecting longest time to connect
 * @param answering longest time for a whole answer, redirects included
 * @param largest bytes of an answer, unpacked
 * @param redirects followed at most
 * @param pause between two requests to one host, unless its robots.txt asks for a longer one
 * @param longestPause that a robots.txt may ask for; a host that asks for more is called no more often than this
 */
public record Manners(
        String userAgent,
        Duration connecting,
        Duration answering,
        int largest,
        int redirects,
        Duration pause,
        Duration longestPause) {

    /** Two seconds between requests, a minute for each. */
    public static final Manners USUAL = new Manners(
            "Dixit (https://w3id.org/dixit/conflict)",
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            20_000_000,
            5,
            Duration.ofSeconds(2),
            Duration.ofMinutes(1));

    /** These manners, of somebody who can be reached; {@code contact} may be null or blank. */
    public Manners from(String contact, String version) {
        String address =
                contact == null ? "" : contact.replaceAll("[^\\x20-\\x7E]", "").strip();
        return new Manners(
                "Dixit/" + version + " (https://w3id.org/dixit/conflict" + (address.isEmpty() ? "" : "; " + address)
                        + ")",
                connecting,
                answering,
                largest,
                redirects,
                pause,
                longestPause);
    }

    /** These manners with another pause. */
    public Manners pausing(Duration between) {
        return new Manners(userAgent, connecting, answering, largest, redirects, between, longestPause);
    }

    /** These manners with another longest time for an answer. */
    public Manners answering(Duration time) {
        return new Manners(userAgent, connecting, time, largest, redirects, pause, longestPause);
    }

    /** The name by which a robots.txt speaks of this program (RFC 9309, 2.2.1). */
    String robotName() {
        return "dixit";
    }
}
