package dixit.watch;

import dixit.article.UnreadableArticle;
import dixit.fetch.Answer;
import dixit.fetch.PoliteWeb;
import dixit.source.ArticleSource;
import dixit.source.Document;
import dixit.source.FeedSource;
import dixit.source.SourceItem;
import dixit.source.SourceReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Asks feeds for what is new. A few entries at a time are handed on and then marked as done, so a run that is killed asks
 * again for these few and no others; loading an article twice changes nothing.
 */
public final class FeedWatch {

    /** Entries handed on between two notes of the state. */
    private static final int PORTION = 16;

    private final PoliteWeb web;
    private final SourceReader reader;
    private final WatchState state;
    private final Duration every;
    private final Clock clock;
    private final Consumer<String> complaints;
    private final BooleanSupplier stop;

    /**
     * A watch.
     *
     * @param every the pause between two questions to a feed that answers
     * @param complaints takes one sentence for each feed that cannot be had
     * @param stop asked between two portions: whether to leave the rest for another run
     */
    public FeedWatch(
            PoliteWeb web,
            SourceReader reader,
            WatchState state,
            Duration every,
            Clock clock,
            Consumer<String> complaints,
            BooleanSupplier stop) {
        this.web = web;
        this.reader = reader;
        this.state = state;
        this.every = every;
        this.clock = clock;
        this.complaints = complaints;
        this.stop = stop;
    }

    /**
     * Asks those of the feeds whose time has come.
     *
     * @return when the next one's time comes
     * @throws IOException when the state cannot be kept, with one sentence for people
     */
    public Instant round(List<URI> feeds, Intake intake) throws IOException {
        for (URI feed : feeds) {
            if (stop.getAsBoolean()) break;
            if (!state.of(feed).next().isAfter(clock.instant())) ask(feed, intake);
        }
        return feeds.stream()
                .map(feed -> state.of(feed).next())
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private void ask(URI feed, Intake intake) throws IOException {
        FeedState known = state.of(feed);
        Answer answer;
        try {
            answer = web.get(feed, validators(known));
        } catch (IOException e) {
            if (stop.getAsBoolean()) return;
            fail(feed, known, e.getMessage(), Optional.empty());
            return;
        }
        Instant now = clock.instant();
        if (answer.status() == 304) {
            state.put(feed, known.unchanged(now.plus(every)));
            return;
        }
        if (answer.status() != 200) {
            fail(feed, known, "the server answered " + answer.status(), answer.retryAfter(now));
            return;
        }
        try {
            Map<String, FeedSource.Entry> entries = new LinkedHashMap<>();
            for (FeedSource.Entry entry :
                    FeedSource.entries(feed.toString(), answer.body(), answer.header("content-type"))) {
                entries.putIfAbsent(key(entry), entry);
            }
            if (!read(feed, entries, intake)) return;
            state.put(
                    feed,
                    state.of(feed)
                            .answered(
                                    answer.header("etag"),
                                    answer.header("last-modified"),
                                    entries.keySet(),
                                    clock.instant().plus(every)));
        } catch (UnreadableArticle e) {
            fail(feed, known, e.getMessage(), Optional.empty());
        }
    }

    /** An entry that waits for another attempt would be hidden by the answer that the feed is unchanged. */
    private static Map<String, String> validators(FeedState known) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (known.hasPending()) return headers;
        if (!known.etag().isEmpty()) headers.put("If-None-Match", known.etag());
        if (!known.lastModified().isEmpty()) headers.put("If-Modified-Since", known.lastModified());
        return headers;
    }

    private void fail(URI feed, FeedState known, String reason, Optional<Duration> asked) throws IOException {
        FeedState failed = known.failed(clock.instant(), every, asked);
        String sentence = reason == null ? "no answer" : reason.replaceFirst("[.;]?\\s*$", "");
        complaints.accept((sentence.startsWith(feed.toString()) ? "" : feed + ": ") + sentence + "; asked again at "
                + failed.next().truncatedTo(ChronoUnit.SECONDS) + ".");
        state.put(feed, failed);
    }

    /** Whether all new entries were handed on; not so when the program is told to stop. */
    private boolean read(URI feed, Map<String, FeedSource.Entry> entries, Intake intake) throws IOException {
        List<String> fresh = entries.keySet().stream()
                .filter(key -> !state.of(feed).isDone(key))
                .toList();
        for (int from = 0; from < fresh.size(); from += PORTION) {
            if (stop.getAsBoolean()) return false;
            List<String> portion = fresh.subList(from, Math.min(fresh.size(), from + PORTION));
            Set<String> unreachable = Collections.newSetFromMap(new ConcurrentHashMap<>());
            Queue<SourceItem> items = new ArrayDeque<>();
            for (String key : portion) items.add(item(feed, key, entries.get(key), unreachable));
            ArticleSource source = () -> Optional.ofNullable(items.poll());
            intake.take(source);
            if (!items.isEmpty()) return false; // what was cut off is neither done nor failed
            Set<String> done = new LinkedHashSet<>(portion);
            done.removeAll(unreachable);
            state.put(feed, state.of(feed).done(done, unreachable));
        }
        return true;
    }

    private SourceItem item(URI feed, String key, FeedSource.Entry entry, Set<String> unreachable) {
        String origin = entry.link().map(URI::toString).orElse(feed + " entry " + key);
        return new SourceItem(origin, () -> {
            if (entry.link().isEmpty()) return FeedSource.article(origin, entry, reader);
            Document page;
            try {
                page = web.fetch(entry.link().get());
            } catch (UnreadableArticle e) {
                unreachable.add(key);
                throw e;
            }
            return FeedSource.article(page.with(entry.metadata()), reader);
        });
    }

    private static String key(FeedSource.Entry entry) {
        String identity = entry.link()
                .map(URI::toString)
                .orElseGet(() -> entry.metadata().title().orElse("") + entry.text());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
