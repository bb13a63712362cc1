package dixit.web;

import java.util.List;

/**
 * An actor as the answer to a reconciliation query (Reconciliation Service API 0.2, 4.2).
 *
 * @param score 0 to 100
 * @param features the reasons for the score
 * @param match is it the one, so that nobody need look
 */
record Candidate(
        String id,
        String name,
        String description,
        double score,
        List<Feature> features,
        boolean match,
        List<ReconcilableActor.Type> type) {

    /** One reason: a number from 0 to 1, or true or false. */
    record Feature(String id, Object value) {}

    /** The same candidate, certain. */
    Candidate matching() {
        return new Candidate(id, name, description, score, features, true, type);
    }
}
