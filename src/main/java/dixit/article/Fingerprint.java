package dixit.article;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * By what the same story in several papers is recognised: MinHash over runs of three words (Broder 1997), a byte of each
 * of 128 hashes (Li and König 2010). Two articles whose bands share one are worth comparing.
 *
 * @param hashes one byte for each hash function
 */
public record Fingerprint(List<Byte> hashes) {

    private static final int HASHES = 128;
    /** With 32 bands of 4 hashes, of articles that share six runs in ten 98.8 % share a band, of three in ten 23 %. */
    private static final int BAND = 4;

    private static final int SHINGLE = 3;

    /** Texts with fewer runs of words are alike by chance: a dispatch of two sentences, a headline. */
    private static final int FEWEST_WORDS = 50;

    /** Articles that share more of their runs of words than this are the same story. */
    private static final double SAME = 0.6;

    /** @throws IllegalArgumentException when there are not 128 hashes */
    public Fingerprint {
        if (hashes.size() != HASHES)
            throw new IllegalArgumentException("a fingerprint has 128 hashes, not " + hashes.size());
        hashes = List.copyOf(hashes);
    }

    /** The fingerprint of an article's text without headlines and dateline; empty when it is too short to have one. */
    public static Optional<Fingerprint> of(String text) {
        StringBuilder body = new StringBuilder();
        Layout.of(text).blocks().stream()
                .filter(block -> !block.headline())
                .forEach(block -> body.append(block.span().in(text)).append('\n'));
        // Typesetting differs from paper to paper, and the tokeniser takes U+202F for a part of words (UAX 29).
        String words = body.toString()
                .replaceAll("[\\u00AD\\u200B\\u2060]", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replace('’', '\'');
        if (words.split(" ").length < FEWEST_WORDS) return Optional.empty();
        StandardTokenizer tokens = new StandardTokenizer();
        tokens.setReader(new StringReader(words));
        ShingleFilter shingles = new ShingleFilter(new LowerCaseFilter(tokens), SHINGLE, SHINGLE);
        shingles.setOutputUnigrams(false);
        try (shingles) {
            CharTermAttribute term = shingles.addAttribute(CharTermAttribute.class);
            Minima minima = new Minima();
            shingles.reset();
            while (shingles.incrementToken()) minima.add(term);
            shingles.end();
            return minima.fingerprint();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The least value of each of the 128 hash functions. They are those of Lucene's {@code MinHashFilter}, Murmur3 joined with
     * the hash of the function's number, of which that filter computes the first anew for every function.
     */
    private static final class Minima {

        private static final HashCode[] FUNCTIONS = IntStream.range(0, HASHES)
                .mapToObj(i ->
                        Hashing.murmur3_128().hashBytes(ByteBuffer.allocate(4).putInt(0, i)))
                .toArray(HashCode[]::new);
        private static final long[] LOW =
                Stream.of(FUNCTIONS).mapToLong(HashCode::asLong).toArray();
        private static final long[] HIGH =
                Stream.of(FUNCTIONS).mapToLong(Minima::high).toArray();

        private final long[] low = new long[HASHES];
        private final long[] high = new long[HASHES];
        private boolean empty = true;

        void add(CharSequence run) {
            HashCode hash = Hashing.murmur3_128().hashUnencodedChars(run);
            long ofLow = hash.asLong() * 37;
            long ofHigh = high(hash) * 37;
            for (int i = 0; i < HASHES; i++) {
                long mineLow = ofLow + LOW[i];
                long mineHigh = ofHigh + HIGH[i];
                int order = empty ? -1 : Long.compareUnsigned(mineHigh, high[i]);
                if (order > 0 || order == 0 && Long.compareUnsigned(mineLow, low[i]) >= 0) continue;
                low[i] = mineLow;
                high[i] = mineHigh;
            }
            empty = false;
        }

        private static long high(HashCode hash) {
            return ByteBuffer.wrap(hash.asBytes())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getLong(Long.BYTES);
        }

        /** One byte of each. */
        Optional<Fingerprint> fingerprint() {
            if (empty) return Optional.empty();
            List<Byte> hashes = new ArrayList<>(HASHES);
            for (long value : low) hashes.add((byte) (value >> 32));
            return Optional.of(new Fingerprint(hashes));
        }
    }

    /** The fingerprint that {@link #hex} wrote. */
    public static Fingerprint ofHex(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        List<Byte> hashes = new ArrayList<>(bytes.length);
        for (byte hash : bytes) hashes.add(hash);
        return new Fingerprint(hashes);
    }

    /** 256 hexadecimal digits. */
    public String hex() {
        byte[] bytes = new byte[HASHES];
        for (int i = 0; i < HASHES; i++) bytes[i] = hashes.get(i);
        return HexFormat.of().formatHex(bytes);
    }

    /** Its parts with their numbers, {@code 07-1f2e3d4c}. */
    public List<String> bands() {
        String hex = hex();
        List<String> bands = new ArrayList<>();
        for (int i = 0; i < HASHES / BAND; i++) {
            bands.add("%02d-%s".formatted(i, hex.substring(2 * BAND * i, 2 * BAND * (i + 1))));
        }
        return bands;
    }

    /** The share of runs of words that two articles have in common, 0 to 1, give or take 0.04. */
    public double similarity(Fingerprint other) {
        int equal = 0;
        for (int i = 0; i < HASHES; i++) if (hashes.get(i).equals(other.hashes.get(i))) equal++;
        // Bytes are equal by chance once in 256.
        return Math.max(0, (equal / (double) HASHES - 1 / 256.0) / (1 - 1 / 256.0));
    }

    /** Whether two articles are the same story. */
    public boolean isNearDuplicateOf(Fingerprint other) {
        return similarity(other) >= SAME;
    }
}
