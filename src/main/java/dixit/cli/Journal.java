package dixit.cli;

import dixit.article.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an ingest has loaded so far, in {@code DIR/ingest.journal}: after Ctrl-C, kill -9 or a power cut the same command goes
 * on where it was. A line is written once its article is in the store, and the file goes when the ingest ends; an ingest that
 * ended reads everything again, since the program or its lexicons may have changed.
 */
final class Journal implements AutoCloseable {

    /** 64 bits: among ten million articles the chance that one is taken for another is one in 100,000. */
    private static final int DIGITS = 16;

    private static final Pattern LINE = Pattern.compile("[0-9a-f]{" + DIGITS + "}");

    private final Path file;
    private final String target;

    /** Eight bytes an article, sorted: a corpus of millions is resumed with as little memory as it began with. */
    private final long[] done;

    private final boolean resumed;
    private final FileChannel channel;

    private Journal(Path file, String target) throws IOException {
        this.file = file;
        this.target = target;
        this.resumed = Files.exists(file);
        this.done = resumed ? read(file) : new long[0];
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate((long) done.length * (DIGITS + 1));
        channel.position(channel.size());
        Arrays.sort(done);
    }

    /** The lines as they stand, up to one that a power cut left short or full of zeros. */
    private static long[] read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.limit(Files.size(file) / (DIGITS + 1))
                    .takeWhile(LINE.asMatchPredicate())
                    .mapToLong(HexFormat::fromHexDigitsToLong)
                    .toArray();
        }
    }

    /**
     * @param target where the articles go: what was loaded into one store is not in another
     * @throws CommandFailure when {@code folder} cannot be written
     */
    static Journal in(Path folder, String target) {
        try {
            Files.createDirectories(folder);
            return new Journal(folder.resolve("ingest.journal"), target);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE,
                    folder + ": the journal cannot be kept there (" + e.getMessage() + "); change its permissions.");
        }
    }

    /** Whether an ingest was broken off before. */
    boolean resumed() {
        return resumed;
    }

    /** Whether the article was loaded before that. */
    boolean has(Article article) {
        return Arrays.binarySearch(done, HexFormat.fromHexDigitsToLong(key(article))) >= 0;
    }

    /** Keeps that these articles are in the store. */
    void add(Collection<Article> loaded) {
        StringBuilder lines = new StringBuilder();
        loaded.forEach(article -> lines.append(key(article)).append('\n'));
        try {
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(false);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** The ingest has ended. */
    void finish() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private CommandFailure unwritable(IOException e) {
        return new CommandFailure(
                ExitCode.NOTHING_DONE,
                file + ": the journal cannot be kept (" + e.getMessage()
                        + "); free some space and run again, what was loaded is not doubled.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of all that the statements can depend on, and of the program. */
    private String key(Article article) {
        String all = String.join(
                "\u0000",
                target,
                Version.number(),
                article.id(),
                article.text(),
                article.title().orElse(""),
                article.date().map(Object::toString).orElse(""),
                article.source().orElse(""),
                article.author().orElse(""),
                article.language(),
                article.licence().orElse(""));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGITS / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
