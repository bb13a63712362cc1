package dixit.spark;

import java.io.FilterInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PositionedReadable;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.Seekable;

/** Local files under {@code broken:}, whose line breaks in the middle the first time each is read. Has nothing at hand, ever. */
public final class BrokenLine extends RawLocalFileSystem {

    static final Set<Path> BROKEN = ConcurrentHashMap.newKeySet();

    @Override
    public URI getUri() {
        return URI.create("broken:///");
    }

    @Override
    public String getScheme() {
        return "broken";
    }

    @Override
    public FSDataInputStream open(Path path, int buffer) throws IOException {
        long breaks = BROKEN.add(path) ? getFileStatus(path).getLen() / 2 : Long.MAX_VALUE;
        return new FSDataInputStream(new Line(super.open(path, buffer), breaks));
    }

    private static final class Line extends FilterInputStream implements Seekable, PositionedReadable {
        private final FSDataInputStream file;
        private long left;

        Line(FSDataInputStream file, long left) {
            super(file);
            this.file = file;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) throw new IOException("connection reset");
            int read = in.read(bytes, offset, (int) Math.min(Math.min(length, 1000), left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public int available() {
            return 0;
        }

        @Override
        public void seek(long position) throws IOException {
            file.seek(position);
        }

        @Override
        public long getPos() throws IOException {
            return file.getPos();
        }

        @Override
        public boolean seekToNewSource(long target) {
            return false;
        }

        @Override
        public int read(long position, byte[] bytes, int offset, int length) throws IOException {
            return file.read(position, bytes, offset, length);
        }

        @Override
        public void readFully(long position, byte[] bytes, int offset, int length) throws IOException {
            file.readFully(position, bytes, offset, length);
        }

        @Override
        public void readFully(long position, byte[] bytes) throws IOException {
            file.readFully(position, bytes);
        }
    }
}
