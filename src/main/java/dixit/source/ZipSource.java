package dixit.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The articles in a zip archive, read from front to back. Nothing is written to disk, so the names of entries ({@code
 * ../../etc/passwd}) are words in messages and nothing more.
 */
final class ZipSource implements ArticleSource {

    private final Document document;
    private final SourceReader reader;
    private final int depth;
    private final Optional<Format> known;
    private final Limits limits;
    private final CountedStream packed;
    private final ZipInputStream zip;
    private UnpackedStream content;
    private ArticleSource entry;
    private boolean found;
    private boolean ended;

    ZipSource(Document document, SourceReader reader, int depth, Optional<Format> known, Limits limits) {
        this.document = document;
        this.reader = reader;
        this.depth = depth;
        this.known = known;
        this.limits = limits;
        this.packed = new CountedStream(document.in());
        this.zip = new ZipInputStream(packed);
    }

    @Override
    public Optional<SourceItem> next() {
        while (!ended) {
            if (entry != null) {
                Optional<SourceItem> item = entry.next();
                if (item.isPresent()) return item;
                entry = null;
            }
            try {
                // The archive's own way to the next entry would unpack all of a bomb.
                if (content != null) content.skip(Long.MAX_VALUE);
                ZipEntry header = zip.getNextEntry();
                content = new UnpackedStream(zip, packed, limits);
                if (header == null) {
                    ended = true;
                    if (!found)
                        return end("the archive holds no articles; see \"dixit ingest --help\" for the formats.");
                    return Optional.empty();
                }
                if (header.getName().equals("[Content_Types].xml")
                        || header.getName().equals("mimetype")) {
                    return end("this is a Word, OpenDocument or e-book file; save it as .txt or .html.");
                }
                if (header.isDirectory() || !Format.mayHoldArticles(header.getName())) continue;
                found = true;
                entry = reader.open(document(header), depth, known);
            } catch (IOException e) {
                return end(SourceReader.reason(e));
            } catch (IllegalArgumentException e) {
                return end("the archive is damaged (" + e.getMessage() + "); get it again.");
            }
        }
        return Optional.empty();
    }

    private Document document(ZipEntry header) {
        String name = header.getName();
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        // The end of an entry is not that of the archive.
        InputStream kept = new FilterInputStream(content) {
            @Override
            public void close() {
                // Closed with the archive.
            }
        };
        return Document.of(document.origin() + "!/" + name, last, kept);
    }

    private Optional<SourceItem> end(String problemAndRemedy) {
        ended = true;
        return Optional.of(SourceItem.failed(document.origin(), problemAndRemedy));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // It was only read.
        }
    }
}
