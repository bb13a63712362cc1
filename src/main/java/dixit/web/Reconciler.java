package dixit.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Judges which actors a row of somebody's table may mean. */
final class Reconciler {

    private static final double NAME = 0.7;
    private static final double TYPE = 0.15;
    private static final double PROPERTIES = 0.15;

    private final ActorIndex actors;

    Reconciler(ActorIndex actors) {
        this.actors = actors;
    }

    /** Candidates, the best first. One is certain when it alone bears the name and nothing asked for speaks against it. */
    List<Candidate> candidates(ReconciliationQuery query) {
        List<Candidate> candidates = new ArrayList<>();
        if (query.name().isPresent()) {
            actors.named(query.name().get())
                    .forEach((actor, similarity) -> judge(query, actor, similarity, candidates));
        } else {
            actors.all().stream()
                    .filter(actor -> matched(query, actor) > 0)
                    .forEach(actor -> judge(query, actor, 1, candidates));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::id));
        List<Candidate> best = candidates.subList(0, Math.min(query.limit(), candidates.size()));
        if (!best.isEmpty() && query.name().isPresent() && certain(candidates))
            best.set(0, best.get(0).matching());
        return best;
    }

    private static boolean certain(List<Candidate> candidates) {
        double first = candidates.get(0).score();
        return first >= 97 && (candidates.size() == 1 || candidates.get(1).score() < 97);
    }

    private void judge(
            ReconciliationQuery query, ReconcilableActor actor, double similarity, List<Candidate> candidates) {
        boolean rightType = query.types().isEmpty() || query.types().stream().anyMatch(actor.types()::contains);
        if (query.strict() && !rightType) return;
        List<Candidate.Feature> features = new ArrayList<>();
        double sum = 0;
        double weights = 0;
        if (query.name().isPresent()) {
            features.add(new Candidate.Feature("name_similarity", rounded(similarity)));
            sum += NAME * similarity;
            weights += NAME;
        }
        if (!query.types().isEmpty()) {
            features.add(new Candidate.Feature("type_match", rightType));
            sum += rightType ? TYPE : 0;
            weights += TYPE;
        }
        if (!query.properties().isEmpty()) {
            double matched = matched(query, actor);
            features.add(new Candidate.Feature("properties_matched", rounded(matched)));
            sum += PROPERTIES * matched;
            weights += PROPERTIES;
        }
        candidates.add(new Candidate(
                actor.id(),
                actor.name(),
                actor.description(),
                rounded(100 * sum / weights),
                features,
                false,
                actor.kinds()));
    }

    /** The share of the properties asked for of which the actor has one of the values. */
    private static double matched(ReconciliationQuery query, ReconcilableActor actor) {
        if (query.properties().isEmpty()) return 0;
        long matched = query.properties().entrySet().stream()
                .filter(property -> has(actor, property))
                .count();
        return (double) matched / query.properties().size();
    }

    private static boolean has(
            ReconcilableActor actor, Map.Entry<ActorProperty, List<ReconcilableActor.Value>> property) {
        return actor.values(property.getKey()).stream()
                .anyMatch(value -> property.getValue().stream().anyMatch(value::matches));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
