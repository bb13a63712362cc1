package dixit.fetch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps a pause between the requests to one host, whichever thread sends them. */
final class HostPace {

    /** Hosts remembered; one that was forgotten was last called long ago. */
    private static final int MOST = 10_000;

    private final Duration pause;
    private final Map<String, Long> next = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    HostPace(Duration pause) {
        this.pause = pause;
    }

    /** Waits until it is this caller's turn with {@code host}. */
    void await(String host, Duration asked) throws InterruptedException {
        long step = (asked.compareTo(pause) > 0 ? asked : pause).toNanos();
        long wait;
        synchronized (next) {
            long now = System.nanoTime();
            long turn = Math.max(now, next.getOrDefault(host, now));
            next.put(host, turn + step);
            wait = turn - now;
        }
        if (wait > 0) Thread.sleep(Duration.ofNanos(wait).toMillis() + 1);
    }
}
