package dixit.actor;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What around a noun phrase tells whom it names.
 *
 * @param day the day of the article, to tell who held an office
 * @param speaking whether the phrase is a party to a speech act, where {@code Moscou} means the state
 * @param possessor the state that {@code son} in {@code son gouvernement} refers to
 * @param owner whom {@code ses} in {@code ses combattants}, {@code son} in {@code son homologue} refers to
 * @param speaker the state that {@code notre} in {@code notre armée} refers to
 * @param side the state of whoever speaks of {@code le gouvernement}, where that is a party to what the article tells
 * @param topic the state that the article is about, for {@code le gouvernement}, {@code le pays}
 * @param group the armed group that the article is about, for {@code les rebelles}
 * @param states the ids of the states that the article names, with how many sentences name each
 * @param mentioned the ids of the actors that the article has named before
 */
public record PhraseContext(
        Optional<LocalDate> day,
        boolean speaking,
        Optional<Actor> possessor,
        Optional<Actor> owner,
        Optional<Actor> speaker,
        Optional<Actor> side,
        Optional<Actor> topic,
        Optional<Actor> group,
        Map<String, Integer> states,
        Set<String> mentioned) {

    /** Sentences that name a state which the article does not name in passing. */
    private static final int OFTEN = 2;

    public PhraseContext {
        states = Map.copyOf(states);
        mentioned = Set.copyOf(mentioned);
    }

    /**
     * Whether {@code group} can be whom the speaker calls {@code les rebelles}: his state, where he has one, is the group's
     * or one that the article keeps speaking of. A digest tells of several wars.
     */
    boolean isKnownTo(Actor group) {
        return possessor.isEmpty()
                || possessor.get().state().equals(group.state())
                || states.getOrDefault(possessor.get().id(), 0) >= OFTEN;
    }

    /** Without what only the article's topic tells. */
    PhraseContext withoutTopic() {
        return new PhraseContext(
                day, speaking, possessor, owner, speaker, Optional.empty(), Optional.empty(), group, states, mentioned);
    }
}
