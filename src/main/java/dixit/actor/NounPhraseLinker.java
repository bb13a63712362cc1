package dixit.actor;

import dixit.actor.ProperNames.Name;
import dixit.text.Feature;
import dixit.text.Morphology;
import dixit.text.Phrase;
import dixit.text.Token;
import dixit.text.WordClasses;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names the actor of one noun phrase: a known name, an unknown name ({@code Jean-Philippe Magnen, le porte-parole du
 * parti}), or a description made of a role noun and a place or nationality ({@code le ministère russe de la Défense}).
 * A proper name in the phrase wins over the title beside it.
 */
public final class NounPhraseLinker {

    /** Between an institution's noun and its name: {@code l'agence de presse officielle russe Tass}. */
    private static final int FARTHEST_NAME = 6;

    /** Confidence where a nationality word is several states' and the article tells none apart. */
    private static final double OPEN_NATIONALITY = 0.5;

    private final Gazetteer gazetteer;
    private final Roles roles;
    private final WordClasses<NounPhraseWords> words;
    private final ProperNames properNames;
    private final Morphology morphology;
    private final Agreement agreement;
    private final Descriptions descriptions;
    private final DescribedWords describedWords;
    private final DescribedPlaces places;

    /** All that linking needs for one language; safe for several threads. */
    public NounPhraseLinker(
            Gazetteer gazetteer, Roles roles, WordClasses<NounPhraseWords> words, Morphology morphology) {
        this.gazetteer = gazetteer;
        this.roles = roles;
        this.words = words;
        this.properNames = new ProperNames(gazetteer, roles, words);
        this.morphology = morphology;
        this.agreement = new Agreement(morphology, words);
        this.describedWords = new DescribedWords(gazetteer, words);
        this.places = new DescribedPlaces(gazetteer, words);
        this.descriptions = new Descriptions(gazetteer, roles, words, describedWords, places);
    }

    /** Whom the phrase names as far as its own words and {@code context} tell. */
    public LinkedPhrase link(Phrase phrase, PhraseContext context) {
        Optional<Acronym> acronym = Acronym.of(phrase);
        if (acronym.isEmpty()) return linked(Acronym.withoutAny(phrase), context);
        LinkedPhrase full = linked(acronym.get().phrase(), context);
        Actor actor = acronym.get()
                .name()
                .map(name -> named(Folding.contracted(name), full.actor()))
                .orElse(full.actor());
        boolean known = gazetteer.byId(actor.id()).isPresent();
        List<Actor> named = known ? List.of() : gazetteer.named(acronym.get().form());
        LinkedPhrase linked =
                full.with(named.isEmpty() ? actor : named.get(0), acronym.get().form());
        // What has an acronym is a name, unless it stands for people: `des experts de l'ONU (HCR)`.
        return linked.actor().kind() == ActorKind.GROUP_OF_PEOPLE ? linked : linked.naming();
    }

    /** Each of {@code les gouvernements britannique, australien et danois}; empty for a phrase that is not of several. */
    public List<LinkedPhrase> each(Phrase phrase, PhraseContext context) {
        int head = phrase.indexes().indexOf(phrase.head());
        return new EachOfSeveral(agreement, new Nationalities(gazetteer, context.states()))
                .of(phrase.tokens(), head).stream()
                        .map(own -> linked(own, head, context, false))
                        .toList();
    }

    /** The actor that bears the full name: the gazetteer's, or one of the kind that the words before it tell. */
    private Actor named(String name, Actor described) {
        return gazetteer.named(name).stream()
                .findFirst()
                .orElseGet(() -> new Actor(
                        ActorIds.of(name, described.kind()),
                        described.kind(),
                        Map.of(gazetteer.language(), name),
                        List.of(),
                        described.country(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private LinkedPhrase linked(Phrase phrase, PhraseContext context) {
        int head = head(phrase);
        LinkedPhrase linked = linked(phrase.tokens(), head, context, agreement.isPlural(phrase.tokens(), head));
        boolean described = !linked.named() || linked.actor().kind() == ActorKind.GROUP_OF_PEOPLE;
        boolean open = described && new Nationalities(gazetteer, context.states()).anyOpen(phrase.tokens());
        return open ? linked.atMost(OPEN_NATIONALITY) : linked;
    }

    /** {@code un haut responsable}: the tagger takes the adjective for the noun and the noun for the adjective. */
    private int head(Phrase phrase) {
        int head = phrase.indexes().indexOf(phrase.head());
        boolean swapped = head + 1 < phrase.tokens().size()
                && phrase.headToken().isTagged("NOUN")
                && roles.of(phrase.headToken().lemma()).isEmpty()
                && morphology.readings(phrase.headToken().form()).stream()
                        .anyMatch(reading -> reading.is(Feature.ADJECTIVE))
                && phrase.tokens().get(head + 1).isTagged("ADJ")
                && roles.of(phrase.tokens().get(head + 1).lemma())
                        .filter(role -> role.sort() == Roles.Sort.TITLE)
                        .isPresent();
        return swapped ? head + 1 : head;
    }

    private LinkedPhrase linked(List<Token> tokens, int head, PhraseContext context, boolean plural) {
        List<Name> names = properNames.in(tokens, context);
        Token headToken = tokens.get(head);
        Optional<Roles.Role> role = roles.of(headToken.lemma()).or(() -> roles.of(headToken.form()));
        Described described = new Described(
                tokens,
                head,
                names,
                role,
                plural,
                agreement.gender(tokens, head),
                new Nationalities(gazetteer, context.states()));
        Optional<Name> commander =
                names.stream().filter(name -> isCommander(described, name)).findFirst();
        if (commander.isPresent())
            return linked(tokens.subList(0, commander.get().first()), head, context, plural);
        Optional<Name> own = names.stream().filter(name -> name.holds(head)).findFirst();
        // `le général Daglo` is known by title and name; `le secrétaire général de l'ONU` is the post.
        boolean titled = own.filter(name -> name.last() > head)
                .flatMap(Name::known)
                .filter(actor -> actor.kind() == ActorKind.PERSON || described.isInstitution())
                .isPresent();
        boolean named = own.isPresent() && (titled || !isTitleWord(described));
        if (named && described.isNamedInstitution() && own.get().known().isEmpty() && isSpecified(described)) {
            return descriptions.institution(described, context);
        }
        if (named) {
            // `le ministère arménien de la Défense … le ministère`
            String title = isMinistry(described)
                    ? describedWords.specified(described, head)
                    : apposedTitle(described, own.get());
            return named(described, own.get(), title, context.speaking(), ActorKind.UNKNOWN);
        }
        String noun = describedWords.specified(described, head);
        Optional<Name> apposed = apposed(described);
        if (described.isNamedInstitution() && apposed.flatMap(Name::known).isEmpty()) {
            return descriptions.institution(described, context);
        }
        if (apposed.isPresent()) {
            ActorKind kind = role.map(Roles.Role::kind).orElse(ActorKind.UNKNOWN);
            return named(described, apposed.get(), noun, context.speaking(), kind);
        }
        Optional<Name> author = author(described);
        if (author.isPresent()) return named(described, author.get(), noun, true, ActorKind.ORGANISATION);
        Optional<Name> whole = whole(described);
        if (whole.isPresent()) return named(described, whole.get(), noun, false, ActorKind.ARMED_GROUP);
        return descriptions.link(described, context);
    }

    /** Whether a noun, by lemma, is one for a person: {@code commerçant}, {@code habitante}. */
    public boolean isPerson(String noun) {
        return roles.of(noun)
                .map(Roles.Role::kind)
                .filter(kind -> kind == ActorKind.PERSON || kind == ActorKind.GROUP_OF_PEOPLE)
                .isPresent();
    }

    private static boolean isMinistry(Described phrase) {
        return phrase.tokens().get(phrase.head()).isTagged("NOUN")
                && phrase.role()
                        .filter(role -> role.kind() == ActorKind.MINISTRY)
                        .isPresent();
    }

    /** {@code l'Observatoire syrien}: an adjective or complement follows the capitalised noun. */
    private boolean isSpecified(Described phrase) {
        if (words.is(NounPhraseWords.MODIFIERS, DescribedWords.BEFORE)) return phrase.head() > 1;
        return phrase.head() + 1 < phrase.tokens().size()
                && phrase.tokens().get(phrase.head() + 1).isTagged("ADJ", "ADP");
    }

    /** What {@code X, le porte-parole de l'armée} is called from here on; empty when no title follows the name. */
    private String apposedTitle(Described phrase, Name name) {
        for (int i = name.last() + 2; i < Math.min(phrase.tokens().size(), name.last() + 5); i++) {
            Token token = phrase.tokens().get(i);
            // `X, ancien président`, is called by that title no longer, but by both words.
            if (words.is(NounPhraseWords.FORMER, token.form())) continue;
            if (token.isTagged("DET", "ADJ")) continue;
            boolean title = roles.of(token.lemma())
                    .map(role -> role.sort() == Roles.Sort.TITLE)
                    .orElse(false);
            boolean apposed = phrase.tokens().get(name.last() + 1).form().equals(",");
            return title && apposed ? describedWords.specified(phrase, i) : "";
        }
        return "";
    }

    private boolean isTitleWord(Described phrase) {
        Token token = phrase.tokens().get(phrase.head());
        return !token.isTagged("PROPN") && roles.of(token.lemma()).isPresent()
                || words.is(NounPhraseWords.CIVILITY, token.form())
                || isCapitalisedTitle(phrase);
    }

    /** {@code le Haut-Commissaire aux réfugiés, X}: a title in capitals, whose bearer's name follows. */
    private boolean isCapitalisedTitle(Described phrase) {
        Optional<Roles.Role> role = roles.of(phrase.tokens().get(phrase.head()).form());
        return role.filter(r -> r.sort() == Roles.Sort.TITLE).isPresent()
                && words.is(NounPhraseWords.DEFINITE, phrase.opening())
                && phrase.names().stream().anyMatch(name -> name.first() > phrase.head() && isAfterComma(phrase, name));
    }

    /**
     * The name that a title or institution noun carries: {@code le président X}, {@code l'agence russe X}, {@code …, X}.
     */
    private Optional<Name> apposed(Described phrase) {
        boolean institution = phrase.isInstitution() || phrase.is(Roles.Sort.DOCUMENT);
        // `assiégées par les rebelles, Kefraya et Foua`: many are not called by a name set off from them.
        boolean many = phrase.plural() && phrase.isArmedGroup();
        Name best = null;
        for (Name name : phrase.names()) {
            if (name.first() <= phrase.head() || !carries(phrase, name, institution)) continue;
            if (many && isAfterComma(phrase, name)) continue;
            boolean better = best == null
                    || isAfterComma(phrase, name)
                    || best.first() == best.last() && name.last() > name.first();
            if (better) best = name;
        }
        return Optional.ofNullable(best).filter(name -> !isTail(phrase, name));
    }

    private boolean carries(Described phrase, Name name, boolean institution) {
        Token before = phrase.tokens().get(name.first() - 1);
        boolean civility = words.is(NounPhraseWords.CIVILITY, before.form());
        if (!civility && before.isTagged("ADP", "DET", "CCONJ")) return false;
        Optional<ActorKind> kind = name.known().map(Actor::kind);
        boolean person = kind.map(k -> k == ActorKind.PERSON).orElse(true);
        if (institution
                && kind.map(k -> k == ActorKind.STATE || k == ActorKind.PERSON).orElse(false)) return false;
        if (!institution && !person) return false;
        // What is no role carries a name only right behind it: `la journaliste`, not `la formation d'une … X`.
        if (phrase.role().isEmpty()) return name.first() <= phrase.head() + 2;
        if (institution && name.first() > phrase.head() + FARTHEST_NAME && !isAfterComma(phrase, name)) return false;
        return name.first() == phrase.head() + 1
                || isAfterComma(phrase, name)
                || civility
                || phrase.tokens().subList(phrase.head() + 1, name.first()).stream()
                        .allMatch(t -> t.isTagged("ADJ", "PROPN", "NOUN", "ADP", "DET", "PUNCT", "NUM", "VERB", "ADV"));
    }

    /** {@code (le chef de) l'armée X}: an army or government has no name of its own; X is who heads it. */
    private static boolean isCommander(Described phrase, Name name) {
        boolean person = name.known()
                .map(actor -> actor.kind() == ActorKind.PERSON)
                .orElse(phrase.isGovernment() || name.last() > name.first());
        return person
                && phrase.is(Roles.Sort.STATE)
                && !isGroup(phrase)
                && name.first() > phrase.head()
                && !phrase.tokens().get(name.first() - 1).isTagged("ADP", "DET", "PUNCT");
    }

    private static boolean isGroup(Described phrase) {
        return phrase.role()
                .map(role -> role.kind() == ActorKind.ARMED_GROUP || role.kind() == ActorKind.ORGANISATION)
                .orElse(false);
    }

    private static boolean isAfterComma(Described phrase, Name name) {
        return phrase.tokens().get(name.first() - 1).form().equals(",");
    }

    /** One bare word after a long description is rarely the person's name: {@code président du groupe UMP}. */
    private static boolean isTail(Described phrase, Name name) {
        return name.first() == name.last()
                && name.known().isEmpty()
                && name.first() > phrase.head() + 1
                && phrase.is(Roles.Sort.TITLE)
                && phrase.tokens().get(name.first() - 1).isTagged("NOUN", "PROPN");
    }

    /**
     * Documents, unnamed spokespersons and branches speak for whom they are of: {@code un rapport de la Ligue arabe}, {@code
     * la porte-parole de la fédération Febelfin}, {@code le bureau de MSF à Beyrouth}.
     */
    private Optional<Name> author(Described phrase) {
        boolean branch = words.is(NounPhraseWords.BRANCH, phrase.noun()) && !phrase.plural();
        boolean speaksFor =
                branch || words.is(NounPhraseWords.SPOKESPERSON, phrase.noun()) || phrase.is(Roles.Sort.DOCUMENT);
        if (!speaksFor) return Optional.empty();
        int head = phrase.head();
        return phrase.names().stream()
                .filter(name -> name.first() > head + 1 && name.first() <= head + FARTHEST_NAME)
                // `un communiqué de presse de la MINUSS`
                .filter(name -> phrase.tokens().subList(head + 1, name.first()).stream()
                        .allMatch(
                                t -> t.isTagged("ADP", "DET") || words.is(NounPhraseWords.AGENCY_ADJECTIVE, t.form())))
                .filter(name -> name.known()
                        .map(actor -> branch ? actor.kind().isOrganisation() : actor.kind() != ActorKind.PLACE)
                        .orElse(!branch))
                .findFirst();
    }

    /** {@code les paramilitaires des Forces de soutien rapide}: all its members are the group itself, {@code des} some are not. */
    private Optional<Name> whole(Described phrase) {
        boolean all = phrase.plural()
                && words.is(NounPhraseWords.DEFINITE, phrase.opening())
                && words.is(NounPhraseWords.MEMBERS, phrase.noun());
        if (!all) return Optional.empty();
        return phrase.names().stream()
                .filter(name -> name.first() > phrase.head())
                .findFirst()
                .filter(name -> phrase.tokens().subList(phrase.head() + 1, name.first()).stream()
                        .allMatch(t -> t.isTagged("ADP", "DET")))
                .filter(name ->
                        name.known().map(Actor::kind).filter(ActorKind::isForce).isPresent());
    }

    private LinkedPhrase named(Described phrase, Name name, String noun, boolean speaking, ActorKind hint) {
        String text = ProperNames.text(phrase.tokens(), name.first(), name.last());
        Optional<Actor> metonym = speaking ? gazetteer.metonym(text) : Optional.empty();
        if (name.known().isPresent()) {
            Actor known = name.known().get();
            Actor actor = known.kind() == ActorKind.PLACE ? metonym.orElse(known) : known;
            Homonyms.Choice choice = name.choice().get();
            boolean chosen = actor.equals(choice.actor());
            return linked(
                            phrase,
                            actor,
                            noun,
                            actor.gender().or(phrase::gender),
                            chosen ? choice.confidence() : Homonyms.SURE)
                    .with(chosen ? choice.runnersUp() : List.of());
        }
        if (metonym.isPresent()) return linked(phrase, metonym.get(), noun, phrase.gender(), 0.9);
        Optional<Actor> homeland =
                name.first() == name.last() ? phrase.nationalities().of(text) : Optional.empty();
        if (homeland.isPresent()) {
            Optional<Actor> where = phrase.names().stream()
                    .filter(other -> other.first() > name.last())
                    .flatMap(other -> other.known().stream())
                    .filter(actor -> actor.kind() == ActorKind.PLACE || actor.kind() == ActorKind.STATE)
                    .findFirst();
            Actor people = ComposedActors.inhabitants(gazetteer, text, homeland.get(), where);
            return linked(phrase, people, noun, phrase.gender(), 0.8);
        }
        ActorKind kind = kindOf(phrase.tokens(), name, hint);
        String label = text.replaceAll("^[\\s,]+|[\\s,]+$", "");
        Optional<Actor.Gender> gender =
                phrase.gender().or(() -> kind == ActorKind.PERSON ? FirstNames.READ.gender(label) : Optional.empty());
        Actor actor = new Actor(
                ActorIds.of(label, kind),
                kind,
                Map.of(gazetteer.language(), label),
                List.of(),
                kind == ActorKind.PERSON ? places.nationality(phrase) : Optional.empty(),
                Optional.empty(),
                gender);
        return linked(phrase, actor, noun, gender, kind == ActorKind.UNKNOWN ? 0.6 : 0.85);
    }

    private static LinkedPhrase linked(
            Described phrase, Actor actor, String noun, Optional<Actor.Gender> gender, double confidence) {
        return new LinkedPhrase(actor, noun, false, true, gender, phrase.plural(), confidence, Optional.empty());
    }

    private ActorKind kindOf(List<Token> tokens, Name name, ActorKind hint) {
        if (hint == ActorKind.PERSON || hint == ActorKind.GROUP_OF_PEOPLE) return ActorKind.PERSON;
        if (hint != ActorKind.UNKNOWN) return hint;
        String before = name.first() > 0 ? tokens.get(name.first() - 1).form() : "";
        if (words.is(NounPhraseWords.CIVILITY, before)) return ActorKind.PERSON;
        String text = ProperNames.text(tokens, name.first(), name.last());
        boolean acronym = text.matches("(?U)\\p{Lu}[\\p{Lu}\\d.-]+");
        if (acronym || words.is(NounPhraseWords.DEFINITE, before)) return ActorKind.ORGANISATION;
        return name.last() > name.first() ? ActorKind.PERSON : ActorKind.UNKNOWN;
    }
}
