package dixit.actor;

import dixit.actor.ProperNames.Name;
import dixit.text.Token;
import dixit.text.WordClasses;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Actors that are described rather than named: known as a whole ({@code la Ligue arabe}), held as an office ({@code le
 * président russe}), or composed of a role noun and a state or place ({@code les rebelles syriens}).
 */
final class Descriptions {

    /** The {@link Roles.Role#name} of nouns that mean a state's inhabitants. */
    private static final String PEOPLE = "people";

    static final String BEFORE = "before";

    private final Gazetteer gazetteer;
    private final Roles roles;
    private final WordClasses<NounPhraseWords> words;

    Descriptions(Gazetteer gazetteer, Roles roles, WordClasses<NounPhraseWords> words) {
        this.gazetteer = gazetteer;
        this.roles = roles;
        this.words = words;
    }

    /** A description's words and what agreement tells of them. */
    record Described(
            List<Token> tokens,
            int head,
            List<Name> names,
            Optional<Roles.Role> role,
            boolean plural,
            Optional<Actor.Gender> gender,
            Nationalities nationalities) {

        Optional<Actor> nationality(Token token) {
            return nationalities.of(token.form());
        }

        String noun() {
            return tokens.get(head).lemma().toLowerCase(java.util.Locale.ROOT);
        }

        String opening() {
            return tokens.get(0).form();
        }

        boolean is(Roles.Sort sort) {
            return role.map(r -> r.sort() == sort).orElse(false);
        }

        boolean isInstitution() {
            return is(Roles.Sort.INSTITUTION) || is(Roles.Sort.STATE);
        }

        /** An institution whose noun is written as a name: {@code le Conseil national syrien}, {@code le Front X}. */
        boolean isNamedInstitution() {
            return isInstitution() && head > 0 && tokens.get(head).isCapitalised() && head + 1 < tokens.size();
        }

        String bare() {
            int first = tokens.get(0).isTagged("DET") && tokens.size() > 1 ? 1 : 0;
            return ProperNames.text(tokens, Math.min(first, head), tokens.size() - 1);
        }
    }

    /**
     * The noun at {@code from} with what specifies it, names and nationalities left out: {@code ministre de le défense},
     * {@code autorité séparatiste}.
     */
    String specified(Described phrase, int from) {
        int first = from;
        while (first > 0
                && words.is(NounPhraseWords.RANK, phrase.tokens().get(first - 1).form())) first--;
        StringBuilder key = new StringBuilder();
        if (from == phrase.head())
            for (Token token : modifiers(phrase))
                key.append(key.isEmpty() ? "" : " ").append(token.lemma().toLowerCase(java.util.Locale.ROOT));
        for (Token token : phrase.tokens().subList(first, from + 1)) {
            key.append(key.isEmpty() ? "" : " ").append(token.lemma().toLowerCase(java.util.Locale.ROOT));
        }
        for (int i = from + 1; i < phrase.tokens().size(); i++) {
            Token token = phrase.tokens().get(i);
            int at = i;
            if (token.isTagged("PUNCT")) break;
            boolean name = phrase.names().stream().anyMatch(n -> n.holds(at) && !token.isTagged("NOUN"));
            if (name || gazetteer.demonym(token.form()).isPresent()) continue;
            key.append(' ').append(token.lemma().toLowerCase(java.util.Locale.ROOT));
        }
        List<String> parts = new ArrayList<>(List.of(key.toString().split(" ")));
        while (parts.size() > 1 && words.is(NounPhraseWords.LINK, parts.get(parts.size() - 1)))
            parts.remove(parts.size() - 1);
        return String.join(" ", parts);
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
        if (words.is(NounPhraseWords.COUNTRY_NOUN, phrase.noun()) && !phrase.plural()) {
            Optional<Actor> country = place(phrase).or(() -> referredTo(phrase.opening(), context));
            if (country.isPresent()) return known(phrase, country.get(), 0.6);
        }
        if (words.is(NounPhraseWords.SIDE, phrase.noun()) && !phrase.plural()) {
            Optional<Actor> side = place(phrase).filter(actor -> actor.kind() == ActorKind.STATE);
            if (side.isPresent() && rest(phrase, side).isEmpty()) return known(phrase, side.get(), 0.6);
        }
        Optional<Actor> place = place(phrase).or(() -> implied(phrase, context)).or(() -> fightsIn(phrase, context));
        boolean definite = words.is(NounPhraseWords.DEFINITE, phrase.opening())
                || words.is(NounPhraseWords.POSSESSIVE, phrase.opening());
        Optional<Actor> whose = organisation(phrase).or(() -> place);
        if (phrase.is(Roles.Sort.TITLE) && !phrase.plural() && whose.isPresent() && definite) {
            Optional<Actor> holder = context.day().flatMap(day -> holder(phrase, whose.get(), day));
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
                && (!complement || phrase.is(Roles.Sort.TITLE) || isOfAState(phrase))
                && phrase.names().stream().noneMatch(name -> name.first() > phrase.head() && name.first() < end);
        boolean qualified = phrase.role().flatMap(Roles.Role::name).equals(Optional.of(PEOPLE))
                && phrase.head() + 1 < phrase.tokens().size();
        Optional<LinkedPhrase> bridged = anaphoric && isOfAState(phrase) && !qualified
                ? context.topic().map(topic -> known(phrase, composed(phrase, Optional.of(topic)), 0.85))
                : represented(phrase, context);
        double confidence = phrase.role().isPresent() ? (place.isPresent() ? 0.85 : 0.7) : 0.5;
        return new LinkedPhrase(
                composed(phrase, place),
                specified(phrase, phrase.head()),
                anaphoric,
                false,
                phrase.gender(),
                phrase.plural(),
                confidence,
                bridged);
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
        Optional<Actor> place = place(phrase);
        if (phrase.is(Roles.Sort.STATE)
                && place.isPresent()
                && rest(phrase, place).isEmpty()) return link(phrase, context);
        // `l'Armée de libération nationale`: which country's, the article's topic tells.
        List<Actor> named = Stream.concat(
                        gazetteer.named(label).stream(),
                        context.topic().stream()
                                .flatMap(state -> gazetteer.named(label + " (" + state.label("fr") + ")").stream()))
                .toList();
        if (!named.isEmpty()) return known(phrase, named.get(0), 0.95);
        ActorKind kind = kind(phrase);
        Actor actor = new Actor(
                ActorIds.of(label, kind),
                kind,
                Map.of(gazetteer.language(), joined(phrase.tokens().subList(phrase.head(), last + 1))),
                List.of(),
                place(phrase).flatMap(Descriptions::stateOf),
                Optional.empty(),
                Optional.empty());
        return new LinkedPhrase(
                actor,
                specified(phrase, phrase.head()),
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
                specified(phrase, phrase.head()),
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
                specified(phrase, phrase.head()),
                false,
                false,
                phrase.gender(),
                phrase.plural(),
                confidence,
                Optional.empty());
    }

    /** Institutions and people that every state has of its own: {@code le gouvernement}, {@code la population}. */
    private static boolean isOfAState(Described phrase) {
        return phrase.is(Roles.Sort.STATE)
                || phrase.role().flatMap(Roles.Role::name).isPresent();
    }

    /** {@code notre armée}, {@code l'armée de son pays}, {@code le gouvernement du pays}. */
    private Optional<Actor> implied(Described phrase, PhraseContext context) {
        if (!isOfAState(phrase) && !phrase.is(Roles.Sort.TITLE)) return Optional.empty();
        Optional<Actor> possessed = words.is(NounPhraseWords.DEFINITE, phrase.opening())
                ? context.side()
                        .filter(side ->
                                phrase.is(Roles.Sort.STATE) && phrase.tokens().size() == 2)
                : referredTo(phrase.opening(), context);
        return possessed.or(() -> {
            for (int i = phrase.head() + 2; i < phrase.tokens().size(); i++) {
                if (words.is(
                        NounPhraseWords.COUNTRY_NOUN, phrase.tokens().get(i).form())) {
                    String determiner = phrase.tokens().get(i - 1).form();
                    return words.is(NounPhraseWords.PLURAL, determiner)
                            ? Optional.empty()
                            : referredTo(determiner, context);
                }
            }
            return Optional.empty();
        });
    }

    /** {@code sept rebelles}, {@code des insurgés}: where nothing tells which, those of the country that the article is about. */
    private Optional<Actor> fightsIn(Described phrase, PhraseContext context) {
        boolean some = phrase.plural()
                && phrase.role()
                        .filter(role -> role.kind() == ActorKind.ARMED_GROUP)
                        .isPresent()
                && words.is(NounPhraseWords.MEMBERS, phrase.noun())
                && !words.is(NounPhraseWords.DEFINITE, phrase.opening())
                && !words.is(NounPhraseWords.POSSESSIVE, phrase.opening());
        return some && rest(phrase, Optional.empty()).isEmpty() ? context.topic() : Optional.empty();
    }

    private Optional<Actor> referredTo(String determiner, PhraseContext context) {
        if (words.is(NounPhraseWords.POSSESSIVE, determiner)) return context.possessor();
        if (words.is(NounPhraseWords.OWN, determiner)) return context.speaker();
        if (words.is(NounPhraseWords.DEFINITE, determiner)) return context.topic();
        return Optional.empty();
    }

    /** The state or place that the description names: by adjective ({@code russe}) or name ({@code du Mali}). */
    private Optional<Actor> place(Described phrase) {
        if (isOfSeveral(phrase)) return Optional.empty();
        for (int i = 0; i < phrase.tokens().size(); i++) {
            if (i == phrase.head()) continue;
            // `pro-russe` is not of Russia.
            boolean prefixed = i > 0
                    && phrase.tokens().get(i - 1).span().end()
                            == phrase.tokens().get(i).span().start()
                    && phrase.tokens().get(i).isTagged("ADJ", "NOUN", "X")
                    && !phrase.tokens().get(i - 1).isTagged("DET", "ADP");
            Optional<Actor> demonym = prefixed
                    ? Optional.empty()
                    : phrase.nationality(phrase.tokens().get(i));
            if (demonym.isPresent()) return demonym;
        }
        return namedPlace(phrase);
    }

    /** {@code les dirigeants de la Russie et de la France}, {@code les armées syrienne et russe}: no one state's. */
    private boolean isOfSeveral(Described phrase) {
        Set<Actor> before = new HashSet<>();
        boolean joined = false;
        for (int i = phrase.head() + 1; i < phrase.tokens().size(); i++) {
            int at = i;
            Token token = phrase.tokens().get(i);
            if (token.isTagged("CCONJ")) joined = true;
            Optional<Actor> place = phrase.names().stream()
                    .filter(name -> name.last() == at)
                    .flatMap(name -> name.known().stream())
                    .filter(actor -> actor.kind() == ActorKind.STATE || actor.kind() == ActorKind.PLACE)
                    .findFirst()
                    .or(() -> token.isTagged("ADJ") ? phrase.nationality(token) : Optional.empty());
            if (place.isEmpty()) continue;
            if (joined && !before.isEmpty() && !before.contains(place.get())) return true;
            before.add(place.get());
        }
        return false;
    }

    /** {@code Russia's defence ministry}. */
    private boolean owns(Described phrase, Name name) {
        return name.last() + 1 < phrase.head()
                && words.is(
                        NounPhraseWords.POSSESSIVE_MARK,
                        phrase.tokens().get(name.last() + 1).form());
    }

    /** The words before the noun that specify it, where the language puts them there: {@code defence} ministry. */
    private List<Token> modifiers(Described phrase) {
        if (!words.is(NounPhraseWords.MODIFIERS, BEFORE)) return List.of();
        List<Token> modifiers = new ArrayList<>();
        for (int i = 0; i < phrase.head(); i++) {
            Token token = phrase.tokens().get(i);
            int at = i;
            boolean names = gazetteer.demonym(token.form()).isPresent()
                    || phrase.names().stream()
                            .anyMatch(name -> name.holds(at) && name.known().isPresent());
            if (token.isTagged("NOUN", "ADJ", "PROPN") && !names) modifiers.add(token);
        }
        return modifiers;
    }

    private Optional<Actor> namedPlace(Described phrase) {
        return phrase.names().stream()
                .filter(name -> name.first() > phrase.head() || owns(phrase, name))
                .filter(name -> name.known()
                        .filter(actor -> actor.kind() == ActorKind.STATE || actor.kind() == ActorKind.PLACE)
                        .isPresent())
                .findFirst()
                .map(name -> governed(phrase, name).orElseGet(() -> name.known().get()));
    }

    /** {@code le gouvernement de Kinshasa}, {@code les autorités de Kiev}: a capital stands for the state it governs. */
    private Optional<Actor> governed(Described phrase, Name name) {
        boolean governs = phrase.role()
                .filter(role -> role.kind() == ActorKind.GOVERNMENT || role.kind() == ActorKind.ARMED_FORCE)
                .isPresent();
        return governs
                ? gazetteer.metonym(ProperNames.text(phrase.tokens(), name.first(), name.last()))
                : Optional.empty();
    }

    /** {@code le secrétaire général de l'Otan}, {@code le chef du Hezbollah libanais}: whose post it is, right behind it. */
    private static Optional<Actor> organisation(Described phrase) {
        return phrase.names().stream()
                .filter(name -> name.first() > phrase.head())
                .findFirst()
                .flatMap(Name::known)
                .filter(actor -> switch (actor.kind()) {
                    case INTERNATIONAL_ORGANISATION, ORGANISATION, ARMED_GROUP, POLITICAL_PARTY -> true;
                    default -> false;
                });
    }

    private Optional<Actor> holder(Described phrase, Actor place, LocalDate day) {
        List<String> office = new ArrayList<>();
        int first = phrase.head();
        while (first > 0 && phrase.tokens().get(first - 1).isTagged("ADJ")) first--;
        for (int i = first; i < phrase.tokens().size(); i++) {
            // `l'ancien président`: whoever holds the office is not meant.
            boolean elect = i > phrase.head()
                    && words.is(NounPhraseWords.ELECT, phrase.tokens().get(i).form());
            if (elect || words.is(NounPhraseWords.FORMER, phrase.tokens().get(i).form())) return Optional.empty();
            Token token = phrase.tokens().get(i);
            int at = i;
            if (token.isTagged("PUNCT")) break;
            boolean names = gazetteer.demonym(token.form()).isPresent()
                    || gazetteer.named(token.form()).contains(place)
                    || phrase.names().stream()
                            .anyMatch(name -> name.holds(at) && name.known().equals(Optional.of(place)))
                    || words.is(NounPhraseWords.COUNTRY_NOUN, token.form());
            if (token.isTagged("NOUN", "ADJ", "PROPN") && !names) office.add(Folding.fold(token.form()));
        }
        if (office.isEmpty()) return Optional.empty();
        return holder(phrase, office, place, day)
                .or(() -> alsoCalled(office).stream()
                        .flatMap(name -> holder(phrase, name, place, day).stream())
                        .findFirst());
    }

    /** {@code le chef de l'État}, {@code le chef de la diplomatie}: the names of the office that the words mean. */
    private List<List<String>> alsoCalled(List<String> office) {
        String called = String.join(" ", office);
        return words.words(NounPhraseWords.OFFICE_ALSO_CALLED).stream()
                .map(pair -> pair.split("=", 2))
                .filter(pair -> Folding.fold(pair[0]).equals(called))
                .map(pair -> List.of(Folding.fold(pair[1]).split(" ")))
                .sorted(java.util.Comparator.comparing(Object::toString))
                .toList();
    }

    private Optional<Actor> holder(Described phrase, List<String> office, Actor place, LocalDate day) {
        boolean located = place.kind() == ActorKind.PLACE;
        String whose = located ? place.country().orElse(place.id()) : place.id();
        // `la ministre`: an office's holder who is a man is not meant; `le ministre` may be a woman.
        List<Actor> holders = gazetteer.holders(whose, office, day).stream()
                .filter(holder -> !(phrase.gender().equals(Optional.of(Actor.Gender.FEMININE))
                        && holder.gender().equals(Optional.of(Actor.Gender.MASCULINE))))
                .toList();
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }

    private Optional<Actor> agency(Described phrase, Optional<Actor> place) {
        boolean agency =
                phrase.role().map(r -> r.kind() == ActorKind.NEWS_AGENCY).orElse(false);
        if (!agency || place.isEmpty()) return Optional.empty();
        List<Actor> agencies = gazetteer.agenciesOf(place.get().id());
        return agencies.size() == 1 ? Optional.of(agencies.get(0)) : Optional.empty();
    }

    /** The state whose adjective the phrase holds: {@code le ministre guinéen X}. */
    Optional<String> nationality(Described phrase) {
        for (int i = phrase.head() + 1; i < phrase.tokens().size(); i++) {
            Token token = phrase.tokens().get(i);
            Optional<Actor> demonym = token.isTagged("ADJ") ? phrase.nationality(token) : Optional.empty();
            if (demonym.isPresent()) return stateOf(demonym.get());
        }
        return Optional.empty();
    }

    private static Optional<String> stateOf(Actor place) {
        return place.kind() == ActorKind.STATE ? Optional.of(place.id()) : place.country();
    }

    private Actor composed(Described phrase, Optional<Actor> place) {
        Optional<String> shared = phrase.role().flatMap(Roles.Role::name).filter(name -> place.isPresent());
        List<Token> rest = rest(phrase, place);
        boolean bare = rest.isEmpty() && modifiers(phrase).isEmpty();
        if (phrase.isInstitution() && !phrase.plural()) {
            String name =
                    joined(Stream.of(modifiers(phrase), List.of(phrase.tokens().get(phrase.head())), rest)
                            .flatMap(List::stream)
                            .toList());
            Optional<Actor> known = place.filter(actor -> actor.kind() == ActorKind.STATE)
                    .flatMap(state -> gazetteer
                            .institutionOf(state, name)
                            .or(() -> gazetteer.institutionOf(state, phrase.noun(), joined(rest))));
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
        boolean regular = Stream.concat(rest.stream(), modifiers(phrase).stream())
                .allMatch(token -> token.isTagged("ADP", "DET") || words.is(NounPhraseWords.REGULAR, token.form()));
        if (collective && regular) {
            Optional<Actor> forces = stateOf(place.get()).flatMap(gazetteer::forcesOf);
            if (forces.isPresent()) return forces.get();
        }
        String head = collective && bare
                ? shared.get()
                : collective && !rest.isEmpty() && rest.get(0).isTagged("ADP")
                        ? shared.get().split(" ")[0]
                        : phrase.tokens().get(phrase.head()).form();
        String specified = rest.isEmpty() ? head : head + " " + joined(rest);
        List<Token> before = modifiers(phrase);
        String label = place.isEmpty()
                ? joined(withoutDeterminer(phrase))
                : before.isEmpty() ? specified : joined(before) + " " + specified;
        return actor(phrase, capitalised(label), place);
    }

    /** {@code les autorités maliennes}, with nothing that tells which of them: the government. */
    private Optional<Actor> alsoCalled(Described phrase, Optional<Actor> place) {
        boolean all = words.is(NounPhraseWords.DEFINITE, phrase.opening());
        return place.filter(state -> all && state.kind() == ActorKind.STATE)
                .flatMap(state -> words.words(NounPhraseWords.INSTITUTION_ALSO_CALLED).stream()
                        .map(pair -> pair.split("=", 2))
                        .filter(pair -> pair[0].equals(phrase.noun()))
                        .flatMap(pair -> gazetteer.institutionOf(state, pair[1], "").stream())
                        .findFirst());
    }

    private Actor actor(Described phrase, String label, Optional<Actor> place) {
        ActorKind kind = kind(phrase);
        String full = place.map(actor -> label + " (" + actor.label("fr") + ")").orElse(label);
        Set<String> identity = new TreeSet<>(gazetteer.identity(full));
        if (identity.isEmpty()) identity.add(Folding.fold(label));
        return new Actor(
                ActorIds.of(String.join(" ", identity), kind),
                kind,
                Map.of(gazetteer.language(), full),
                List.of(phrase.bare()),
                place.flatMap(Descriptions::stateOf),
                phrase.isInstitution()
                        ? place.filter(p -> p.kind() == ActorKind.STATE).map(Actor::id)
                        : Optional.empty(),
                kind == ActorKind.PERSON ? phrase.gender() : Optional.empty());
    }

    private ActorKind kind(Described phrase) {
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
            return actor(phrase, capitalised(phrase.tokens().get(phrase.head()).form()), Optional.of(place));
        Optional<Actor> where = namedPlace(phrase).filter(other -> !other.equals(place));
        return inhabitants(gazetteer, name.get(), place, where);
    }

    /** The inhabitants of a state, or those of them who live in a place: {@code Arméniens (Haut-Karabakh)}. */
    static Actor inhabitants(Gazetteer gazetteer, String name, Actor place, Optional<Actor> where) {
        String label = capitalised(name)
                + where.map(other -> " (" + other.label("fr") + ")").orElse("");
        return new Actor(
                ActorIds.of(
                        "people " + place.id()
                                + where.map(other -> " " + other.id()).orElse(""),
                        ActorKind.GROUP_OF_PEOPLE),
                ActorKind.GROUP_OF_PEOPLE,
                Map.of(gazetteer.language(), label),
                List.of(),
                stateOf(place),
                Optional.empty(),
                Optional.empty());
    }

    /** The words after the head that neither name the place nor lead to it. */
    private List<Token> rest(Described phrase, Optional<Actor> place) {
        List<Token> rest = new ArrayList<>();
        for (int i = phrase.head() + 1; i < phrase.tokens().size(); i++) {
            Token token = phrase.tokens().get(i);
            int at = i;
            boolean country = words.is(NounPhraseWords.COUNTRY_NOUN, token.form());
            boolean names = country
                    || place.isPresent() && phrase.nationality(token).equals(place)
                    || phrase.names().stream()
                            .anyMatch(name -> name.holds(at)
                                    && name.known()
                                            .map(actor ->
                                                    actor.kind() == ActorKind.STATE || actor.kind() == ActorKind.PLACE)
                                            .orElse(false));
            if (!names) {
                // `les troupes éthiopiennes et érythréennes`
                if (gazetteer.demonym(token.form()).isEmpty() || !token.isTagged("ADJ")) rest.add(token);
                continue;
            }
            while (!rest.isEmpty() && rest.get(rest.size() - 1).isTagged("ADP", "DET")) rest.remove(rest.size() - 1);
        }
        for (int i = 0; i < rest.size(); i++) {
            if (rest.get(i).form().equals(",")) rest.subList(i, rest.size()).clear();
        }
        while (!rest.isEmpty() && rest.get(rest.size() - 1).isTagged("ADP", "DET", "PUNCT"))
            rest.remove(rest.size() - 1);
        while (!rest.isEmpty() && rest.get(0).isTagged("PUNCT")) rest.remove(0);
        while (!rest.isEmpty() && rest.get(rest.size() - 1).isTagged("CCONJ")) rest.remove(rest.size() - 1);
        return rest;
    }

    private static List<Token> withoutDeterminer(Described phrase) {
        int first = phrase.tokens().get(0).isTagged("DET") && phrase.tokens().size() > 1 ? 1 : 0;
        int end = phrase.head() + 1;
        while (end < phrase.tokens().size() && !phrase.tokens().get(end).form().equals(",")) end++;
        return phrase.tokens().subList(Math.min(first, phrase.head()), end);
    }

    private static String joined(List<Token> tokens) {
        return Folding.contracted(ProperNames.text(tokens, 0, tokens.size() - 1));
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
