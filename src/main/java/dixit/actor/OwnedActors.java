package dixit.actor;

import dixit.text.WordClasses;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a possessive tells together with its noun: {@code ses combattants} are the group itself, {@code leur porte-parole}
 * speaks for it, {@code son homologue turc} holds the same office there (Le bon usage, § 614: the possessive refers to
 * the subject).
 */
final class OwnedActors {

    private final Gazetteer gazetteer;
    private final WordClasses<NounPhraseWords> words;
    private final DescribedPlaces places;

    OwnedActors(Gazetteer gazetteer, WordClasses<NounPhraseWords> words, DescribedPlaces places) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.places = places;
    }

    /** The group, the institution or the counterpart; empty for any other phrase, and where it is open who is meant. */
    Optional<Actor> of(Described phrase, PhraseContext context) {
        boolean possessive = words.is(NounPhraseWords.POSSESSIVE, phrase.opening()) && phrase.head() == 1;
        if (!possessive || context.owner().isEmpty()) return Optional.empty();
        Actor owner = context.owner().get();
        if (words.is(NounPhraseWords.COUNTERPART, phrase.noun())) return counterpart(phrase, owner, context.day());
        if (phrase.tokens().size() > 2) return Optional.empty();
        boolean members = phrase.plural()
                && words.is(NounPhraseWords.MEMBERS, phrase.noun())
                && owner.kind().isForce();
        boolean voice = words.is(NounPhraseWords.SPOKESPERSON, phrase.noun()) && hasSpokesperson(owner);
        return members || voice ? Optional.of(owner) : Optional.empty();
    }

    private static boolean hasSpokesperson(Actor owner) {
        return switch (owner.kind()) {
            case GOVERNMENT,
                    MINISTRY,
                    ARMED_FORCE,
                    ARMED_GROUP,
                    INTERNATIONAL_ORGANISATION,
                    POLITICAL_PARTY,
                    ORGANISATION -> true;
            default -> false;
        };
    }

    /** Who holds in the other state, on the day, an office that the owner holds in his own; empty unless it is one. */
    private Optional<Actor> counterpart(Described phrase, Actor owner, Optional<LocalDate> day) {
        Optional<Actor> state = places.place(phrase).filter(place -> place.kind() == ActorKind.STATE);
        if (phrase.plural() || state.isEmpty() || day.isEmpty()) return Optional.empty();
        List<Actor> holders = gazetteer.entry(owner.id()).stream()
                .flatMap(entry -> entry.offices().stream())
                .filter(office -> office.heldOn(day.get()))
                .flatMap(office -> holders(state.get(), office, day.get()))
                .filter(holder -> !holder.equals(owner))
                .distinct()
                .toList();
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }

    private Stream<Actor> holders(Actor state, Office office, LocalDate day) {
        List<String> role = List.of(Folding.fold(office.role()).split(" "));
        List<Actor> holders = gazetteer.holders(state.id(), role, day);
        return holders.size() == 1 ? holders.stream() : Stream.empty();
    }
}
