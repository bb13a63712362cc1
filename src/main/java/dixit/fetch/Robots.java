package dixit.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What hosts' robots.txt say (RFC 9309), kept for a day. */
final class Robots {

    private static final int MOST_HOSTS = 1000;
    private static final Duration KEPT = Duration.ofDays(1);
    /** A file that could not be had is asked for again sooner. */
    private static final Duration KEPT_WHEN_AWAY = Duration.ofMinutes(10);

    private record Known(BaseRobotRules rules, Instant until) {}

    private final Fetcher fetcher;
    private final Manners manners;
    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    private final Map<String, Known> hosts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_HOSTS;
        }
    };

    Robots(Fetcher fetcher, Manners manners) {
        this.fetcher = fetcher;
        this.manners = manners;
    }

    boolean allow(URI address) throws IOException {
        return rules(address).isAllowed(address.toString());
    }

    /** The pause that the host asks for, in bounds. */
    Duration pause(URI address) throws IOException {
        long asked = rules(address).getCrawlDelay();
        if (asked <= 0) return Duration.ZERO;
        Duration pause = Duration.ofMillis(asked);
        return pause.compareTo(manners.longestPause()) > 0 ? manners.longestPause() : pause;
    }

    private synchronized BaseRobotRules rules(URI address) throws IOException {
        String site = address.getScheme() + "://" + address.getRawAuthority();
        Known known = hosts.get(site);
        if (known != null && known.until().isAfter(Instant.now())) return known.rules();
        BaseRobotRules rules;
        Duration kept = KEPT;
        try {
            Answer answer = fetcher.get(URI.create(site + "/robots.txt"), Map.of());
            rules = answer.status() == 200
                    ? parser.parseContent(
                            answer.address().toString(),
                            answer.body(),
                            answer.header("content-type").orElse("text/plain"),
                            List.of(manners.robotName()))
                    : parser.failedFetch(answer.status());
            if (answer.status() >= 500) kept = KEPT_WHEN_AWAY;
        } catch (ForbiddenAddress e) {
            throw e;
        } catch (IOException e) {
            // Nothing may be fetched while it is not known what may (RFC 9309, 2.3.1.4).
            rules = parser.failedFetch(503);
            kept = KEPT_WHEN_AWAY;
        }
        hosts.put(site, new Known(rules, Instant.now().plus(kept)));
        return rules;
    }
}
