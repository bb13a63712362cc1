package dixit.cli;

import me.tongfei.progressbar.ProgressBar;

/** How much of the inputs is read: the part by bytes, the time left, and how many articles a second. */
final class ReadingProgress implements AutoCloseable {

    /** Bytes that are soon read: no bar is worth its line. */
    private static final long SMALL = 100_000;

    private final Sources sources;
    private final ProgressBar bar;
    private final long start = System.nanoTime();
    private int items;

    ReadingProgress(Sources sources) {
        this.sources = sources;
        boolean shown = sources.size().isEmpty() || sources.size().getAsLong() > SMALL;
        this.bar = Progress.bar("reading", sources.size().orElse(-1), " kB", 1000, shown);
    }

    /** One more item was read, whatever came of it. */
    void step() {
        items++;
        if (sources.size().isPresent()) bar.stepTo(sources.position());
        else bar.step();
        double seconds = (System.nanoTime() - start) / 1e9;
        bar.setExtraMessage("%,d articles, %.1f/s".formatted(items, items / Math.max(seconds, 0.001)));
    }

    @Override
    public void close() {
        bar.close();
    }
}
