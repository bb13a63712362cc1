package dixit.article;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Optional;

/** The stable name of an article: the same for the same URL, or for the same words however they are spaced. */
final class ArticleId {

    private static final int LENGTH = 20;

    private ArticleId() {}

    static String of(Optional<URI> url, String text) {
        String canonical = url.map(URI::toString)
                .orElseGet(() -> Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replaceAll("[\\s\\p{Z}]+", " ")
                        .strip());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
