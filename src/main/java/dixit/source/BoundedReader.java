package dixit.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Lets so many characters through between two restarts: a quotation mark that never closes makes one row of a table. */
final class BoundedReader extends FilterReader {

    private final int most;
    private long since;

    BoundedReader(Reader reader, int most) {
        super(reader);
        this.most = most;
    }

    void restart() {
        since = 0;
    }

    @Override
    public int read() throws IOException {
        int c = in.read();
        if (c >= 0) counted(1);
        return c;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        int read = in.read(chars, offset, length);
        if (read > 0) counted(read);
        return read;
    }

    private void counted(int read) throws TooLarge {
        since += read;
        if (since > most) {
            throw new TooLarge("a row has more than " + most + " characters; check the quotation marks before it.");
        }
    }
}
