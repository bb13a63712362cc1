package dixit.source;

import dixit.article.ArticleReader;
import dixit.article.Metadata;
import dixit.article.Story;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * NewsML-G2 (IPTC, 2.x): the text items of a news message or a single item, one in memory at a time. Items whose content
 * is a picture, a video or elsewhere are passed over; the whole message is at fault when there is no other.
 */
final class NewsMlSource implements ArticleSource {

    private final Document document;
    private final ArticleReader articles;
    private final Limits limits;
    private XMLStreamReader reader;
    private Budget budget;
    private int number;
    private boolean found;
    private boolean ended;

    NewsMlSource(Document document, ArticleReader articles, Limits limits) {
        this.document = document;
        this.articles = articles;
        this.limits = limits;
    }

    @Override
    public Optional<SourceItem> next() {
        if (ended) return Optional.empty();
        try {
            if (reader == null) {
                budget = new Budget();
                reader = SecureXml.reader(budget);
            }
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) continue;
                if (!reader.getLocalName().equals("newsItem")) continue;
                budget.left = limits.page();
                NewsElement item = NewsElement.read(reader);
                number++;
                Optional<String> body = body(item);
                if (body.isEmpty()) continue;
                found = true;
                return Optional.of(item(item, body.get()));
            }
            ended = true;
            if (found) return Optional.empty();
            return Optional.of(SourceItem.failed(
                    document.origin(), "no item of it holds text; give it items with inlineXML or inlineData."));
        } catch (XMLStreamException e) {
            ended = true;
            return Optional.of(SourceItem.failed(document.origin(), SecureXml.fault(e)));
        } catch (RuntimeException e) {
            // The JDK's parser answers some malformed input so.
            ended = true;
            return Optional.of(SourceItem.failed(
                    document.origin(), "the XML is faulty (" + e + "); get the file again, or mend it."));
        }
    }

    private SourceItem item(NewsElement item, String body) {
        String origin = number == 1 ? document.origin() : document.origin() + " item " + number;
        String name = number == 1 ? document.name() : document.name() + "-" + number;
        Metadata metadata = metadata(item).or(document.known());
        return new SourceItem(origin, () -> articles.read(new Story(origin, name, body, metadata)))
                .holding(body.length());
    }

    private static Optional<String> body(NewsElement item) {
        List<NewsElement> inline = item.at("contentSet/inlineXML").toList();
        if (!inline.isEmpty()) {
            Optional<NewsElement> nitf = inline.get(0).at("nitf").findFirst();
            if (nitf.isPresent()) return Optional.of(Nitf.body(nitf.get()));
            List<NewsElement> pages = inline.get(0).at("html/body").toList();
            return Optional.of(Nitf.paragraphs(pages.isEmpty() ? inline : pages));
        }
        return item.at("contentSet/inlineData")
                .filter(data -> data.attribute("encoding").isEmpty())
                .map(data -> Markup.plain(data.words().toString()))
                .filter(words -> !words.isBlank())
                .findFirst();
    }

    private static Metadata metadata(NewsElement item) {
        Metadata inline = item.at("contentSet/inlineXML/nitf")
                .map(Nitf::metadata)
                .findFirst()
                .orElse(Metadata.NONE);
        Metadata own = new Metadata(
                item.text("contentMeta/headline").or(() -> item.text("itemMeta/title")),
                Stream.of("contentMeta/contentCreated", "itemMeta/firstCreated", "itemMeta/versionCreated")
                        .map(item::text)
                        .flatMap(Optional::stream)
                        .map(Timestamps::date)
                        .flatMap(Optional::stream)
                        .findFirst(),
                item.at("itemMeta/link")
                        .map(link -> link.attribute("href"))
                        .flatMap(Optional::stream)
                        .map(Timestamps::webAddress)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .or(() -> item.attribute("guid").flatMap(Timestamps::webAddress)),
                item.text("contentMeta/infoSource/name")
                        .or(() -> item.text("itemMeta/provider/name"))
                        .or(() -> item.at("itemMeta/provider")
                                .map(provider -> provider.attribute("literal"))
                                .flatMap(Optional::stream)
                                .findFirst())
                        .or(() -> item.text("rightsInfo/copyrightHolder/name")),
                names(item)
                        .or(() -> item.text("contentMeta/by"))
                        .map(words -> words.replaceFirst("(?iu)^(?:par|by)\\s+", "")),
                item.at("contentMeta/language")
                        .map(language -> language.attribute("tag"))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .or(() -> item.attribute("lang")),
                item.text("rightsInfo/usageTerms").or(() -> item.text("rightsInfo/copyrightNotice")));
        return own.or(inline);
    }

    private static Optional<String> names(NewsElement item) {
        String names =
                item.at("contentMeta/creator/name").map(NewsElement::text).collect(Collectors.joining(", "));
        return names.isBlank() ? Optional.empty() : Optional.of(names);
    }

    @Override
    public void close() {
        try {
            document.in().close();
        } catch (IOException e) {
            // It was only read.
        }
    }

    /** Bytes that one item may take: the whole message may be larger than memory, an item may not. */
    private final class Budget extends FilterInputStream {
        private long left = limits.page();

        Budget() {
            super(document.in());
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) spend(1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) spend(read);
            return read;
        }

        private void spend(int bytes) throws TooLarge {
            left -= bytes;
            if (left < 0) throw new TooLarge("an item has more than " + limits.page() + " bytes; leave it out.");
        }
    }
}
