package dixit.fetch;

import dixit.article.UnreadableArticle;
import dixit.source.Document;
import dixit.source.Web;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Fetches what robots.txt allows, with a pause between requests to one host. */
public final class PoliteWeb implements Web {

    private final Fetcher fetcher;
    private final Robots robots;
    private final HostPace pace;
    private final Manners manners;

    PoliteWeb(Fetcher fetcher, Robots robots, HostPace pace, Manners manners) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.pace = pace;
        this.manners = manners;
    }

    @Override
    public Document fetch(URI address) throws UnreadableArticle {
        try {
            return Fetcher.document(address, get(address, Map.of()));
        } catch (IOException e) {
            throw Fetcher.unreadable(address, e);
        }
    }

    /**
     * As {@link Fetcher#get}, politely, also where a redirect leads to.
     *
     * @throws IOException also when robots.txt forbids it
     */
    public Answer get(URI address, Map<String, String> headers) throws IOException {
        return fetcher.get(address, headers, this::await);
    }

    private void await(URI address) throws IOException {
        if (!robots.allow(address)) {
            throw new RefusedAnswer(
                    "the site's robots.txt does not let programs fetch it, or cannot be had; leave it out.");
        }
        Duration asked = robots.pause(address);
        try {
            pace.await(address.getAuthority().toLowerCase(Locale.ROOT), asked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /** How this fetches. */
    public Manners manners() {
        return manners;
    }
}
