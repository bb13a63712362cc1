package dixit.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;

/** What is remembered of all feeds, in one JSON file that is replaced whole. Used by one thread. */
public final class WatchState {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Path file;
    private final Map<String, FeedState> feeds;

    private WatchState(Path file, Map<String, FeedState> feeds) {
        this.file = file;
        this.feeds = feeds;
    }

    /**
     * The state kept in {@code file}; empty when there is no such file.
     *
     * @throws IOException with one sentence for people
     */
    public static WatchState read(Path file) throws IOException {
        try {
            Map<String, FeedState> feeds =
                    JSON.readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, FeedState>>() {});
            if (feeds == null || feeds.containsValue(null)) throw damaged(file, "empty");
            return new WatchState(file, feeds);
        } catch (NoSuchFileException e) {
            return new WatchState(file, new TreeMap<>());
        } catch (JsonProcessingException e) {
            throw damaged(file, e.getOriginalMessage());
        } catch (IOException e) {
            if (e.getMessage() != null && e.getMessage().startsWith(file + ": ")) throw e;
            throw new IOException(file + ": the state of the feeds cannot be read; change its permissions.", e);
        }
    }

    private static IOException damaged(Path file, String message) {
        return new IOException(file + ": the state of the feeds is damaged (" + message
                + "); remove the file, and all entries of the feeds are read again.");
    }

    FeedState of(URI feed) {
        return feeds.getOrDefault(feed.toString(), FeedState.NEW);
    }

    /**
     * Keeps {@code state} on disk before it returns.
     *
     * @throws IOException with one sentence for people
     */
    void put(URI feed, FeedState state) throws IOException {
        feeds.put(feed.toString(), state);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path partial = file.resolveSibling(file.getFileName() + ".partial");
            Files.write(partial, JSON.writeValueAsBytes(feeds));
            // Without this a power cut can leave the new name with nothing behind it.
            try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IOException(
                    file + ": the state of the feeds cannot be written; check permissions and room on the disk.", e);
        }
    }
}
