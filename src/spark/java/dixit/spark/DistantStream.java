package dixit.spark;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A file's bytes from another machine. Remembers whether they could be had: readers of formats take a stream that fails for a
 * file that is damaged, but here the task must fail, so that Spark tries it again.
 */
final class DistantStream extends FilterInputStream {

    private IOException fault;

    DistantStream(InputStream in) {
        super(in);
    }

    /** Why the bytes could not be had, which says nothing about what they are. */
    Optional<IOException> fault() {
        return Optional.ofNullable(fault);
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (IOException e) {
            fault = e;
            throw e;
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException e) {
            fault = e;
            throw e;
        }
    }

    @Override
    public long skip(long n) throws IOException {
        try {
            return in.skip(n);
        } catch (IOException e) {
            fault = e;
            throw e;
        }
    }
}
