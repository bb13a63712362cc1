package dixit.statement;

import dixit.actor.Mention;
import dixit.statement.Report.Given;
import dixit.text.Phrase;
import dixit.text.Quotation;
import java.util.List;

/**
 * What speaks for a statement and against it: how the text gives the content, and by what path the speaker was found.
 * {@link #confidence} adds it up.
 *
 * <p>The sum is one of log-odds, as in a naive Bayes classifier: each kind of evidence counts for itself. The weights are
 * the project's own estimates and only need to put statements in the right order: calibration on annotated articles
 * ({@code dixit evaluate calibrate}) turns the sum into a share that is right.
 *
 * @param given how the content is given
 * @param cued whether words report it
 * @param path how the speaker was found
 * @param linking how sure the linking of the least sure speaker is, 0 to 1
 * @param complete whether a quotation is closed
 * @param length tokens of the sentence: parsers err more in long ones
 * @param headline whether it stands in a headline
 * @param alleged whether the act itself is in the conditional of allegation
 */
record Evidence(
        Given given,
        boolean cued,
        SpeakerPath path,
        double linking,
        boolean complete,
        int length,
        boolean headline,
        boolean alleged) {

    /** How a speaker was found. */
    enum SpeakerPath {
        /** By a proper name. */
        NAMED(0.4),
        /** By a common noun: {@code le ministère}, {@code des habitants}. */
        DESCRIBED(-0.2),
        /** By a pronoun that stands beside the cue. */
        PRONOUN(-0.4),
        /** From the statement before, where the text names nobody. */
        CARRIED(0.3),
        /** Not at all. */
        NONE(-3);

        private final double weight;

        SpeakerPath(double weight) {
            this.weight = weight;
        }
    }

    private static final double PRIOR = 1.7;
    private static final double LINKING = 0.2;
    private static final double OPEN_QUOTATION = -1;
    private static final int LONG = 50;
    private static final double LONG_SENTENCE = -0.3;
    private static final double HEADLINE = -1;
    private static final double ALLEGED = -0.3;

    static Evidence of(Report report, List<Mention> speakers, String text) {
        return new Evidence(
                report.given(),
                report.verb() >= 0,
                path(report, speakers),
                speakers.stream().mapToDouble(Mention::confidence).min().orElse(0.5),
                report.quotation().stream().allMatch(quotation -> isClosed(quotation, text)),
                report.sentence().size(),
                report.sentence().headline(),
                report.alleged());
    }

    private static SpeakerPath path(Report report, List<Mention> speakers) {
        if (speakers.isEmpty()) return SpeakerPath.NONE;
        if (report.speaker() != Report.Speaker.NAMED || report.speakers().isEmpty()) return SpeakerPath.CARRIED;
        Phrase phrase = report.speakers().get(0);
        if (phrase.headToken().isTagged("PRON")) return SpeakerPath.PRONOUN;
        return phrase.tokens().stream().anyMatch(token -> token.isTagged("PROPN"))
                ? SpeakerPath.NAMED
                : SpeakerPath.DESCRIBED;
    }

    private static boolean isClosed(Quotation quotation, String text) {
        return quotation.outer().end() > quotation.inner().end()
                && !Character.isLetterOrDigit(text.charAt(quotation.outer().end() - 1));
    }

    /** 0 to 1, in hundredths. */
    double confidence() {
        double sum = PRIOR + construction() + path.weight + LINKING * logOdds(linking);
        if (!complete) sum += OPEN_QUOTATION;
        if (length > LONG) sum += LONG_SENTENCE;
        if (headline) sum += HEADLINE;
        if (alleged) sum += ALLEGED;
        return Math.round(100 / (1 + Math.exp(-sum))) / 100.0;
    }

    private double construction() {
        return switch (given) {
            case QUOTATION -> cued ? 0.8 : 0.5;
            case CLAUSE -> 0.5;
            case INFINITIVE -> -0.4;
            case SOURCED -> -0.4;
            case NOUN -> -0.5;
        };
    }

    private static double logOdds(double sure) {
        double inside = Math.min(0.95, Math.max(0.05, sure));
        return Math.log(inside / (1 - inside));
    }
}
