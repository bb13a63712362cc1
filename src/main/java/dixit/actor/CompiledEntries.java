package dixit.actor;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.RandomAccess;

/** The entries of a compiled gazetteer: mapped from their file, each read when it is asked for. */
final class CompiledEntries extends AbstractList<GazetteerEntry> implements RandomAccess {

    private final ByteBuffer entries;
    private final ByteBuffer ends;

    private CompiledEntries(ByteBuffer entries, ByteBuffer ends) {
        this.entries = entries;
        this.ends = ends;
    }

    /**
     * Maps the entries and, eight bytes each, where they end.
     *
     * @throws IOException when a file cannot be read or one does not belong to the other
     */
    static CompiledEntries map(Path entries, Path ends) throws IOException {
        ByteBuffer places = map(ends);
        ByteBuffer bytes = map(entries);
        long end = places.capacity() == 0 ? 0 : places.getLong(places.capacity() - Long.BYTES);
        if (end != bytes.capacity()) throw new IOException(entries + " and " + ends + " do not belong together");
        return new CompiledEntries(bytes, places);
    }

    private static ByteBuffer map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    @Override
    public int size() {
        return ends.capacity() / Long.BYTES;
    }

    @Override
    public GazetteerEntry get(int index) {
        int from = index == 0 ? 0 : Math.toIntExact(ends.getLong((index - 1) * Long.BYTES));
        byte[] bytes = new byte[Math.toIntExact(ends.getLong(index * Long.BYTES)) - from];
        entries.get(from, bytes);
        try {
            return EntryFormat.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
