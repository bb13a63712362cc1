package dixit.article;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.mozilla.universalchardet.UniversalDetector;

/** Reads an article from a plain-text file in whatever character set it is in. */
public final class ArticleReader {

    /** The longest file that is still taken for one article, in bytes. */
    public static final int LARGEST_FILE = 2_000_000;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final LanguageDetector languages;

    public ArticleReader(LanguageDetector languages) {
        this.languages = languages;
    }

    /**
     * Reads {@code file}. The kept text is the whole decoded file, header lines included, without a byte-order mark;
     * {@link Layout} tells which part of it is the article's body.
     *
     * @throws UnreadableArticle when the file is missing, empty, binary, larger than {@link #LARGEST_FILE} or holds no
     *     words
     */
    public Article read(Path file) throws UnreadableArticle {
        String text = decode(file, bytes(file));
        if (text.isBlank()) throw new UnreadableArticle(file, "the file is empty; put the article's text in it.");
        if (text.codePoints().noneMatch(Character::isLetter)) {
            throw new UnreadableArticle(file, "the file holds no words; give it the article's text.");
        }
        Headers headers = Headers.of(text);
        String name = file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
        String language = headers.language()
                .orElseGet(() -> languages.detect(headers.body().in(text)));
        Layout layout = Layout.of(text);
        return new Article(
                ArticleId.of(headers.url(), text),
                name,
                text,
                headers.title()
                        .or(() -> layout.title().map(span -> span.in(text).strip())),
                headers.date().or(layout::date),
                headers.url(),
                headers.source().or(layout::agency),
                headers.author(),
                language);
    }

    private static byte[] bytes(Path file) throws UnreadableArticle {
        try {
            if (Files.isDirectory(file))
                throw new UnreadableArticle(
                        file, "this is a folder without articles; put .txt files in it, or name a file.");
            if (Files.size(file) > LARGEST_FILE) {
                throw new UnreadableArticle(
                        file,
                        "the file has more than %,d bytes, too many for one article; split it into one file per article."
                                .formatted(LARGEST_FILE));
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UnreadableArticle(file, "there is no such file; check the path.");
        } catch (AccessDeniedException e) {
            throw new UnreadableArticle(file, "the file may not be read; change its permissions.");
        } catch (IOException e) {
            throw new UnreadableArticle(file, "the file cannot be read (" + e.getMessage() + ").");
        }
    }

    static String decode(Path file, byte[] bytes) throws UnreadableArticle {
        Charset marked = byteOrderMark(bytes);
        if (marked != null) return strip(new String(bytes, marked));
        if (!contains(bytes, (byte) 0)) {
            String utf8 = strict(bytes);
            if (utf8 != null) return refuseControls(file, utf8);
        }
        Charset utf16 = utf16WithoutMark(bytes);
        if (utf16 != null) return new String(bytes, utf16);
        if (contains(bytes, (byte) 0)) {
            throw new UnreadableArticle(file, "this is a binary file, not a text; save the article as plain text.");
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        String detected = detector.getDetectedCharset();
        Charset charset = detected != null && Charset.isSupported(detected) ? Charset.forName(detected) : WINDOWS_1252;
        // The detector takes short Western texts for other one-byte sets: French needs Windows-1252 there.
        boolean western = charset.name().startsWith("ISO-8859")
                || charset.name().startsWith("windows-125")
                || charset.name().startsWith("MacCyrillic")
                || charset.name().startsWith("IBM")
                || charset.name().startsWith("x-Mac");
        return refuseControls(file, new String(bytes, western ? WINDOWS_1252 : charset));
    }

    private static String refuseControls(Path file, String text) throws UnreadableArticle {
        long controls = text.codePoints()
                .filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c))
                .count();
        if (controls > 2 + text.length() / 200) {
            throw new UnreadableArticle(file, "this is a binary file, not a text; save the article as plain text.");
        }
        return text;
    }

    private static Charset byteOrderMark(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) return StandardCharsets.UTF_16BE;
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) return StandardCharsets.UTF_16LE;
        return null;
    }

    private static String strip(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Text in a Latin script has its zero bytes all on one side of each pair. */
    private static Charset utf16WithoutMark(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != 0) continue;
            if (i % 2 == 0) even++;
            else odd++;
        }
        if (bytes.length % 2 != 0 || even + odd < bytes.length / 4) return null;
        if (even * 20 < odd) return StandardCharsets.UTF_16LE;
        return odd * 20 < even ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean contains(byte[] bytes, byte wanted) {
        for (byte b : bytes) if (b == wanted) return true;
        return false;
    }

    private static String strict(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
