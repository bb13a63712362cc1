package dixit.wikidata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Lines of UTF-8, with the number of bytes read so far: what a reader that decodes ahead cannot tell. */
final class Lines implements AutoCloseable {

    private static final int BUFFER = 1 << 13;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private long bytes;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end, or null after the last. */
    String next() throws IOException {
        byte[] line = nextBytes();
        return line == null ? null : new String(line, StandardCharsets.UTF_8);
    }

    /** Leaves out a line without decoding it; says whether there was one. */
    boolean skip() throws IOException {
        return nextBytes() != null;
    }

    private byte[] nextBytes() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        boolean any = false;
        while (true) {
            if (position == limit) {
                limit = in.read(buffer);
                position = 0;
                if (limit <= 0) {
                    limit = 0;
                    return any ? line.toByteArray() : null;
                }
            }
            any = true;
            int start = position;
            while (position < limit && buffer[position] != '\n') position++;
            line.write(buffer, start, position - start);
            bytes += position - start;
            if (position < limit) {
                position++;
                bytes++;
                return line.toByteArray();
            }
        }
    }

    /** Bytes up to the end of the last line read. */
    long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
