package dixit.source;

import java.io.IOException;
import java.io.InputStream;

/** What comes out of a packed stream, as long as it is no bomb. */
final class UnpackedStream extends CountedStream {

    private final CountedStream packed;
    private final Limits limits;
    private final long before;

    /** @param packed what {@code unpacked} reads from */
    UnpackedStream(InputStream unpacked, CountedStream packed, Limits limits) {
        super(unpacked);
        this.packed = packed;
        this.limits = limits;
        this.before = packed.count();
    }

    @Override
    void counted() throws IOException {
        if (count() > limits.slack() && count() / limits.ratio() > packed.count() - before) {
            throw new TooLarge("it unpacks to more than " + limits.ratio()
                    + " times its size, as a decompression bomb does; unpack it yourself if you trust it.");
        }
    }
}
