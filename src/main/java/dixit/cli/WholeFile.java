package dixit.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files whole or not at all: under another name beside the file, which is renamed once it is complete. */
final class WholeFile {

    /** What goes into the file. */
    interface Content {
        /** Writes all of it; says false when there turned out to be nothing worth keeping. */
        boolean writeTo(OutputStream stream) throws IOException;
    }

    private WholeFile() {}

    /** When the content fails, or is nothing, {@code file} stays as it was. */
    static void write(Path file, Content content) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        // A signal ends the process without the finally block, but not without this.
        partial.toFile().deleteOnExit();
        try {
            boolean keep;
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(partial))) {
                keep = content.writeTo(stream);
            }
            if (keep) rename(partial, file);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static void rename(Path partial, Path file) throws IOException {
        try {
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
