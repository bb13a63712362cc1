package dixit.actor;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A gazetteer compiled for matching, in three files of a folder: {@code names.fsa}, {@code entries-2.bin} and {@code
 * entries.ends}. The names are held in memory as they are in the file; the entries stay on disk.
 */
public final class CompiledGazetteer {

    private static final String NAMES = "names.fsa";

    /** Its number counts the forms of {@link EntryFormat}; this is what the first was called. */
    private static final String ENTRIES = "entries-2.bin";

    private static final String FIRST_ENTRIES = "entries.bin";
    private static final String ENDS = "entries.ends";

    private CompiledGazetteer() {}

    /** Whether {@code folder} holds a compiled gazetteer. */
    public static boolean isIn(Path folder) {
        return List.of(ENTRIES, FIRST_ENTRIES).stream()
                .anyMatch(entries -> List.of(NAMES, entries, ENDS).stream()
                        .allMatch(file -> Files.isRegularFile(folder.resolve(file))));
    }

    /**
     * Opens the compiled gazetteer in {@code folder}.
     *
     * @throws IOException when its files cannot be read, are not whole or of an older version
     */
    public static Gazetteer open(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve(ENTRIES))) {
            throw new IOException(
                    "an older version compiled it; \"dixit actors compile " + folder + "\" does it again");
        }
        try (InputStream names = new BufferedInputStream(Files.newInputStream(folder.resolve(NAMES)))) {
            return new Gazetteer(
                    CompiledEntries.map(folder.resolve(ENTRIES), folder.resolve(ENDS)), NameIndex.read(names));
        }
    }

    /** Writes a compiled gazetteer entry by entry; the order is that of {@link Gazetteer#Gazetteer}. */
    public static final class Writer implements AutoCloseable {

        private final Path folder;
        private final NameIndex.Builder names = new NameIndex.Builder();
        private final DataOutputStream entries;
        private final DataOutputStream ends;
        private int written;
        private long end;

        /** Begins in {@code folder}; what is compiled there stays until {@link #finish}. */
        public Writer(Path folder) throws IOException {
            this.folder = Files.createDirectories(folder);
            this.entries = stream(ENTRIES);
            this.ends = stream(ENDS);
        }

        private DataOutputStream stream(String file) throws IOException {
            return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(partial(file)), 1 << 16));
        }

        private Path partial(String file) {
            return folder.resolve(file + ".partial");
        }

        /** Adds one entry. */
        public void add(GazetteerEntry entry) throws IOException {
            int before = entries.size();
            EntryFormat.write(entry, entries);
            end += entries.size() - before;
            ends.writeLong(end);
            Gazetteer.index(entry, written++, names);
        }

        /** Compiles the names and puts the three files in their place. */
        public void finish() throws IOException {
            close();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial(NAMES)))) {
                names.build().write(out);
            }
            for (String file : List.of(NAMES, ENTRIES, ENDS)) {
                Files.move(partial(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }

        @Override
        public void close() throws IOException {
            entries.close();
            ends.close();
        }
    }
}
