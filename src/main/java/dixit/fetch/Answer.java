package dixit.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param address that answered, after redirects
 * @param headers by name in lower case, the first of each
 * @param body unpacked
 */
public record Answer(URI address, int status, Map<String, String> headers, byte[] body) {

    /** The value of a header that is there and not blank. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
    }

    /** How long the server asks to wait (RFC 9110, 10.2.3), at most a day. */
    public Optional<Duration> retryAfter(Instant now) {
        Duration day = Duration.ofDays(1);
        return header("retry-after")
                .flatMap(value -> seconds(value.strip(), now))
                .map(asked -> asked.isNegative() ? Duration.ZERO : asked.compareTo(day) > 0 ? day : asked);
    }

    private static Optional<Duration> seconds(String value, Instant now) {
        if (value.matches("\\d{1,9}")) return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        try {
            ZonedDateTime until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, until.toInstant()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
