package dixit.source;

import dixit.time.CalendarDates;
import dixit.time.DateBounds;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and addresses as metadata give them. The day is that of the time zone in which the date is written. */
final class Timestamps {

    /** ISO 8601 with or without separators, as NITF and NewsML write it: {@code 20230921T143000+0200}. */
    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ]\\d.*)?");

    private static final Pattern ILLEGAL = Pattern.compile("[ \"<>\\\\^`{|}]");

    private Timestamps() {}

    /** The day, month or year that {@code words} give; empty when they give none, or one that cannot be. */
    static Optional<DateBounds> date(String words) {
        String value = words.strip();
        Matcher iso = ISO.matcher(value);
        if (iso.matches()) return CalendarDates.parse(iso.group(1) + "-" + iso.group(2) + "-" + iso.group(3));
        try {
            // RFC 5322, of e-mail and RSS: Thu, 21 Sep 2023 14:30:00 +0200
            return Optional.of(DateBounds.day(OffsetDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toLocalDate()));
        } catch (DateTimeException e) {
            return CalendarDates.parse(value);
        }
    }

    /** An http or https address; what may not stand in one (RFC 3986, 2) is encoded, as browsers and crawlers let it pass. */
    static Optional<URI> webAddress(String words) {
        try {
            URI uri = new URI(ILLEGAL.matcher(words.strip())
                    .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0))));
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
