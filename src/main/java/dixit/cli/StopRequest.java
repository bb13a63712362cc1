package dixit.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C or SIGTERM: what is being loaded is loaded to its end, the store is closed, then the program ends. */
final class StopRequest implements AutoCloseable {

    /** What is cut off after it is read again by the next start. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop");

    StopRequest() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The machine waits for its hooks: this one holds it until the work has ended. */
    private void stop() {
        asked.countDown();
        try {
            ended.await(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean asked() {
        return asked.getCount() == 0;
    }

    /** Waits for so long, or until it is asked to stop. */
    void await(Duration time) throws InterruptedException {
        if (!time.isNegative()) asked.await(time.toMillis() + 1, TimeUnit.MILLISECONDS);
    }

    /** The work has ended. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is running: the program is ending.
        }
    }
}
