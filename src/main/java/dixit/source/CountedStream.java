package dixit.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that were read. Does not support marks. */
class CountedStream extends FilterInputStream {

    private long count;

    CountedStream(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    /** Called after each read. */
    void counted() throws IOException {
        // A plain counter allows any number.
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b >= 0) {
            count++;
            counted();
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            count += read;
            counted();
        }
        return read;
    }

    /**
     * 0 at the end only: {@link java.util.zip.GZIPInputStream} takes 0 for the end of the file, and streams from afar answer
     * it between two packets, so that the members that follow would be left out without a word (JDK-7036144).
     */
    @Override
    public int available() throws IOException {
        int there = in.available();
        if (there > 0 || !in.markSupported()) return there;
        in.mark(1);
        boolean ended = in.read() < 0;
        in.reset();
        return ended ? 0 : 1;
    }

    @Override
    public long skip(long n) throws IOException {
        long left = n;
        byte[] skipped = new byte[8192];
        while (left > 0) {
            int read = read(skipped, 0, (int) Math.min(skipped.length, left));
            if (read < 0) break;
            left -= read;
        }
        return n - left;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
