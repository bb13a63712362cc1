package dixit.actor;

import dixit.text.Token;
import dixit.text.WordClasses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Actors made of a role noun and a state or place: {@code les rebelles syriens}. */
final class ComposedActors {

    private final Gazetteer gazetteer;
    private final WordClasses<NounPhraseWords> words;
    private final DescribedWords described;
    private final DescribedPlaces places;

    ComposedActors(
            Gazetteer gazetteer, WordClasses<NounPhraseWords> words, DescribedWords described, DescribedPlaces places) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.described = described;
        this.places = places;
    }

    /** The {@link Roles.Role#name} of nouns that mean a state's inhabitants. */
    static final String PEOPLE = "people";

    Actor composed(Described phrase, Optional<Actor> place) {
        Optional<String> shared = phrase.role().flatMap(Roles.Role::name).filter(name -> place.isPresent());
        List<Token> rest = described.rest(phrase, place);
        boolean bare = rest.isEmpty() && described.modifiers(phrase).isEmpty();
        if (phrase.isInstitution() && !phrase.plural()) {
            String name = DescribedWords.joined(Stream.of(
                            described.modifiers(phrase), List.of(phrase.tokens().get(phrase.head())), rest)
                    .flatMap(List::stream)
                    .toList());
            Optional<Actor> known = place.filter(actor -> actor.kind() == ActorKind.STATE)
                    .flatMap(state -> gazetteer
                            .institutionOf(state, name)
                            .or(() -> gazetteer.institutionOf(state, phrase.noun(), DescribedWords.joined(rest))));
            if (known.isPresent()) return known.get();
        }
        Optional<Actor> institution = bare ? alsoCalled(phrase, place) : Optional.empty();
        if (institution.isPresent()) return institution.get();
        if (shared.equals(Optional.of(PEOPLE)) && bare) return people(phrase, place.get());
        boolean collective = shared.isPresent()
                && !shared.get().equals(PEOPLE)
                && (words.is(NounPhraseWords.DEFINITE, phrase.opening())
                        || words.is(NounPhraseWords.POSSESSIVE, phrase.opening())
                        || words.is(NounPhraseWords.OWN, phrase.opening())
                        || !phrase.tokens().get(0).isTagged("DET"));
        boolean regular = Stream.concat(rest.stream(), described.modifiers(phrase).stream())
                .allMatch(token -> token.isTagged("ADP", "DET") || words.is(NounPhraseWords.REGULAR, token.form()));
        if (collective && regular) {
            Optional<Actor> forces = place.get().state().flatMap(gazetteer::forcesOf);
            if (forces.isPresent()) return forces.get();
        }
        String head = collective && bare
                ? shared.get()
                : collective && !rest.isEmpty() && rest.get(0).isTagged("ADP")
                        ? shared.get().split(" ")[0]
                        : phrase.tokens().get(phrase.head()).form();
        String specified = rest.isEmpty() ? head : head + " " + DescribedWords.joined(rest);
        List<Token> before = described.modifiers(phrase);
        String label = place.isEmpty()
                ? DescribedWords.joined(DescribedWords.withoutDeterminer(phrase))
                : before.isEmpty() ? specified : DescribedWords.joined(before) + " " + specified;
        return actor(phrase, DescribedWords.capitalised(label), place);
    }

    /** {@code les autorités maliennes}, with nothing that tells which of them: the government. */
    private Optional<Actor> alsoCalled(Described phrase, Optional<Actor> place) {
        boolean all = words.is(NounPhraseWords.DEFINITE, phrase.opening());
        return place.filter(state -> all && state.kind() == ActorKind.STATE)
                .flatMap(state -> words.pairs(NounPhraseWords.INSTITUTION_ALSO_CALLED).stream()
                        .filter(pair -> pair.word().equals(phrase.noun()))
                        .flatMap(pair -> gazetteer.institutionOf(state, pair.meaning(), "").stream())
                        .findFirst());
    }

    /** Somebody described by a noun, with the place in brackets: {@code Président (Russie)}. */
    Actor actor(Described phrase, String label, Optional<Actor> place) {
        ActorKind kind = kind(phrase);
        String full = place.map(actor -> label + " (" + actor.label("fr") + ")").orElse(label);
        Set<String> identity = new TreeSet<>(gazetteer.identity(full));
        if (identity.isEmpty()) identity.add(Folding.fold(label));
        return new Actor(
                ActorIds.of(String.join(" ", identity), kind),
                kind,
                Map.of(gazetteer.language(), full),
                List.of(phrase.bare()),
                place.flatMap(Actor::state),
                phrase.isInstitution()
                        ? place.filter(p -> p.kind() == ActorKind.STATE).map(Actor::id)
                        : Optional.empty(),
                kind == ActorKind.PERSON ? phrase.gender() : Optional.empty());
    }

    ActorKind kind(Described phrase) {
        ActorKind kind = phrase.role().map(Roles.Role::kind).orElse(ActorKind.UNKNOWN);
        if (kind == ActorKind.PERSON && phrase.plural() || phrase.is(Roles.Sort.PEOPLE))
            return ActorKind.GROUP_OF_PEOPLE;
        boolean news = phrase.tokens().stream().anyMatch(t -> words.is(NounPhraseWords.AGENCY_ADJECTIVE, t.form()));
        return kind == ActorKind.NEWS_AGENCY && !news ? ActorKind.ORGANISATION : kind;
    }

    /** {@code les Arméniens du Haut-Karabakh}, {@code la population arménienne du Haut-Karabakh}. */
    private Actor people(Described phrase, Actor place) {
        Optional<String> name = gazetteer.inhabitants(place.id());
        if (name.isEmpty())
            return actor(
                    phrase,
                    DescribedWords.capitalised(
                            phrase.tokens().get(phrase.head()).form()),
                    Optional.of(place));
        Optional<Actor> where = places.namedPlace(phrase).filter(other -> !other.equals(place));
        return inhabitants(gazetteer, name.get(), place, where);
    }

    /** The inhabitants of a state, or those of them who live in a place: {@code Arméniens (Haut-Karabakh)}. */
    static Actor inhabitants(Gazetteer gazetteer, String name, Actor place, Optional<Actor> where) {
        String label = DescribedWords.capitalised(name)
                + where.map(other -> " (" + other.label("fr") + ")").orElse("");
        return new Actor(
                ActorIds.of(
                        "people " + place.id()
                                + where.map(other -> " " + other.id()).orElse(""),
                        ActorKind.GROUP_OF_PEOPLE),
                ActorKind.GROUP_OF_PEOPLE,
                Map.of(gazetteer.language(), label),
                List.of(),
                place.state(),
                Optional.empty(),
                Optional.empty());
    }
}
