package dixit.actor;

import dixit.text.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which state or place a nationality word means in an article: of several ({@code congolais}), the one that the article
 * names most; where it names none, the one that news uses the word for most.
 */
public final class Nationalities {

    private final Gazetteer gazetteer;
    private final Map<String, Integer> named;

    /** @param named how many sentences of the article name each state otherwise, by id */
    public Nationalities(Gazetteer gazetteer, Map<String, Integer> named) {
        this.gazetteer = gazetteer;
        this.named = Map.copyOf(named);
    }

    /** Whom the adjective or inhabitant name means; empty when it is none. */
    public Optional<Actor> of(String word) {
        List<Actor> candidates = gazetteer.demonyms(word);
        if (candidates.size() < 2) return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.get(0));
        // The first of the greatest: candidates come with the likeliest first.
        return candidates.stream().min(Comparator.comparing(actor -> -mentions(actor)));
    }

    /** Whether the article does not tell which of several the word means. */
    boolean isOpen(String word) {
        List<Actor> candidates = gazetteer.demonyms(word);
        return candidates.size() > 1
                && candidates.stream().noneMatch(actor -> mentions(actor) > 0)
                && candidates.stream()
                                .filter(actor -> actor.kind() == ActorKind.STATE)
                                .count()
                        > 1;
    }

    boolean anyOpen(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> isOpen(token.form()));
    }

    /** {@code gouvernement congolais}, which is the name of one state's, in an article about the other Congo. */
    boolean areOfAnother(List<Token> words, Actor actor) {
        return actor.country().isPresent()
                && words.stream()
                        .filter(word -> gazetteer.demonyms(word.form()).size() > 1)
                        .flatMap(word -> of(word.form()).stream())
                        .anyMatch(state -> !actor.country().equals(Optional.of(state.id())));
    }

    private int mentions(Actor actor) {
        return named.getOrDefault(actor.id(), 0);
    }
}
