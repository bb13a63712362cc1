package dixit.cli;

import dixit.store.Holder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A data folder that one ingest or watch holds: two would mix up its journal, its failures and its spool. The lock is the
 * operating system's, so it ends with the process, however that ends.
 */
final class HeldFolder implements AutoCloseable {

    private final FileChannel channel;

    private HeldFolder(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws CommandFailure when somebody else holds it, or it cannot be written */
    static HeldFolder take(Path folder) {
        Path file = folder.resolve("ingest.lock");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CommandFailure(
                        ExitCode.NOTHING_DONE,
                        folder + ": " + Holder.of(file)
                                + " is loading from this data folder; wait until it has ended, or name another with --data.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new HeldFolder(channel);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE,
                    folder
                            + ": the data folder cannot be written; change its permissions or name another with --data.");
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another run in this process
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
        }
    }
}
