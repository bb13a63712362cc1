package dixit.evaluate;

import dixit.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A mapping from the extractor's raw confidence to the share that is right, fitted on gold: Platt scaling (Platt 1999)
 * of the log-odds. Two numbers only, so that a few hundred statements are enough.
 *
 * @param intercept log-odds of being right at raw confidence 0.5
 * @param slope how fast the log-odds rise with those of the raw confidence; never negative, so that order is kept
 */
public record Calibration(double intercept, double slope) {

    /** @param right whether the statement is right end to end */
    record Observation(double confidence, boolean right) {}

    /**
     * Brier scores (mean squared distance between confidence and truth, 0 is best), each article judged by a mapping
     * fitted on the others.
     */
    public record Gain(double before, double after) {}

    private static final int STEPS = 100;

    /** Pull towards the raw confidence itself, worth about one statement: it keeps the fit finite. */
    private static final double PRIOR = 1;

    public static Calibration fit(Evaluation evaluation) {
        return fit(evaluation.articles().stream()
                .flatMap(article -> observations(article).stream())
                .toList());
    }

    /** Fitted on all articles but one, so that it can be tried on that one. */
    static Calibration without(ScoredArticle held, List<ScoredArticle> articles) {
        return fit(articles.stream()
                .filter(article -> article != held)
                .flatMap(article -> observations(article).stream())
                .toList());
    }

    static Calibration fit(List<Observation> observations) {
        long right = observations.stream().filter(Observation::right).count();
        Calibration fitted = new Likelihood(observations).maximum();
        // Gold that contradicts the order of the confidences is answered by one value for all, never by turning it
        // round.
        return fitted.slope() >= 0 ? fitted : new Calibration(logOdds((right + 1.0) / (observations.size() + 2.0)), 0);
    }

    /** The log-likelihood of the observations, with Platt's smoothed targets and a pull towards the raw confidence. */
    private record Likelihood(List<Observation> observations, double high, double low) {

        Likelihood(List<Observation> observations) {
            this(observations, observations.stream().filter(Observation::right).count());
        }

        private Likelihood(List<Observation> observations, long right) {
            this(observations, (right + 1.0) / (right + 2.0), 1 / (observations.size() - right + 2.0));
        }

        /** Newton's method; a step that overshoots is halved. */
        Calibration maximum() {
            Calibration at = new Calibration(0, 1);
            for (int step = 0; step < STEPS; step++) {
                Calibration direction = newton(at);
                double size = 1;
                Calibration next = at.moved(direction, size);
                while (of(next) < of(at) && size > 1e-6) {
                    size /= 2;
                    next = at.moved(direction, size);
                }
                at = next;
                if (Math.abs(direction.intercept) + Math.abs(direction.slope) < 1e-9) break;
            }
            return at;
        }

        private double of(Calibration at) {
            double sum = -PRIOR * (Math.pow(at.intercept, 2) + Math.pow(at.slope - 1, 2)) / 2;
            for (Observation observation : observations) {
                double target = observation.right() ? high : low;
                double z = at.intercept + at.slope * logOdds(observation.confidence());
                // log sigmoid(z) is -log(1 + e^-z), written so that it does not overflow
                sum -= target * softplus(-z) + (1 - target) * softplus(z);
            }
            return sum;
        }

        private Calibration newton(Calibration at) {
            double ga = -PRIOR * at.intercept;
            double gb = -PRIOR * (at.slope - 1);
            double haa = PRIOR;
            double hab = 0;
            double hbb = PRIOR;
            for (Observation observation : observations) {
                double x = logOdds(observation.confidence());
                double p = sigmoid(at.intercept + at.slope * x);
                double error = (observation.right() ? high : low) - p;
                ga += error;
                gb += error * x;
                haa += p * (1 - p);
                hab += p * (1 - p) * x;
                hbb += p * (1 - p) * x * x;
            }
            double determinant = haa * hbb - hab * hab;
            return new Calibration((hbb * ga - hab * gb) / determinant, (haa * gb - hab * ga) / determinant);
        }

        private static double softplus(double z) {
            return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
        }
    }

    private Calibration moved(Calibration direction, double size) {
        return new Calibration(intercept + size * direction.intercept, slope + size * direction.slope);
    }

    /** What the raw confidence is worth, 0 to 1. */
    public double of(double raw) {
        return sigmoid(intercept + slope * logOdds(raw));
    }

    /** The mapping as a table in steps of 0.05, to be read between the lines: {@code raw}, tab, {@code calibrated}. */
    public String toTsv() {
        StringBuilder table = new StringBuilder("raw\tcalibrated\n");
        for (int twentieth = 0; twentieth <= 20; twentieth++) {
            table.append(String.format(Locale.ROOT, "%.2f\t%.3f\n", twentieth / 20.0, of(twentieth / 20.0)));
        }
        return table.toString();
    }

    public static Gain gain(Evaluation evaluation) {
        double before = 0;
        double after = 0;
        int all = 0;
        for (ScoredArticle held : evaluation.articles()) {
            Calibration calibration = without(held, evaluation.articles());
            for (Observation observation : observations(held)) {
                double truth = observation.right() ? 1 : 0;
                before += Math.pow(observation.confidence() - truth, 2);
                after += Math.pow(calibration.of(observation.confidence()) - truth, 2);
                all++;
            }
        }
        return all == 0 ? new Gain(0, 0) : new Gain(before / all, after / all);
    }

    static List<Observation> observations(ScoredArticle article) {
        List<Observation> observations = new ArrayList<>();
        for (Statement statement : article.found().statements()) {
            observations.add(new Observation(statement.confidence(), article.isRight(statement)));
        }
        return observations;
    }

    /** Confidence 0 and 1 are certainty; they count as 0.01 and 0.99. */
    private static double logOdds(double confidence) {
        double inside = Math.min(0.99, Math.max(0.01, confidence));
        return Math.log(inside / (1 - inside));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
