package dixit.actor;

import dixit.text.AnalysedText;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one state that an article is about; most articles about a war between two have none. */
public final class Topic {

    private static final int AS_HEADING = 3;
    private static final int LEAST = 3;
    private static final int DOMINANCE = 2;

    private Topic() {}

    /**
     * The state that twice as many sentences name as any other, by name, adjective or seat of power; a headline that
     * opens with a state and a colon ({@code Mali : …}) counts as several.
     */
    public static Optional<Actor> of(AnalysedText text, Gazetteer gazetteer) {
        Map<Actor, Integer> counts = new HashMap<>();
        for (Sentence sentence : text.sentences()) {
            List<Token> tokens = sentence.tokens();
            Set<Actor> named = new HashSet<>();
            for (Gazetteer.Match match : gazetteer.matches(tokens)) {
                match.candidates().stream()
                        .findFirst()
                        .flatMap(actor -> state(actor, gazetteer))
                        .ifPresent(named::add);
                boolean heads = sentence.headline()
                        && match.first() == 0
                        && sentence.form(match.last() + 1).equals(":");
                if (heads) named.forEach(state -> counts.merge(state, AS_HEADING, Integer::sum));
            }
            for (Token token : tokens) {
                gazetteer
                        .demonym(token.form())
                        .filter(actor -> actor.kind() == ActorKind.STATE)
                        .ifPresent(named::add);
                if (token.isCapitalised())
                    gazetteer
                            .metonym(token.form())
                            .filter(actor -> actor.kind() == ActorKind.STATE)
                            .ifPresent(named::add);
            }
            named.forEach(state -> counts.merge(state, 1, Integer::sum));
        }
        List<Map.Entry<Actor, Integer>> ranked = counts.entrySet().stream()
                .sorted(Map.Entry.<Actor, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().id()))
                .toList();
        if (ranked.isEmpty() || ranked.get(0).getValue() < LEAST) return Optional.empty();
        int second = ranked.size() > 1 ? ranked.get(1).getValue() : 0;
        return ranked.get(0).getValue() >= DOMINANCE * second
                ? Optional.of(ranked.get(0).getKey())
                : Optional.empty();
    }

    private static Optional<Actor> state(Actor actor, Gazetteer gazetteer) {
        return actor.kind() == ActorKind.STATE
                ? Optional.of(actor)
                : actor.country().flatMap(gazetteer::byId);
    }
}
