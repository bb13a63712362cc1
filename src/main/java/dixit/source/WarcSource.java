package dixit.source;

import dixit.article.Metadata;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcPayload;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages in a web archive (ISO 28500), one record at a time. Answers other than 200, pictures, style sheets and other
 * records are passed over.
 */
final class WarcSource implements ArticleSource {

    private final Document document;
    private final SourceReader reader;
    private final Limits limits;
    private WarcReader warc;
    private ArticleSource page;
    private boolean ended;

    WarcSource(Document document, SourceReader reader, Limits limits) {
        this.document = document;
        this.reader = reader;
        this.limits = limits;
    }

    @Override
    public Optional<SourceItem> next() {
        while (!ended) {
            if (page != null) {
                Optional<SourceItem> item = page.next();
                if (item.isPresent()) return item;
                page = null;
            }
            String origin = document.origin();
            try {
                if (warc == null) warc = new WarcReader(document.in());
                Optional<WarcRecord> record = warc.next();
                if (record.isEmpty()) break;
                if (!(record.get() instanceof WarcTargetRecord target)) continue;
                origin += " " + target.target();
                page = page(origin, target);
            } catch (ParsingException | RuntimeException e) {
                ended = true;
                return Optional.of(SourceItem.failed(
                                origin, "the web archive is damaged (" + oneLine(e) + "); the rest of it is not read.")
                        .within(document.origin()));
            } catch (IOException e) {
                ended = true;
                return Optional.of(
                        SourceItem.failed(origin, SourceReader.reason(e)).within(document.origin()));
            }
        }
        ended = true;
        return Optional.empty();
    }

    /**
     * A record says how long it is, so one whose answer is none, by HTTP or by its type, fails alone; crawls of a month hold
     * some. Null where it holds no page.
     */
    private ArticleSource page(String origin, WarcTargetRecord target) throws IOException {
        try {
            Optional<WarcPayload> payload = payload(target);
            return payload.isPresent() ? open(origin, target, payload.get()) : null;
        } catch (ParsingException | RuntimeException e) {
            return ArticleSource.of(SourceItem.failed(
                    origin, "the record is damaged (" + oneLine(e) + "); get it again, or leave it out."));
        }
    }

    private static Optional<WarcPayload> payload(WarcTargetRecord target) throws IOException {
        boolean page = target instanceof WarcResponse response
                        && response.contentType().base().equals(MediaType.HTTP)
                        && response.http().status() == 200
                || target instanceof WarcResource;
        return page ? target.payload().filter(payload -> isPage(payload.type())) : Optional.empty();
    }

    private static boolean isPage(MediaType type) {
        return type.base().equals(MediaType.HTML)
                || type.base().equals(MediaType.parse("application/xhtml+xml"))
                || type.base().equals(MediaType.PLAIN_TEXT);
    }

    /** A faulty page fails alone; the archive goes on with its next record. */
    private ArticleSource open(String origin, WarcTargetRecord target, WarcPayload payload) throws IOException {
        byte[] bytes = payload.body().stream().readNBytes(limits.page() + 1);
        if (bytes.length > limits.page()) {
            return ArticleSource.of(
                    SourceItem.failed(origin, "the page has more than " + limits.page() + " bytes; leave it out."));
        }
        Optional<URI> address = Timestamps.webAddress(target.target());
        String path = address.map(URI::getPath).orElse("");
        Document page = new Document(
                origin,
                path.substring(path.lastIndexOf('/') + 1),
                address,
                Optional.of(payload.type().toString()),
                Metadata.NONE,
                Document.buffered(new java.io.ByteArrayInputStream(bytes)));
        Format format = payload.type().base().equals(MediaType.PLAIN_TEXT) ? Format.TEXT : Format.HTML;
        return reader.open(page, 0, Optional.of(format));
    }

    private static String oneLine(Exception e) {
        return String.valueOf(e.getMessage()).replaceAll("[\\s\\p{Cc}]+", " ");
    }

    @Override
    public void close() {
        try {
            if (warc != null) warc.close();
            document.in().close();
        } catch (IOException e) {
            // It was only read.
        }
    }
}
