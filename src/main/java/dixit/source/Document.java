package dixit.source;

import dixit.article.Metadata;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes that hold one article or many, before it is known in which format.
 *
 * @param origin where they stand, for messages
 * @param fileName the last part of the file's name or address, its ending included; may be empty
 * @param url where they were published
 * @param mediaType as the server that gave them says ({@code text/html;charset=UTF-8})
 * @param known what a feed or an archive says of it, for what it does not say itself
 * @param in the bytes; whoever reads the document closes it
 */
public record Document(
        String origin,
        String fileName,
        Optional<URI> url,
        Optional<String> mediaType,
        Metadata known,
        BufferedInputStream in) {

    private static final int HEAD = 8192;

    /** A document of {@code in}, of which nothing is known but its name. */
    public static Document of(String origin, String fileName, InputStream in) {
        return new Document(origin, fileName, Optional.empty(), Optional.empty(), Metadata.NONE, buffered(in));
    }

    /** The same document, of which more is known. */
    public Document with(Metadata metadata) {
        return new Document(origin, fileName, url, mediaType, metadata, in);
    }

    /** {@code in} in the form a document needs, which can look ahead. */
    public static BufferedInputStream buffered(InputStream in) {
        return new BufferedInputStream(in, 2 * HEAD);
    }

    /** The first bytes, up to 8 KiB, which stay to be read. */
    byte[] head() throws IOException {
        in.mark(HEAD);
        try {
            return in.readNBytes(HEAD);
        } finally {
            in.reset();
        }
    }

    /** All bytes. */
    byte[] bytes(Limits limits) throws IOException {
        byte[] bytes = in.readNBytes(limits.page() + 1);
        if (bytes.length > limits.page()) {
            throw new TooLarge(String.format(
                    Locale.ROOT, "it has more than %,d bytes, too many for one article; leave it out.", limits.page()));
        }
        return bytes;
    }

    /** What the article is called: the file's name without endings. */
    String name() {
        String name = fileName.replaceFirst("(?i)\\.gz$", "");
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name.isEmpty() ? "article" : name;
    }

    /** The ending of the file's name in lower case, without the dot; empty when it has none. */
    String ending() {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    boolean hasType(String type) {
        return mediaType
                .filter(given -> given.toLowerCase(Locale.ROOT).startsWith(type))
                .isPresent();
    }
}
