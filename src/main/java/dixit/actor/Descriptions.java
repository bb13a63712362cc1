package dixit.actor;

import dixit.actor.ProperNames.Name;
import dixit.text.Token;
import dixit.text.WordClasses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Actors that are described rather than named: known as a whole ({@code la Ligue arabe}), held as an office ({@code le
 * président russe}), or composed of a role noun and a state or place ({@code les rebelles syriens}).
 */
final class Descriptions {

    /** Of fighters who are taken for the armed group that the article is about. */
    private static final double BAND = 0.75;

    /** Of whom a possessive tells by whom it refers to. */
    private static final double OWNED = 0.7;

    private final Gazetteer gazetteer;

    private final Roles roles;

    private final WordClasses<NounPhraseWords> words;
    private final DescribedWords described;
    private final DescribedPlaces places;
    private final OfficeHolders offices;
    private final ComposedActors composition;
    private final OwnedActors owned;
    private final SeatHolders seats;

    Descriptions(
            Gazetteer gazetteer,
            Roles roles,
            WordClasses<NounPhraseWords> words,
            DescribedWords described,
            DescribedPlaces places) {
        this.gazetteer = gazetteer;
        this.roles = roles;
        this.words = words;
        this.described = described;
        this.places = places;
        this.offices = new OfficeHolders(gazetteer, words);
        this.owned = new OwnedActors(gazetteer, words, places);
        this.seats = new SeatHolders(gazetteer, words);
        this.composition = new ComposedActors(gazetteer, words, described, places);
    }

    /** Of whom an unnamed spokesperson speaks: {@code le porte-parole de l'armée}. */
    private Optional<LinkedPhrase> represented(Described phrase, PhraseContext context) {
        boolean document = phrase.is(Roles.Sort.DOCUMENT);
        if (!document && !words.is(NounPhraseWords.SPOKESPERSON, phrase.noun())) return Optional.empty();
        for (int i = phrase.head() + 2; i < phrase.tokens().size(); i++) {
            if (!phrase.tokens().get(i - 1).isTagged("DET", "ADP")) continue;
            Optional<Roles.Role> role = roles.of(phrase.tokens().get(i).lemma());
            if (role.isEmpty()) continue;
            int first = phrase.tokens().get(i - 1).isTagged("DET") ? i - 1 : i;
            int offset = first;
            List<Name> names = phrase.names().stream()
                    .filter(name -> name.first() >= offset)
                    .map(name -> name.shifted(-offset))
                    .toList();
            List<Token> tokens = phrase.tokens().subList(first, phrase.tokens().size());
            Described institution =
                    new Described(tokens, i - first, names, role, false, Optional.empty(), phrase.nationalities());
            if (!institution.isInstitution() && !(document && role.get().sort() == Roles.Sort.PEOPLE))
                return Optional.empty();
            // Which government's spokesperson it is, the article's topic is too weak to tell.
            PhraseContext own = context.withoutTopic();
            LinkedPhrase linked =
                    institution.isNamedInstitution() ? institution(institution, own) : link(institution, own);
            boolean told = linked.named()
                    || linked.anaphoric()
                    || linked.actor().country().isPresent()
                    || gazetteer.byId(linked.actor().id()).isPresent();
            return Optional.of(linked).filter(l -> told);
        }
        return Optional.empty();
    }

    /** A common word is no name: {@code l'humanité} is not the newspaper. */
    private List<Actor> known(String name) {
        boolean common = name.equals(name.toLowerCase(java.util.Locale.ROOT)) && !name.contains(" ");
        return common ? List.of() : gazetteer.named(name);
    }

    LinkedPhrase link(Described whole, PhraseContext context) {
        return linked(withoutParticiple(whole), context);
    }

    /** {@code cette organisation basée à N}: what a participle tells further names nobody. */
    private Described withoutParticiple(Described phrase) {
        for (int i = phrase.head() + 1; i + 1 < phrase.tokens().size(); i++) {
            Token token = phrase.tokens().get(i);
            Token next = phrase.tokens().get(i + 1);
            // `les groupes armés du Nord`: what follows is of the noun.
            boolean complement = next.isTagged("ADP") && !words.is(NounPhraseWords.OF, next.lemma());
            if (!token.isTagged("VERB") || !complement) continue;
            int end = i;
            return new Described(
                    phrase.tokens().subList(0, end),
                    phrase.head(),
                    phrase.names().stream().filter(name -> name.last() < end).toList(),
                    phrase.role(),
                    phrase.plural(),
                    phrase.gender(),
                    phrase.nationalities());
        }
        return phrase;
    }

    private LinkedPhrase linked(Described phrase, PhraseContext context) {
        List<Actor> whole = known(phrase.bare()).stream()
                .filter(actor -> !phrase.nationalities().areOfAnother(phrase.tokens(), actor))
                .toList();
        if (!whole.isEmpty() && !phrase.is(Roles.Sort.TITLE)) return known(phrase, whole.get(0), 0.95);
        Optional<Actor> fighters = fighters(phrase);
        if (fighters.isPresent()) return known(phrase, fighters.get(), 0.85);
        Optional<LinkedPhrase> seated = seated(phrase, context);
        if (seated.isPresent()) return seated.get();
        Optional<Actor> owner = owned.of(phrase, context);
        if (owner.isPresent()) return known(phrase, owner.get(), OWNED);
        boolean other =
                phrase.tokens().stream().anyMatch(token -> words.is(NounPhraseWords.NEIGHBOURING, token.form()));
        if (words.is(NounPhraseWords.COUNTRY_NOUN, phrase.noun()) && !phrase.plural() && !other) {
            Optional<Actor> country = places.place(phrase).or(() -> places.referredTo(phrase.opening(), context));
            if (country.isPresent()) return known(phrase, country.get(), 0.6);
        }
        if (words.is(NounPhraseWords.SIDE, phrase.noun()) && !phrase.plural()) {
            Optional<Actor> side = places.place(phrase).filter(actor -> actor.kind() == ActorKind.STATE);
            if (side.isPresent() && described.rest(phrase, side).isEmpty()) return known(phrase, side.get(), 0.6);
        }
        Optional<Actor> place =
                places.place(phrase).or(() -> places.implied(phrase, context)).or(() -> fightsIn(phrase, context));
        boolean definite = words.is(NounPhraseWords.DEFINITE, phrase.opening())
                || words.is(NounPhraseWords.POSSESSIVE, phrase.opening());
        Optional<Actor> whose = DescribedPlaces.organisation(phrase).or(() -> place);
        if (phrase.is(Roles.Sort.TITLE) && !phrase.plural() && whose.isPresent() && definite) {
            Optional<Actor> holder = context.day().flatMap(day -> offices.holder(phrase, whose.get(), day));
            if (holder.isPresent()) return held(phrase, holder.get());
        }
        Optional<Actor> agency = agency(phrase, place);
        if (agency.isPresent()) return known(phrase, agency.get(), 0.8);
        int end = end(phrase);
        boolean complement =
                phrase.tokens().subList(phrase.head() + 1, end).stream().anyMatch(token -> token.isTagged("ADP"));
        // `le président élu` is not the president spoken of before.
        boolean elect = phrase.tokens().stream().anyMatch(token -> words.is(NounPhraseWords.ELECT, token.form()));
        boolean anaphoric = definite
                && !elect
                && (place.isEmpty() || phrase.is(Roles.Sort.TITLE) && !phrase.plural())
                && (!complement || phrase.is(Roles.Sort.TITLE) || phrase.isOfAState())
                && phrase.names().stream().noneMatch(name -> name.first() > phrase.head() && name.first() < end);
        boolean qualified = phrase.role().flatMap(Roles.Role::name).equals(Optional.of(ComposedActors.PEOPLE))
                && phrase.head() + 1 < phrase.tokens().size();
        Optional<LinkedPhrase> bridged = context.group()
                .filter(group -> anaphoric && isBand(phrase) && context.isKnownTo(group))
                .map(group -> known(phrase, group, BAND))
                .or(() -> anaphoric && phrase.isOfAState() && !qualified
                        ? context.topic()
                                .map(topic -> known(phrase, composition.composed(phrase, Optional.of(topic)), 0.85))
                        : represented(phrase, context));
        if (bridged.isEmpty() && anaphoric && phrase.is(Roles.Sort.TITLE) && !phrase.plural() && place.isEmpty())
            bridged = context.day()
                    .flatMap(day -> offices.among(context.mentioned(), phrase, day))
                    .map(holder -> known(phrase, holder, OWNED));
        double confidence = phrase.role().isPresent() ? (place.isPresent() ? 0.85 : 0.7) : 0.5;
        return new LinkedPhrase(
                composition.composed(phrase, place),
                described.specified(phrase, phrase.head()),
                anaphoric,
                false,
                phrase.gender(),
                phrase.plural(),
                confidence,
                bridged);
    }

    /** {@code les rebelles houthis}, {@code les insurgés talibans}: all of them are the group that the adjective names. */
    private Optional<Actor> fighters(Described phrase) {
        boolean all = phrase.plural() && phrase.isArmedGroup() && words.is(NounPhraseWords.DEFINITE, phrase.opening());
        if (!all) return Optional.empty();
        return phrase.tokens().subList(phrase.head() + 1, phrase.tokens().size()).stream()
                .filter(token -> token.isTagged("ADJ", "NOUN"))
                .flatMap(token -> gazetteer.named(token.form()).stream())
                .filter(actor -> actor.kind() == ActorKind.ARMED_GROUP)
                .findFirst();
    }

    /** {@code l'hôte de l'Élysée}: who holds the office on the day, else the office. */
    private Optional<LinkedPhrase> seated(Described phrase, PhraseContext context) {
        return seats.post(phrase)
                .map(post -> context.day()
                        .flatMap(day -> seats.holder(post, day))
                        .map(holder -> held(phrase, holder))
                        .orElseGet(() -> known(
                                phrase,
                                composition.actor(
                                        phrase, DescribedWords.capitalised(post.office()), Optional.of(post.state())),
                                OWNED)));
    }

    /** {@code les rebelles}, {@code le mouvement islamiste}: fighters, of whom nothing tells whose they are. */
    private boolean isBand(Described phrase) {
        return phrase.isArmedGroup()
                && described.rest(phrase, Optional.empty()).stream()
                        .allMatch(token -> words.is(NounPhraseWords.FIGHTING, token.form())
                                || roles.of(token.lemma())
                                        .filter(role -> role.kind() == ActorKind.ARMED_GROUP)
                                        .isPresent());
    }

    /**
     * Where a description's own words end: what follows a comma ({@code le chef de l'armée, X}) names it no more.
     */
    private static int end(Described phrase) {
        for (int i = phrase.head() + 1; i < phrase.tokens().size(); i++)
            if (phrase.tokens().get(i).form().equals(",")) return i;
        return phrase.tokens().size();
    }

    /** An institution with a name of its own that the gazetteer does not know, up to the first comma. */
    LinkedPhrase institution(Described phrase, PhraseContext context) {
        List<Actor> whole = gazetteer.named(phrase.bare()).stream()
                .filter(actor -> !phrase.nationalities().areOfAnother(phrase.tokens(), actor))
                .toList();
        if (!whole.isEmpty()) return known(phrase, whole.get(0), 0.95);
        int last = phrase.tokens().size() - 1;
        for (int i = phrase.head() + 1; i <= last; i++)
            if (phrase.tokens().get(i).isTagged("PUNCT")) last = i - 1;
        String label = ProperNames.text(phrase.tokens(), phrase.head(), last);
        // `l'Armée rwandaise` is no more of a name than `l'armée rwandaise`.
        Optional<Actor> place = places.place(phrase);
        if (phrase.is(Roles.Sort.STATE)
                && place.isPresent()
                && described.rest(phrase, place).isEmpty()) return link(phrase, context);
        // `l'Armée de libération nationale`: which country's, the article's topic tells.
        List<Actor> named = Stream.concat(
                        gazetteer.named(label).stream(),
                        context.topic().stream()
                                .flatMap(state -> gazetteer.named(label + " (" + state.label("fr") + ")").stream()))
                .toList();
        if (!named.isEmpty()) return known(phrase, named.get(0), 0.95);
        ActorKind kind = composition.kind(phrase);
        Actor actor = new Actor(
                ActorIds.of(label, kind),
                kind,
                Map.of(
                        gazetteer.language(),
                        DescribedWords.joined(phrase.tokens().subList(phrase.head(), last + 1))),
                List.of(),
                places.place(phrase).flatMap(Actor::state),
                Optional.empty(),
                Optional.empty());
        return new LinkedPhrase(
                actor,
                described.specified(phrase, phrase.head()),
                false,
                true,
                phrase.gender(),
                phrase.plural(),
                0.85,
                Optional.empty());
    }

    /** An office's holder on the day, unless somebody was named with that title before. */
    private LinkedPhrase held(Described phrase, Actor holder) {
        return new LinkedPhrase(
                holder,
                described.specified(phrase, phrase.head()),
                true,
                false,
                holder.gender().or(phrase::gender),
                phrase.plural(),
                0.8,
                Optional.empty());
    }

    private LinkedPhrase known(Described phrase, Actor actor, double confidence) {
        return new LinkedPhrase(
                actor,
                described.specified(phrase, phrase.head()),
                false,
                false,
                phrase.gender(),
                phrase.plural(),
                confidence,
                Optional.empty());
    }

    /** {@code sept rebelles}, {@code des insurgés}: where nothing tells which, those of the country that the article is about. */
    private Optional<Actor> fightsIn(Described phrase, PhraseContext context) {
        boolean some = phrase.plural()
                && phrase.isArmedGroup()
                && words.is(NounPhraseWords.MEMBERS, phrase.noun())
                && !words.is(NounPhraseWords.DEFINITE, phrase.opening())
                && !words.is(NounPhraseWords.POSSESSIVE, phrase.opening());
        return some && described.rest(phrase, Optional.empty()).isEmpty() ? context.topic() : Optional.empty();
    }

    private Optional<Actor> agency(Described phrase, Optional<Actor> place) {
        boolean agency =
                phrase.role().map(r -> r.kind() == ActorKind.NEWS_AGENCY).orElse(false);
        if (!agency || place.isEmpty()) return Optional.empty();
        List<Actor> agencies = gazetteer.agenciesOf(place.get().id());
        return agencies.size() == 1 ? Optional.of(agencies.get(0)) : Optional.empty();
    }
}
