package dixit.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The characters of a file of many lines, each line in its own character set: such files are larger than memory, the first
 * letter that tells the set may stand far down, and some were put together from several.
 */
final class DecodedLines extends Reader {

    private final InputStream in;
    private final int longest;
    private String line = "";
    private int at;

    private DecodedLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * A reader of {@code in}, which stays at its beginning.
     *
     * @param head its first bytes
     * @param longest bytes of a line
     */
    static Reader of(InputStream in, byte[] head, int longest) {
        Optional<Charset> wide = wide(head);
        return wide.isPresent() ? new InputStreamReader(in, wide.get()) : new DecodedLines(in, longest);
    }

    /** UTF-16, with a byte-order mark or without: the zero bytes of Latin letters stand on one side. */
    private static Optional<Charset> wide(byte[] head) {
        if (head.length < 2) return Optional.empty();
        if ((head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF || head[0] == 0 && head[1] != 0)
            return Optional.of(StandardCharsets.UTF_16BE);
        if ((head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE || head[0] != 0 && head[1] == 0)
            return Optional.of(StandardCharsets.UTF_16LE);
        return Optional.empty();
    }

    /** The bytes up to a line feed, that included; empty at the end. */
    static Optional<byte[]> line(InputStream in, int longest) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b;
        do {
            b = in.read();
            if (b >= 0) line.write(b);
            if (line.size() > longest)
                throw new TooLarge("the line has more than " + longest + " bytes; write one article a line.");
        } while (b >= 0 && b != '\n');
        return line.size() == 0 ? Optional.empty() : Optional.of(line.toByteArray());
    }

    /** Reads up to a line feed, or to the end, and keeps nothing. */
    static void skipLine(InputStream in) throws IOException {
        int b;
        do b = in.read();
        while (b >= 0 && b != '\n');
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        if (length == 0) return 0;
        if (at == line.length()) {
            Optional<byte[]> bytes = line(in, longest);
            if (bytes.isEmpty()) return -1;
            line = Markup.decode(bytes.get(), Optional.empty());
            at = 0;
            if (line.isEmpty()) return read(chars, offset, length);
        }
        int read = Math.min(length, line.length() - at);
        line.getChars(at, at + read, chars, offset);
        at += read;
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
