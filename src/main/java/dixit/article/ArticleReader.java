package dixit.article;

import dixit.text.Span;
import dixit.time.DateBounds;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads an article from a plain-text file in whatever character set it is in. */
public final class ArticleReader {

    /** The longest file that is still taken for one article, in bytes. */
    public static final int LARGEST_FILE = 2_000_000;

    private final LanguageDetector languages;

    /** @param languages asked only for articles that do not name their language */
    public ArticleReader(LanguageDetector languages) {
        this.languages = languages;
    }

    /**
     * Reads {@code file}. The kept text is the whole decoded file, header lines included, without a byte-order mark;
     * {@link Layout} tells which part of it is the article's body.
     *
     * @throws UnreadableArticle when the file is missing, empty, binary, larger than {@link #LARGEST_FILE}, holds no
     *     words or nothing but header lines, or a header line has a value that cannot be right
     */
    public Article read(Path file) throws UnreadableArticle {
        String text = TextDecoder.decode(file, bytes(file));
        if (text.isBlank()) throw new UnreadableArticle(file, "the file is empty; put the article's text in it.");
        Headers headers = Headers.of(text);
        Optional<String> fault = headers.fault();
        if (fault.isPresent()) throw new UnreadableArticle(file, fault.get());
        String body = headers.body().in(text);
        if (body.isBlank()) {
            throw new UnreadableArticle(file, "there are header lines and no text; put the article's text below them.");
        }
        if (body.codePoints().noneMatch(Character::isLetter)) {
            throw new UnreadableArticle(file, "the file holds no words; give it the article's text.");
        }
        Layout layout = Layout.of(text);
        return new Article(
                ArticleId.of(headers.url(), text),
                name(file),
                text,
                headers.title().or(() -> layout.title().map(span -> title(span, text))),
                date(headers.date(), layout.date()),
                headers.url(),
                headers.source().or(layout::agency),
                headers.author(),
                headers.language().orElseGet(() -> languages.detect(body)));
    }

    private static byte[] bytes(Path file) throws UnreadableArticle {
        try {
            if (Files.isDirectory(file))
                throw new UnreadableArticle(
                        file, "this is a folder without articles; put .txt files in it, or name a file.");
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new UnreadableArticle(file, "this is a device or pipe; save the article as a file.");
            }
            if (Files.size(file) > LARGEST_FILE) {
                throw new UnreadableArticle(
                        file,
                        String.format(
                                Locale.ROOT,
                                "the file has more than %,d bytes, too many for one article; split it into one file per article.",
                                LARGEST_FILE));
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UnreadableArticle(file, "there is no such file; check the path.");
        } catch (AccessDeniedException e) {
            throw new UnreadableArticle(file, "the file may not be read; change its permissions.");
        } catch (IOException e) {
            throw new UnreadableArticle(file, "the file cannot be read (" + e.getMessage() + "); check the disk.");
        }
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String title(Span span, String text) {
        return span.in(text).replaceAll("\\s+", " ").strip();
    }

    /** A header's month or year is made finer by the dateline where the two agree; else the header knows better. */
    private static Optional<DateBounds> date(Optional<DateBounds> header, Optional<DateBounds> dateline) {
        if (header.isPresent() && dateline.isPresent() && header.get().contains(dateline.get())) return dateline;
        return header.or(() -> dateline);
    }
}
