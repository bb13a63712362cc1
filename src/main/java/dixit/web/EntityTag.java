package dixit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Entity tags and the condition that asks for them (RFC 9110, 8.8.3 and 13.1.2). */
final class EntityTag {

    private static final int BYTES = 12;

    private EntityTag() {}

    /** Sends {@code body} with its tag, or 304 where the client has it already. */
    static void send(HttpServletRequest request, HttpServletResponse response, String type, byte[] body)
            throws IOException {
        boolean found = response.getStatus() == HttpServletResponse.SC_OK;
        String tag = of(body);
        if (found) response.setHeader("ETag", tag);
        if (found && isCurrent(request, response, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** {@code If-None-Match} decides; {@code If-Modified-Since} where there is none (RFC 9110, 13.2.2). */
    private static boolean isCurrent(HttpServletRequest request, HttpServletResponse response, String tag) {
        String tags = request.getHeader("If-None-Match");
        if (tags != null) return matches(tags, tag);
        String modified = response.getHeader("Last-Modified");
        if (modified == null) return false;
        try {
            return time(request.getHeader("If-Modified-Since"))
                    .filter(since -> !time(modified).orElseThrow().isAfter(since))
                    .isPresent();
        } catch (DateTimeException e) {
            return false; // an invalid date is to be ignored (RFC 9110, 13.1.3)
        }
    }

    private static Optional<Instant> time(String header) {
        return Optional.ofNullable(header).map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    }

    /** The form of a date in headers (RFC 9110, 5.6.7). */
    static String date(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    static String of(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"" + HexFormat.of().formatHex(digest, 0, BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether an {@code If-None-Match} names the tag: weak comparison, {@code *} names any. */
    static boolean matches(String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(one ->
                                one.equals("*") || one.replaceFirst("^W/", "").equals(tag));
    }
}
