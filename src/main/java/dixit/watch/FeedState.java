package dixit.watch;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is remembered of a feed.
 *
 * @param etag the validator that its last answer carried (RFC 9110, 8.8.3); empty when it had none
 * @param lastModified its other validator, as the server wrote it
 * @param next when it is asked again
 * @param failures how often in a row it could not be had
 * @param entries those seen, by a hash of their address: 0 when done, else how often they could not be fetched
 */
public record FeedState(
        @JsonProperty("etag") String etag,
        @JsonProperty("lastModified") String lastModified,
        @JsonProperty("next") Instant next,
        @JsonProperty("failures") int failures,
        @JsonProperty("entries") Map<String, Integer> entries) {

    /** An entry that cannot be fetched so often is given up. */
    static final int MOST_ATTEMPTS = 5;

    /** Entries remembered that the feed no longer lists: some feeds take entries out and put them back. */
    private static final int MOST_GONE = 1000;

    private static final Duration LONGEST_BACK_OFF = Duration.ofDays(1);

    static final FeedState NEW = new FeedState("", "", Instant.EPOCH, 0, Map.of());

    public FeedState {
        etag = etag == null ? "" : etag;
        lastModified = lastModified == null ? "" : lastModified;
        next = next == null ? Instant.EPOCH : next;
        entries = entries == null ? Map.of() : new LinkedHashMap<>(entries);
    }

    boolean isDone(String entry) {
        int attempts = entries.getOrDefault(entry, -1);
        return attempts == 0 || attempts >= MOST_ATTEMPTS;
    }

    /** Whether an entry waits for another attempt, so that the feed must be had whole again. */
    boolean hasPending() {
        return entries.values().stream().anyMatch(attempts -> attempts > 0 && attempts < MOST_ATTEMPTS);
    }

    FeedState done(Collection<String> done, Collection<String> failed) {
        Map<String, Integer> all = new LinkedHashMap<>(entries);
        done.forEach(entry -> {
            all.remove(entry);
            all.put(entry, 0);
        });
        failed.forEach(entry -> all.put(entry, Math.max(0, all.getOrDefault(entry, 0)) + 1));
        return new FeedState(etag, lastModified, next, failures, all);
    }

    /** After an answer that holds the entries {@code listed}; the rest is forgotten but for the last ones. */
    FeedState answered(Optional<String> tag, Optional<String> modified, Collection<String> listed, Instant nextTime) {
        Map<String, Integer> kept = new LinkedHashMap<>(entries);
        int surplus = (int) kept.keySet().stream()
                        .filter(entry -> !listed.contains(entry))
                        .count()
                - MOST_GONE;
        var each = kept.keySet().iterator();
        while (surplus > 0 && each.hasNext()) {
            if (listed.contains(each.next())) continue;
            each.remove();
            surplus--;
        }
        return new FeedState(tag.orElse(""), modified.orElse(""), nextTime, 0, kept);
    }

    /** After an answer that nothing has changed. */
    FeedState unchanged(Instant nextTime) {
        return new FeedState(etag, lastModified, nextTime, 0, entries);
    }

    /** After a failure: the pause doubles with each, up to a day, or is what the server asks for when that is longer. */
    FeedState failed(Instant now, Duration every, Optional<Duration> asked) {
        Duration pause = every.multipliedBy(1L << Math.min(failures + 1, 12));
        if (pause.compareTo(LONGEST_BACK_OFF) > 0)
            pause = every.compareTo(LONGEST_BACK_OFF) > 0 ? every : LONGEST_BACK_OFF;
        if (asked.isPresent() && asked.get().compareTo(pause) > 0) pause = asked.get();
        return new FeedState(etag, lastModified, now.plus(pause), failures + 1, entries);
    }
}
