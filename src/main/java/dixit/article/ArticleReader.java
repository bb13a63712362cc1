package dixit.article;

import dixit.text.Span;
import dixit.time.DateBounds;
import java.io.IOException;
import java.net.URI;
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
        return read(file.toString(), name(file), bytes(file));
    }

    /**
     * Reads {@code bytes} as {@link #read(Path)} reads those of a file.
     *
     * @param origin where they stand, for messages
     * @param name what the article is called
     */
    public Article read(String origin, String name, byte[] bytes) throws UnreadableArticle {
        if (bytes.length > LARGEST_FILE) throw tooLarge(origin);
        String text = TextDecoder.decode(origin, bytes);
        if (text.isBlank()) throw new UnreadableArticle(origin, "the file is empty; put the article's text in it.");
        Headers headers = Headers.of(text);
        Optional<String> fault = headers.fault();
        if (fault.isPresent()) throw new UnreadableArticle(origin, fault.get());
        String body = headers.body().in(text);
        if (body.isBlank()) {
            throw new UnreadableArticle(
                    origin, "there are header lines and no text; put the article's text below them.");
        }
        if (body.codePoints().noneMatch(Character::isLetter)) {
            throw new UnreadableArticle(origin, "the file holds no words; give it the article's text.");
        }
        return article(name, text, body, Metadata.NONE);
    }

    /**
     * Makes an article of a story; header lines that its body begins with count where the story's metadata lack them.
     *
     * @throws UnreadableArticle when it has no words or more than {@link #LARGEST_FILE} characters
     */
    public Article read(Story story) throws UnreadableArticle {
        if (story.body().length() > LARGEST_FILE) throw tooLarge(story.origin());
        if (story.body().codePoints().noneMatch(Character::isLetter)) {
            throw new UnreadableArticle(
                    story.origin(), "there is no article text in it; check that it is an article, or leave it out.");
        }
        String text = story.text();
        String body = Headers.of(text).body().in(text);
        return article(story.name(), text, body.isBlank() ? story.body() : body, story.metadata());
    }

    /** The text of a marked-up document in whatever character set it is; empty when it is none. */
    public static Optional<String> decodeMarkup(byte[] bytes) {
        return TextDecoder.decodeMarkup(bytes);
    }

    private Article article(String name, String text, String body, Metadata known) {
        Headers headers = Headers.of(text);
        Layout layout = Layout.of(text);
        Optional<URI> url = known.url().or(headers::url);
        return new Article(
                ArticleId.of(url, text),
                name,
                text,
                known.title().or(headers::title).or(() -> layout.title().map(span -> title(span, text))),
                date(known.date().or(headers::date), layout.date()),
                url,
                known.source().or(headers::source).or(layout::agency),
                known.author().or(headers::author),
                known.language().or(headers::language).orElseGet(() -> languages.detect(body)),
                known.licence().or(headers::licence));
    }

    private static UnreadableArticle tooLarge(String origin) {
        return new UnreadableArticle(
                origin,
                String.format(
                        Locale.ROOT,
                        "the file has more than %,d bytes, too many for one article; split it into one file per article.",
                        LARGEST_FILE));
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
                throw tooLarge(file.toString());
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
