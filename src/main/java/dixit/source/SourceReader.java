package dixit.source;

import dixit.article.ArticleReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** Opens a document in whatever format it is. */
public final class SourceReader {

    private final ArticleReader articles;
    private final FieldMap fields;
    private final Web web;
    private final Limits limits;

    /**
     * A reader of sources.
     *
     * @param articles makes articles of texts
     * @param fields which fields of JSON and CSV hold what
     * @param web fetches what feeds point to
     */
    public SourceReader(ArticleReader articles, FieldMap fields, Web web) {
        this(articles, fields, web, Limits.USUAL);
    }

    SourceReader(ArticleReader articles, FieldMap fields, Web web, Limits limits) {
        this.articles = articles;
        this.fields = fields;
        this.web = web;
        this.limits = limits;
    }

    /** The articles of {@code document}; closing the source closes the document. */
    public ArticleSource open(Document document) {
        return open(document, 0, Optional.empty());
    }

    /**
     * As {@link #open(Document)}, in a format that is known; packed documents are unpacked first.
     *
     * @param format of the document, or of what is packed in it
     */
    public ArticleSource open(Document document, Format format) {
        return open(document, 0, Optional.of(format));
    }

    /**
     * The article in a record of a table that was read elsewhere.
     *
     * @param origin where the record stands, for messages
     * @param name what the article is called
     * @param value the value of a field; empty when there is none
     */
    public SourceItem record(String origin, String name, Function<String, Optional<String>> value) {
        return new SourceItem(origin, () -> articles.read(fields.storyOf(origin, name, value)));
    }

    /** The article on a page, whatever else its bytes look like: an entry of a feed leads to no archive. */
    ArticleSource openPage(Document page) {
        Format format = page.hasType("text/plain") ? Format.TEXT : Format.HTML;
        return open(page, limits.depth(), Optional.of(format));
    }

    ArticleReader articles() {
        return articles;
    }

    ArticleSource open(Document document, int depth, Optional<Format> known) {
        try {
            byte[] head = document.head();
            Format seen = Format.of(document, head);
            boolean packed = seen == Format.GZIP || seen == Format.ZIP;
            if (packed && depth >= limits.depth()) {
                return failed(document, "archives are nested more than " + limits.depth() + " deep; unpack it first.");
            }
            Format format = packed ? seen : known.orElse(seen);
            return switch (format) {
                case GZIP -> open(unpacked(document), depth + 1, known);
                case ZIP -> new ZipSource(document, this, depth + 1, known, limits);
                case WARC -> new WarcSource(document, this, limits);
                case JSONL -> new JsonLinesSource(document, fields, articles, limits);
                case CSV -> new CsvSource(document, fields, articles, limits);
                case NEWSML -> new NewsMlSource(document, articles, limits);
                case FEED -> FeedSource.open(document, articles, this, web, limits);
                case OPML -> new FeedList(document, this, web, limits);
                case TEXT, HTML, NITF -> single(document, format);
                case OTHER_XML ->
                    failed(
                            document,
                            "this is XML with the root element <"
                                    + Format.root(Format.ascii(head)).orElse("?")
                                    + ">; give NewsML-G2, NITF, RSS, Atom, OPML or XHTML.");
            };
        } catch (IOException e) {
            return failed(document, reason(e));
        }
    }

    /** One article whose bytes are read at once and understood when it is asked for. */
    private ArticleSource single(Document document, Format format) throws IOException {
        byte[] bytes;
        try (InputStream in = document.in()) {
            bytes = document.bytes(limits);
        }
        SourceItem item = new SourceItem(document.origin(), () -> switch (format) {
            case HTML -> articles.read(WebPage.story(document, bytes));
            case NITF -> articles.read(Nitf.story(document, bytes));
            default -> articles.read(document.origin(), document.name(), bytes);
        });
        return ArticleSource.of(item.holding(bytes.length));
    }

    private Document unpacked(Document document) throws IOException {
        CountedStream packed = new CountedStream(document.in());
        InputStream stream = new UnpackedStream(new GZIPInputStream(packed), packed, limits);
        String name = document.fileName().replaceFirst("(?i)\\.gz$", "");
        return new Document(
                document.origin(), name, document.url(), Optional.empty(), document.known(), Document.buffered(stream));
    }

    private static ArticleSource failed(Document document, String problemAndRemedy) {
        try {
            document.in().close();
        } catch (IOException e) {
            // What could not be read need not be closed well.
        }
        return ArticleSource.of(SourceItem.failed(document.origin(), problemAndRemedy));
    }

    /** Why a stream could not be read, as the rest of a sentence for people. */
    static String reason(IOException e) {
        if (e instanceof TooLarge) return e.getMessage();
        if (e instanceof java.io.EOFException) return "it breaks off; get it again.";
        if (e instanceof java.util.zip.ZipException)
            return "the archive is damaged (" + e.getMessage() + "); get it again.";
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return "it cannot be read (" + message.replaceAll("\\s+", " ") + "); get it again.";
    }
}
