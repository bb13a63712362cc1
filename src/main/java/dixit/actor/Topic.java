package dixit.actor;

import dixit.text.AnalysedText;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The states and the armed group that an article is about.
 *
 * @param state the one state that dominates; most articles about a war between two have none
 * @param group the one armed group that dominates, for {@code les rebelles}
 * @param parties the states named most, two at most
 * @param states the ids of all states named, with how many sentences name each; a nationality word that several states
 *     share counts for the one that the other words name
 */
public record Topic(Optional<Actor> state, Optional<Actor> group, Set<Actor> parties, Map<String, Integer> states) {

    private static final int AS_HEADING = 3;
    private static final int LEAST = 3;
    private static final int DOMINANCE = 2;
    private static final int MOST_PARTIES = 2;

    public Topic {
        parties = Set.copyOf(parties);
        states = Map.copyOf(states);
    }

    /**
     * Counts the sentences that name a state by name, adjective, seat of power or one of its actors, those that report news
     * left out ({@code (AFP)}); a headline that opens with a state and
     * a colon ({@code Mali : …}) counts as several. A state dominates that twice as many name as any other.
     */
    public static Topic of(AnalysedText text, Gazetteer gazetteer) {
        Map<Actor, Integer> counts = new HashMap<>();
        Map<Actor, Integer> groups = new HashMap<>();
        List<String> ofSeveralStates = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            List<Token> tokens = sentence.tokens();
            Set<Actor> named = new HashSet<>();
            Set<Actor> fighting = new HashSet<>();
            Set<String> ofSeveral = new HashSet<>();
            for (Gazetteer.Match match : gazetteer.matches(tokens)) {
                // `le gouvernement congolais` is the name of one state's, and may be the other's here.
                boolean shared = tokens.subList(match.first(), match.last() + 1).stream()
                        .anyMatch(token -> gazetteer.demonyms(token.form()).size() > 1);
                if (shared || isOfSeveralStates(match)) continue;
                Optional<Actor> likeliest = match.candidates().stream().findFirst();
                likeliest
                        // Al-Qaeda fights in many countries, and not only its own are called rebels there.
                        .filter(actor -> actor.kind() == ActorKind.ARMED_GROUP
                                && actor.country().isPresent())
                        .ifPresent(fighting::add);
                likeliest
                        .filter(actor -> actor.kind() != ActorKind.NEWS_AGENCY && actor.kind() != ActorKind.MEDIA)
                        .flatMap(gazetteer::stateOf)
                        .ifPresent(named::add);
                boolean heads = sentence.headline()
                        && match.first() == 0
                        && sentence.form(match.last() + 1).equals(":");
                if (heads) named.forEach(state -> counts.merge(state, AS_HEADING, Integer::sum));
            }
            for (Token token : tokens) {
                List<Actor> nations = gazetteer.demonyms(token.form()).stream()
                        .filter(actor -> actor.kind() == ActorKind.STATE)
                        .toList();
                if (nations.size() > 1) ofSeveral.add(token.form());
                else named.addAll(nations);
                if (token.isCapitalised())
                    gazetteer
                            .metonym(token.form())
                            .filter(actor -> actor.kind() == ActorKind.STATE)
                            .ifPresent(named::add);
            }
            named.forEach(state -> counts.merge(state, 1, Integer::sum));
            fighting.forEach(group -> groups.merge(group, 1, Integer::sum));
            ofSeveralStates.addAll(ofSeveral);
        }
        Map<String, Integer> states = ids(counts);
        Nationalities nationalities = new Nationalities(gazetteer, states);
        ofSeveralStates.forEach(
                word -> nationalities.of(word).ifPresent(state -> counts.merge(state, 1, Integer::sum)));
        List<Map.Entry<Actor, Integer>> ranked = ranked(counts);
        Set<Actor> parties = ranked.stream()
                .filter(entry -> entry.getValue() >= LEAST)
                .limit(MOST_PARTIES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Topic(
                parties.isEmpty() ? Optional.empty() : dominant(ranked), dominant(ranked(groups)), parties, states);
    }

    /** {@code Congo}: the short name of two. */
    private static boolean isOfSeveralStates(Gazetteer.Match match) {
        return match.candidates().stream()
                        .filter(actor -> actor.kind() == ActorKind.STATE)
                        .count()
                > 1;
    }

    private static List<Map.Entry<Actor, Integer>> ranked(Map<Actor, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Actor, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().id()))
                .toList();
    }

    private static Optional<Actor> dominant(List<Map.Entry<Actor, Integer>> ranked) {
        boolean dominated = !ranked.isEmpty()
                && (ranked.size() == 1
                        || ranked.get(0).getValue() >= DOMINANCE * ranked.get(1).getValue());
        return dominated ? Optional.of(ranked.get(0).getKey()) : Optional.empty();
    }

    private static Map<String, Integer> ids(Map<Actor, Integer> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().id(), Map.Entry::getValue));
    }
}
