package dixit.spark;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/**
 * What the Spark UI shows while the job runs. All but {@code seen} count in the stage that writes, whose tasks Spark counts
 * once however often they were tried; {@code seen} may count items again that were read again.
 *
 * @param seen items read
 * @param articles written
 * @param statements in them
 * @param superseded versions of articles that came again later in the input
 * @param otherLanguage refused for their language
 * @param otherwiseRefused refused for anything else
 */
record Counters(
        LongAccumulator seen,
        LongAccumulator articles,
        LongAccumulator statements,
        LongAccumulator superseded,
        LongAccumulator otherLanguage,
        LongAccumulator otherwiseRefused)
        implements Serializable {

    static Counters in(SparkContext spark) {
        return new Counters(
                spark.longAccumulator("items read"),
                spark.longAccumulator("articles"),
                spark.longAccumulator("statements"),
                spark.longAccumulator("older versions left out"),
                spark.longAccumulator("refused: language"),
                spark.longAccumulator("refused: other"));
    }

    void count(Refusal refusal) {
        (refusal.kind().equals("language") ? otherLanguage : otherwiseRefused).add(1);
    }
}
