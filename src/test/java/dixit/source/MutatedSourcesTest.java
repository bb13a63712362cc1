package dixit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sound files with bytes changed, cut out, doubled and replaced by what formats stumble over. None may crash or hold up a
 * reader. {@code -Dmutations=10000} in the profile {@code long}; a failure names the seed.
 */
class MutatedSourcesTest {

    private static final int MUTATIONS = Integer.getInteger("mutations", 300);

    /** Caches may fill; nothing may be kept of each file. */
    private static final long MOST_GROWTH = 20_000_000;

    private static final String[] STUMBLING_BLOCKS = {
        "<",
        ">",
        "]]>",
        "<![CDATA[",
        "<!DOCTYPE",
        "&#0;",
        "&x;",
        "\"",
        "'",
        "{",
        "[",
        "\\u",
        "\u0000",
        "\uFEFF",
        "\r\n\r\n",
        "Content-Length: 99999999999999",
        "-1",
        "1e999",
        "<html>",
        "</p>",
        "<script>",
        "PK\u0003\u0004",
        "\u202e",
        "%00"
    };

    @Tag("long")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "page.html",
                "items.jsonl",
                "table.csv",
                "message.newsml",
                "depeche.nitf.xml",
                "fil.rss",
                "fil.atom",
                "fils.opml",
                "archive.warc",
                "archive.warc.gz",
                "corpus.zip",
                "plain.txt"
            })
    void aMutatedFileGivesArticlesOrSentences(String file) throws IOException {
        byte[] sound = sound(file);
        aMutatedFileGives(file, sound, 0);
        long before = used();
        for (int seed = 1; seed < MUTATIONS; seed++) aMutatedFileGives(file, sound, seed);
        assertThat(used() - before).as("growth of memory in bytes").isLessThan(MOST_GROWTH);
    }

    /** What is still in use when all that is not has been collected, in bytes. */
    private static long used() {
        System.gc();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return heap.getUsed();
    }

    private static void aMutatedFileGives(String file, byte[] sound, int seed) {
        byte[] mutated = mutate(sound, new Random(seed));
        long start = CpuTime.nanos();
        Reading reading;
        try {
            reading = Reading.of(file, mutated);
        } catch (RuntimeException | Error e) {
            throw new AssertionError(file + " with seed " + seed, e);
        }
        Duration taken = Duration.ofNanos(CpuTime.nanos() - start);
        assertThat(taken).as("%s with seed %d", file, seed).isLessThan(Duration.ofSeconds(5));
        assertThat(reading.failures())
                .as("%s with seed %d", file, seed)
                .allSatisfy(sentence ->
                        assertThat(sentence).endsWith(".").doesNotContain("please report it", "\n", "\u0000"));
    }

    private static byte[] sound(String file) throws IOException {
        if (file.equals("plain.txt")) {
            return "titre: Essai\ndate: 2023-09-21\n\nOslo a dit « oui ».\n".getBytes(StandardCharsets.UTF_8);
        }
        if (file.equals("corpus.zip")) {
            return ArchivesTest.zip(java.util.Map.of(
                    "a.html", Files.readAllBytes(Reading.FILES.resolve("page.html")), "b.txt", "Oslo.".getBytes()));
        }
        return Files.readAllBytes(Reading.FILES.resolve(file));
    }

    private static byte[] mutate(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int i = 1 + random.nextInt(6); i > 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextBoolean() ? 4 : 400));
            bytes = switch (random.nextInt(6)) {
                case 0 -> changed(bytes, at, (byte) random.nextInt(256));
                case 1 -> spliced(bytes, at, length, new byte[0]);
                case 2 -> spliced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
                case 3 -> Arrays.copyOf(bytes, at);
                case 4 -> changed(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
                default ->
                    spliced(
                            bytes,
                            at,
                            random.nextInt(length),
                            STUMBLING_BLOCKS[random.nextInt(STUMBLING_BLOCKS.length)].getBytes(StandardCharsets.UTF_8));
            };
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, int at, byte value) {
        bytes[at] = value;
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, int removed, byte[] inserted) {
        byte[] result = new byte[bytes.length - removed + inserted.length];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(inserted, 0, result, at, inserted.length);
        System.arraycopy(bytes, at + removed, result, at + inserted.length, bytes.length - at - removed);
        return result;
    }
}
