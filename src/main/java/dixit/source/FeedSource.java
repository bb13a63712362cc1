package dixit.source;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dixit.article.Article;
import dixit.article.ArticleReader;
import dixit.article.Metadata;
import dixit.article.Story;
import dixit.article.UnreadableArticle;
import dixit.time.DateBounds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The entries of an RSS or Atom feed. Those of a feed that was fetched are fetched too, as feeds seldom give the whole
 * text; those of a feed in a file are what the file holds.
 */
public final class FeedSource implements ArticleSource {

    private final Queue<SourceItem> items;

    private FeedSource(List<SourceItem> items) {
        this.items = new ArrayDeque<>(items);
    }

    /**
     * One entry of a feed.
     *
     * @param link where its article is
     * @param metadata what the feed says of it
     * @param text what the feed gives of its text; may be a summary, or empty
     */
    public record Entry(Optional<URI> link, Metadata metadata, String text) {}

    static ArticleSource open(Document document, ArticleReader articles, SourceReader reader, Web web, Limits limits)
            throws IOException {
        byte[] bytes;
        try (InputStream in = document.in()) {
            bytes = document.bytes(limits);
        }
        List<Entry> entries;
        try {
            entries = entries(document.origin(), bytes, document.mediaType());
        } catch (UnreadableArticle e) {
            return ArticleSource.of(new SourceItem(document.origin(), () -> {
                throw e;
            }));
        }
        List<SourceItem> items = new ArrayList<>();
        for (Entry entry : entries) {
            String origin = document.origin() + " entry " + (items.size() + 1);
            String name = document.name() + "-" + (items.size() + 1);
            boolean fetch = document.url().isPresent() && entry.link().isPresent();
            items.add(
                    fetch
                            ? fetched(entry, reader, web)
                            : new SourceItem(
                                    origin,
                                    () -> articles.read(new Story(
                                            origin,
                                            name,
                                            entry.text(),
                                            entry.metadata().or(document.known())))));
        }
        return new FeedSource(items);
    }

    private static SourceItem fetched(Entry entry, SourceReader reader, Web web) {
        URI link = entry.link().orElseThrow();
        return new SourceItem(link.toString(), () -> article(web.fetch(link).with(entry.metadata()), reader));
    }

    /**
     * The article on the page of an entry.
     *
     * @throws UnreadableArticle when it is no single article
     */
    public static Article article(Document page, SourceReader reader) throws UnreadableArticle {
        try (ArticleSource source = reader.openPage(page)) {
            return source.next()
                    .orElseThrow(() -> new UnreadableArticle(page.origin(), "there is no article at this address."))
                    .read();
        }
    }

    /**
     * The article of an entry without a page, as the feed gives it.
     *
     * @throws UnreadableArticle when the feed gives no text
     */
    public static Article article(String origin, Entry entry, SourceReader reader) throws UnreadableArticle {
        return reader.articles().read(new Story(origin, "entry", entry.text(), entry.metadata()));
    }

    /**
     * The entries of a feed, newest first as feeds are.
     *
     * @throws UnreadableArticle when it is no feed
     */
    public static List<Entry> entries(String origin, byte[] bytes, Optional<String> mediaType)
            throws UnreadableArticle {
        if (XmlDepth.isTooDeep(bytes)) {
            throw new UnreadableArticle(origin, "the feed is faulty (elements nested too deeply); leave it out.");
        }
        try (XmlReader characters = mediaType.isPresent()
                ? new XmlReader(new ByteArrayInputStream(bytes), mediaType.get(), true, "UTF-8")
                : new XmlReader(new ByteArrayInputStream(bytes), true, "UTF-8")) {
            SyndFeedInput input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            input.setXmlHealerOn(true);
            SyndFeed feed = input.build(characters);
            return feed.getEntries().stream().map(entry -> entry(feed, entry)).toList();
        } catch (FeedException | IOException | RuntimeException | StackOverflowError e) {
            String message = String.valueOf(e.getMessage()).replaceAll("[\\s\\p{Cc}]+", " ");
            throw new UnreadableArticle(origin, "the feed is faulty (" + message + "); check that it is RSS or Atom.");
        }
    }

    private static Entry entry(SyndFeed feed, SyndEntry entry) {
        Optional<URI> link = Stream.of(entry.getLink(), entry.getUri())
                .filter(address -> address != null)
                .map(Timestamps::webAddress)
                .flatMap(Optional::stream)
                .findFirst();
        Metadata metadata = new Metadata(
                Optional.ofNullable(entry.getTitle()).map(Markup::plain),
                Optional.ofNullable(entry.getPublishedDate())
                        .or(() -> Optional.ofNullable(entry.getUpdatedDate()))
                        .map(FeedSource::day),
                link,
                Optional.ofNullable(feed.getTitle()).map(Markup::plain),
                author(entry),
                Optional.ofNullable(feed.getLanguage()),
                Optional.ofNullable(feed.getCopyright()).map(Markup::plain));
        return new Entry(link, metadata, text(entry));
    }

    private static Optional<String> author(SyndEntry entry) {
        String names = entry.getAuthors().stream()
                .map(SyndPerson::getName)
                .filter(name -> name != null && !name.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(names).filter(found -> !found.isBlank()).or(() -> Optional.ofNullable(entry.getAuthor()));
    }

    /** The longest of the contents and the description. */
    private static String text(SyndEntry entry) {
        return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .map(SyndContent::getValue)
                .filter(value -> value != null)
                .map(Markup::plain)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** ROME gives an instant without the zone it was written in; the press writes in its own, and UTC is nearest. */
    private static DateBounds day(Date date) {
        return DateBounds.day(date.toInstant().atZone(ZoneOffset.UTC).toLocalDate());
    }

    @Override
    public Optional<SourceItem> next() {
        return Optional.ofNullable(items.poll());
    }
}
