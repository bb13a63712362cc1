package dixit.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Entity tags and the condition that asks for them (RFC 9110, 8.8.3 and 13.1.2). */
final class EntityTag {

    private static final int BYTES = 12;

    private EntityTag() {}

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
