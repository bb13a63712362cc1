package dixit.source;

import java.lang.management.ManagementFactory;

/** The time that this thread has worked: a busy machine does not lengthen it. */
final class CpuTime {

    private CpuTime() {}

    static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
