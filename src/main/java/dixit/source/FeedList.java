package dixit.source;

import com.rometools.opml.feed.opml.Opml;
import com.rometools.opml.feed.opml.Outline;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import dixit.article.UnreadableArticle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The entries of all feeds of an OPML list (OPML 2.0), one feed after the other. */
public final class FeedList implements ArticleSource {

    private final SourceReader reader;
    private final Web web;
    private final String origin;
    private final Deque<URI> feeds;
    private ArticleSource feed;
    private String asked = "";

    FeedList(Document document, SourceReader reader, Web web, Limits limits) throws IOException {
        this.reader = reader;
        this.web = web;
        this.origin = document.origin();
        byte[] bytes;
        try (InputStream in = document.in()) {
            bytes = document.bytes(limits);
        }
        this.feeds = new ArrayDeque<>();
        try {
            feeds.addAll(addresses(document.origin(), bytes));
        } catch (UnreadableArticle e) {
            this.feed = ArticleSource.of(new SourceItem(document.origin(), () -> {
                throw e;
            }));
        }
    }

    /**
     * The addresses of the feeds in a list, each once.
     *
     * @throws UnreadableArticle when it is no list, or names no feed
     */
    public static List<URI> addresses(String origin, byte[] bytes) throws UnreadableArticle {
        Set<URI> addresses = new LinkedHashSet<>();
        if (XmlDepth.isTooDeep(bytes)) {
            throw new UnreadableArticle(
                    origin, "the list of feeds is faulty (elements nested too deeply); leave it out.");
        }
        try (XmlReader characters = new XmlReader(new ByteArrayInputStream(bytes), true, "UTF-8")) {
            WireFeedInput input = new WireFeedInput();
            input.setAllowDoctypes(false);
            if (input.build(characters) instanceof Opml list) {
                Deque<Outline> open = new ArrayDeque<>(list.getOutlines());
                while (!open.isEmpty()) {
                    Outline outline = open.poll();
                    open.addAll(outline.getChildren());
                    Optional.ofNullable(outline.getXmlUrl())
                            .flatMap(Timestamps::webAddress)
                            .ifPresent(addresses::add);
                }
            }
        } catch (FeedException | IOException | RuntimeException | StackOverflowError e) {
            String message = String.valueOf(e.getMessage()).replaceAll("[\\s\\p{Cc}]+", " ");
            throw new UnreadableArticle(
                    origin, "the list of feeds is faulty (" + message + "); check that it is OPML.");
        }
        if (addresses.isEmpty()) {
            throw new UnreadableArticle(origin, "the list names no feed; give its outlines an xmlUrl.");
        }
        return new ArrayList<>(addresses);
    }

    @Override
    public Optional<SourceItem> next() {
        while (true) {
            if (feed != null) {
                Optional<SourceItem> item = feed.next();
                if (item.isPresent()) return item.map(this::ofAFeed);
                feed.close();
                feed = null;
            }
            URI address = feeds.poll();
            if (address == null) return Optional.empty();
            asked = address.toString();
            try {
                feed = reader.open(web.fetch(address), Format.FEED);
            } catch (UnreadableArticle e) {
                return Optional.of(ofAFeed(new SourceItem(address.toString(), () -> {
                    throw e;
                })));
            }
        }
    }

    /** What a feed brings when it is back, nobody knows: where all of it failed, the list is read again. */
    private SourceItem ofAFeed(SourceItem item) {
        return item.origin().equals(asked) ? item.within(origin) : item;
    }
}
