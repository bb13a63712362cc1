package dixit.evaluate;

import dixit.evaluate.Calibration.Observation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether confidence means what it says: found statements by tenths of confidence, and the share of each tenth that is
 * right end to end. Well calibrated, the mean confidence of a tenth equals that share.
 *
 * @param tenths those that hold statements, lowest first
 */
record Reliability(List<Tenth> tenths) {

    /**
     * @param from the least confidence, included
     * @param to the greatest confidence, excluded except for 1
     * @param found how many statements were found with such confidence
     * @param confidence their mean confidence
     * @param right the share of them that is right end to end
     */
    record Tenth(double from, double to, int found, double confidence, double right) {}

    static Reliability of(Collection<ScoredArticle> articles) {
        return of(articles.stream().flatMap(article -> Calibration.observations(article).stream()));
    }

    /** Each article's confidences as a calibration on the others makes them: what they are worth on unseen articles. */
    static Reliability heldOut(List<ScoredArticle> articles) {
        return of(articles.stream().flatMap(held -> {
            Calibration others = Calibration.without(held, articles);
            return Calibration.observations(held).stream()
                    .map(observation -> new Observation(others.of(observation.confidence()), observation.right()));
        }));
    }

    private static Reliability of(Stream<Observation> observations) {
        int[] found = new int[10];
        int[] right = new int[10];
        double[] confidence = new double[10];
        observations.forEach(observation -> {
            int tenth = Math.min(9, (int) (observation.confidence() * 10));
            found[tenth]++;
            confidence[tenth] += observation.confidence();
            if (observation.right()) right[tenth]++;
        });
        List<Tenth> tenths = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            if (found[i] == 0) continue;
            tenths.add(new Tenth(
                    i / 10.0, (i + 1) / 10.0, found[i], confidence[i] / found[i], (double) right[i] / found[i]));
        }
        return new Reliability(List.copyOf(tenths));
    }

    /** The expected calibration error: how far confidence and truth lie apart on average, 0 to 1 (0 is best). */
    double error() {
        int all = tenths.stream().mapToInt(Tenth::found).sum();
        return tenths.stream()
                .mapToDouble(tenth -> Math.abs(tenth.confidence() - tenth.right()) * tenth.found() / all)
                .sum();
    }
}
