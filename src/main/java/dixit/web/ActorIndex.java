package dixit.web;

import dixit.actor.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.lang3.StringUtils;

/**
 * Actors by name. Names are compared without case, accents and punctuation; those that differ by more are found by the
 * triples of letters they share and judged by edit distance.
 */
final class ActorIndex {

    /** Names that share the most letters with the one asked for; further ones would not be proposed anyway. */
    private static final int JUDGED = 100;

    private static final double LEAST_SIMILAR = 0.6;

    /** Family names alone ({@code Poutine}) or with more before them: right more often than not, never certain. */
    private static final double PART_OF_NAME = 0.75;

    private record Entry(ReconcilableActor actor, ReconcilableActor.Name name) {}

    private final Map<String, ReconcilableActor> byId = new TreeMap<>();
    private final TreeMap<String, List<Entry>> byName = new TreeMap<>();
    private final Map<String, List<Entry>> byTrigram = new HashMap<>();

    ActorIndex(List<ReconcilableActor> actors) {
        for (ReconcilableActor actor : actors) {
            byId.put(actor.id(), actor);
            for (ReconcilableActor.Name name : actor.names()) {
                Entry entry = new Entry(actor, name);
                byName.computeIfAbsent(name.folded(), n -> new ArrayList<>()).add(entry);
                for (String trigram : trigrams(name.folded()))
                    byTrigram.computeIfAbsent(trigram, t -> new ArrayList<>()).add(entry);
            }
        }
    }

    Optional<ReconcilableActor> actor(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<ReconcilableActor> all() {
        return List.copyOf(byId.values());
    }

    /** Actors that bear such a name or id, with the similarity of their most similar name, 0 to 1. */
    Map<ReconcilableActor, Double> named(String name) {
        Map<ReconcilableActor, Double> similarities = new HashMap<>();
        actor(name.strip()).ifPresent(actor -> similarities.put(actor, 1.0));
        String folded = Folding.fold(name);
        Map<Entry, Integer> shared = new HashMap<>();
        for (String trigram : trigrams(folded))
            byTrigram.getOrDefault(trigram, List.of()).forEach(entry -> shared.merge(entry, 1, Integer::sum));
        List<Entry> judged = new ArrayList<>(byName.getOrDefault(folded, List.of()));
        shared.entrySet().stream()
                .sorted(Map.Entry.<Entry, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().actor().id()))
                .limit(JUDGED)
                .forEach(entry -> judged.add(entry.getKey()));
        for (Entry entry : judged) {
            double similarity =
                    similarity(folded, entry.name().folded()) * entry.name().kind().weight;
            if (similarity >= LEAST_SIMILAR) similarities.merge(entry.actor(), similarity, Math::max);
        }
        return similarities;
    }

    /** Actors one of whose names, or whose id, begins like this, in the order of those names. */
    List<ReconcilableActor> beginningWith(String prefix) {
        Set<ReconcilableActor> found = new LinkedHashSet<>();
        actor(prefix.strip()).ifPresent(found::add);
        String folded = Folding.fold(prefix);
        byName.tailMap(folded).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(folded))
                .flatMap(entry -> entry.getValue().stream())
                .sorted(Comparator.comparing((Entry entry) -> entry.name().folded())
                        .thenComparing(entry -> entry.actor().id()))
                .forEach(entry -> found.add(entry.actor()));
        return List.copyOf(found);
    }

    private static double similarity(String asked, String known) {
        if (asked.equals(known)) return 1;
        int longer = Math.max(asked.length(), known.length());
        double alike = longer == 0 ? 0 : 1 - (double) StringUtils.getLevenshteinDistance(asked, known) / longer;
        Set<String> words = words(known);
        boolean part = asked.length() > 2
                && words.size() > 1
                && (words.containsAll(words(asked)) || words(asked).containsAll(words));
        // Not the same, however alike: "Niger" is not "Nigeria".
        return Math.min(0.95, part ? Math.max(alike, PART_OF_NAME) : alike);
    }

    private static Set<String> words(String folded) {
        return Set.copyOf(List.of(StringUtils.split(folded, ' ')));
    }

    private static Set<String> trigrams(String folded) {
        String padded = "  " + folded + " ";
        Set<String> trigrams = new LinkedHashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) trigrams.add(padded.substring(i, i + 3));
        return trigrams;
    }
}
