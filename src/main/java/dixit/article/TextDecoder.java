package dixit.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/** Turns the bytes of a file into text, whatever character set they are in, and refuses what is no text. */
final class TextDecoder {

    /** The first bytes of formats that hold articles but are not plain text (their own specifications). */
    private static final Map<String, String> FORMATS = Map.of(
            "255044462d", "a PDF file",
            "504b0304", "a ZIP, Word or OpenDocument file",
            "d0cf11e0", "an old Word file",
            "7b5c727466", "an RTF file",
            "1f8b", "a gzip file",
            "89504e47", "a picture",
            "ffd8ff", "a picture",
            "47494638", "a picture");

    private static final Pattern HTML = Pattern.compile("(?is)\\A\\s*(?:<\\?xml|<!doctype|<html|<rss|<feed)\\b.*");

    private final String file;
    private final byte[] bytes;

    private TextDecoder(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /**
     * The text of {@code bytes} without a byte-order mark. UTF-8 and UTF-16 are known by their mark or their form;
     * anything else by the detector, and Western sets as {@link WesternCharset} tells them apart.
     *
     * @throws UnreadableArticle when they are a binary format or markup
     */
    static String decode(String file, byte[] bytes) throws UnreadableArticle {
        return new TextDecoder(file, bytes).decode();
    }

    /** As {@link #decode}, markup allowed. */
    static Optional<String> decodeMarkup(byte[] bytes) {
        return new TextDecoder("", bytes).text();
    }

    private String decode() throws UnreadableArticle {
        for (Map.Entry<String, String> format : FORMATS.entrySet()) {
            byte[] magic = HexFormat.of().parseHex(format.getKey());
            if (startsWith(magic)) throw notPlainText(format.getValue());
        }
        String text = text().orElseThrow(() -> notPlainText("a binary file"));
        if (HTML.matcher(text.substring(0, Math.min(200, text.length()))).matches()) throw notPlainText("markup");
        long controls = text.chars()
                .filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c))
                .count();
        if (text.indexOf('\0') >= 0 || controls > 2 + text.length() / 200) throw notPlainText("a binary file");
        return text;
    }

    private Optional<String> text() {
        Optional<String> marked = marked();
        if (marked.isPresent()) return marked;
        boolean zeros = count((byte) 0, 0, 1) > 0;
        if (!zeros) {
            Optional<String> utf8 = strict(StandardCharsets.UTF_8, 0);
            if (utf8.isPresent()) return utf8;
            return Optional.of(new String(bytes, detected()));
        }
        return utf16WithoutMark().flatMap(charset -> strict(charset, 0));
    }

    private Optional<String> marked() {
        if (startsWith(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) return strict(StandardCharsets.UTF_8, 3);
        if (startsWith(new byte[] {(byte) 0xFE, (byte) 0xFF})) return strict(StandardCharsets.UTF_16BE, 2);
        if (startsWith(new byte[] {(byte) 0xFF, (byte) 0xFE})) return strict(StandardCharsets.UTF_16LE, 2);
        return Optional.empty();
    }

    /** Text in a Latin script has its zero bytes nearly all on one side of each pair. */
    private Optional<Charset> utf16WithoutMark() {
        if (bytes.length % 2 != 0) return Optional.empty();
        int high = count((byte) 0, 0, 2);
        int low = count((byte) 0, 1, 2);
        if (high + low < bytes.length / 4) return Optional.empty();
        if (high * 20 < low) return Optional.of(StandardCharsets.UTF_16LE);
        return low * 20 < high ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** The detector takes short French texts for other one-byte sets of the Latin script, and for Cyrillic on a Mac. */
    private Charset detected() {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        if (name == null || !Charset.isSupported(name)) return WesternCharset.of(bytes);
        boolean oneByte = List.of("ISO-8859", "WINDOWS-125", "MACCYRILLIC", "IBM", "X-MAC", "US-ASCII").stream()
                .anyMatch(name.toUpperCase(java.util.Locale.ROOT)::startsWith);
        return oneByte ? WesternCharset.of(bytes) : Charset.forName(name);
    }

    private Optional<String> strict(Charset charset, int from) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private int count(byte wanted, int from, int step) {
        int count = 0;
        for (int i = from; i < bytes.length; i += step) if (bytes[i] == wanted) count++;
        return count;
    }

    private boolean startsWith(byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(magic, Arrays.copyOf(bytes, magic.length));
    }

    private UnreadableArticle notPlainText(String what) {
        return new UnreadableArticle(file, "this is " + what + ", not plain text; save the article as a .txt file.");
    }
}
