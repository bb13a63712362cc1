package dixit.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Who holds a lock whose file names the process that took it. */
public final class Holder {

    private Holder() {}

    /**
     * The process that a lock's file names by its number, in words for a message.
     *
     * @param lock a file of one number, as TDB2 writes {@code tdb.lock}; it may be missing or empty
     */
    public static String of(Path lock) {
        return number(lock)
                .map(number -> "process " + number
                        + ProcessHandle.of(number)
                                .flatMap(process -> process.info().startInstant())
                                .map(start -> ", running since " + start)
                                .orElse(""))
                .orElse("another process");
    }

    private static Optional<Long> number(Path lock) {
        try {
            return Optional.of(Long.parseLong(Files.readString(lock).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
