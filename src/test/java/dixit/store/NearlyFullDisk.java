package dixit.store;

import java.nio.file.Path;
import java.util.function.LongSupplier;

/** A store on a disk whose free space a test sets. */
public final class NearlyFullDisk {

    private NearlyFullDisk() {}

    /** @param free bytes */
    public static EmbeddedStore open(Path folder, LongSupplier free) {
        return EmbeddedStore.open(folder, new Room(folder, free));
    }
}
