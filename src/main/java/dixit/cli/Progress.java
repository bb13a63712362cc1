package dixit.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;

/** How far a long task is: a bar on a terminal, nothing elsewhere. */
final class Progress {

    private Progress() {}

    /** @param shown whether the task is worth a bar */
    static ProgressBar bar(String task, long steps, boolean shown) {
        return bar(task, steps, "", 1, shown);
    }

    /**
     * A bar.
     *
     * @param steps how many there are; -1 when nobody knows
     * @param unit behind the number of steps, each {@code unitSize} of which are shown as one
     */
    static ProgressBar bar(String task, long steps, String unit, long unitSize, boolean shown) {
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setUnit(unit, steps < 0 ? 1 : unitSize)
                .setUpdateIntervalMillis(500);
        if (System.console() == null || !shown) builder.setConsumer(new Silent());
        return builder.build();
    }

    private static final class Silent implements ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return 80;
        }

        @Override
        public void accept(String rendered) {
            // No terminal, no bar.
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }
}
