package dixit.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;

/** How far a long task is: a bar on a terminal, nothing elsewhere. */
final class Progress {

    private Progress() {}

    /** @param shown whether the task is worth a bar */
    static ProgressBar bar(String task, long steps, boolean shown) {
        ProgressBarBuilder builder =
                new ProgressBarBuilder().setTaskName(task).setInitialMax(steps).setUpdateIntervalMillis(500);
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
