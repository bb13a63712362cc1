package dixit.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The free space that a store wants before it writes. TDB2 maps its files into memory: where the disk is full the process
 * dies of a bus error in the middle of a write instead of getting an exception, so the end is announced before it comes.
 */
final class Room {

    /** Bytes; a batch of {@link Store#BATCH} articles writes a tenth of this in a small store. */
    static final long LEAST = 256L << 20;

    /**
     * Part of the store that a batch may write anew: its trees copy each block that changes, and the entries of one batch are
     * spread over more blocks the larger the store is.
     */
    private static final double PART = 0.1;

    private final Path folder;
    private final LongSupplier free;

    /**
     * @param folder the one that holds {@code tdb2}
     * @param free the space that is left, in bytes
     */
    Room(Path folder, LongSupplier free) {
        this.folder = folder;
        this.free = free;
    }

    static Room in(Path folder) {
        return new Room(folder, () -> {
            try {
                return Files.getFileStore(folder).getUsableSpace();
            } catch (IOException e) {
                return Long.MAX_VALUE; // a folder that does not tell is written to
            }
        });
    }

    /** One sentence when there is too little for the next batch. */
    Optional<String> shortage() {
        long wanted = LEAST + (long) (PART * used());
        long left = free.getAsLong();
        if (left >= wanted) return Optional.empty();
        return Optional.of(folder + ": the disk has " + (left >> 20) + " MB left, and the store wants " + (wanted >> 20)
                + " MB before it writes; free some space and run again for the rest, what was loaded is kept.");
    }

    /** @throws StoreFailure when there is too little for the next batch */
    void check() {
        shortage().ifPresent(sentence -> {
            throw new StoreFailure(sentence);
        });
    }

    /** Whether a copy of the whole store has room. */
    boolean forCopy() {
        return free.getAsLong() >= LEAST + used();
    }

    /** Bytes of the database's files. */
    long used() {
        try (Stream<Path> files = Files.walk(folder.resolve("tdb2"))) {
            return files.mapToLong(Room::bytes).sum();
        } catch (IOException | UncheckedIOException e) {
            return 0; // there is none yet
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0; // an old generation's file, deleted meanwhile
        }
    }
}
