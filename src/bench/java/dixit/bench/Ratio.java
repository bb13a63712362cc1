package dixit.bench;

import java.util.Locale;

/**
 * Something measured against something else.
 *
 * @param what is measured and against what
 * @param goal how large it may be, or should be at least
 * @param atLeast whether the goal is the least
 * @param remark what is behind the value
 */
record Ratio(String what, double value, double goal, boolean atLeast, String remark) {

    static Ratio atMost(double goal, String what, double value, String remark) {
        return new Ratio(what, value, goal, false, remark);
    }

    static Ratio atLeast(double goal, String what, double value, String remark) {
        return new Ratio(what, value, goal, true, remark);
    }

    /** One row of a table. */
    @Override
    public String toString() {
        boolean met = atLeast ? value >= goal : value <= goal;
        return String.format(
                Locale.ROOT,
                "| %s | %s %.3g | %.3g | %s | %s |",
                what,
                atLeast ? "≥" : "≤",
                goal,
                value,
                met ? "yes" : "no",
                remark);
    }
}
