package dixit.actor;

import dixit.actor.ProperNames.Name;
import dixit.text.Token;
import dixit.text.WordClasses;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Of which state, place or organisation a description is: by its own words, or by what stands around it. */
final class DescribedPlaces {

    private final Gazetteer gazetteer;
    private final WordClasses<NounPhraseWords> words;

    DescribedPlaces(Gazetteer gazetteer, WordClasses<NounPhraseWords> words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /** The state or place that the description names: by adjective ({@code russe}) or name ({@code du Mali}). */
    Optional<Actor> place(Described phrase) {
        if (isOfSeveral(phrase)) return Optional.empty();
        for (int i = 0; i < phrase.tokens().size(); i++) {
            if (i == phrase.head()) continue;
            // `le régime et ses alliés russes`: the adjective is of what is joined to it.
            if (i > phrase.head() && joins(phrase, i)) break;
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

    private static boolean joins(Described phrase, int i) {
        List<Token> tokens = phrase.tokens();
        return tokens.get(i).isTagged("CCONJ")
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isTagged("DET");
    }

    /** {@code les dirigeants de la Russie et de la France}, {@code les armées syrienne et russe}: no one state's. */
    private boolean isOfSeveral(Described phrase) {
        Set<Actor> before = new HashSet<>();
        boolean joined = false;
        for (int i = phrase.head() + 1; i < phrase.tokens().size(); i++) {
            Token token = phrase.tokens().get(i);
            if (token.isTagged("CCONJ")) joined = true;
            Optional<Actor> place = placeEndingAt(phrase, i);
            if (place.isEmpty() && token.isTagged("ADJ")) place = phrase.nationality(token);
            if (place.isEmpty()) continue;
            if (joined && !before.isEmpty() && !before.contains(place.get())) return true;
            before.add(place.get());
        }
        return false;
    }

    private static Optional<Actor> placeEndingAt(Described phrase, int last) {
        for (Name name : phrase.names()) {
            if (name.last() != last || name.known().isEmpty()) continue;
            ActorKind kind = name.known().get().kind();
            if (kind == ActorKind.STATE || kind == ActorKind.PLACE) return name.known();
        }
        return Optional.empty();
    }

    /** {@code Russia's defence ministry}. */
    private boolean owns(Described phrase, Name name) {
        return name.last() + 1 < phrase.head()
                && words.is(
                        NounPhraseWords.POSSESSIVE_MARK,
                        phrase.tokens().get(name.last() + 1).form());
    }

    Optional<Actor> namedPlace(Described phrase) {
        return phrase.names().stream()
                .filter(name -> name.first() > phrase.head() || owns(phrase, name))
                .filter(name -> name.known()
                        .filter(actor -> actor.kind() == ActorKind.STATE || actor.kind() == ActorKind.PLACE)
                        .isPresent())
                .findFirst()
                .map(name -> governed(phrase, name).orElseGet(() -> name.known().get()))
                .or(() -> ruled(phrase));
    }

    /** {@code le régime de Bachar al-Assad}: a government is of its head's state. */
    private Optional<Actor> ruled(Described phrase) {
        if (!phrase.isGovernment()) return Optional.empty();
        return phrase.names().stream()
                .filter(name -> name.first() > phrase.head())
                .findFirst()
                .flatMap(Name::known)
                .filter(actor -> actor.kind() == ActorKind.PERSON)
                .flatMap(Actor::state)
                .flatMap(gazetteer::byId);
    }

    /** {@code le gouvernement de Kinshasa}, {@code les autorités de Kiev}: a capital stands for the state it governs. */
    private Optional<Actor> governed(Described phrase, Name name) {
        boolean governs = phrase.role()
                        .filter(role -> role.kind() == ActorKind.GOVERNMENT || role.kind() == ActorKind.ARMED_FORCE)
                        .isPresent()
                || isRuler(phrase);
        return governs
                ? gazetteer.metonym(ProperNames.text(phrase.tokens(), name.first(), name.last()))
                : Optional.empty();
    }

    /** {@code l'homme fort}, {@code le maître}: with a capital behind it, of that state. */
    private boolean isRuler(Described phrase) {
        String next = phrase.head() + 1 < phrase.tokens().size()
                ? phrase.tokens().get(phrase.head() + 1).form()
                : "";
        return words.is(NounPhraseWords.RULER, phrase.noun())
                || words.is(NounPhraseWords.RULER, phrase.noun() + "-" + next);
    }

    /** {@code le secrétaire général de l'Otan}, {@code le chef du Hezbollah libanais}: whose post it is, right behind it. */
    static Optional<Actor> organisation(Described phrase) {
        return phrase.names().stream()
                .filter(name -> name.first() > phrase.head())
                .findFirst()
                .flatMap(Name::known)
                .filter(actor -> switch (actor.kind()) {
                    case INTERNATIONAL_ORGANISATION, ORGANISATION, ARMED_GROUP, POLITICAL_PARTY -> true;
                    default -> false;
                });
    }

    /** {@code notre armée}, {@code l'armée de son pays}, {@code le gouvernement du pays}. */
    Optional<Actor> implied(Described phrase, PhraseContext context) {
        if (!phrase.isOfAState() && !phrase.is(Roles.Sort.TITLE)) return Optional.empty();
        Optional<Actor> possessed = words.is(NounPhraseWords.DEFINITE, phrase.opening())
                ? context.side()
                        .filter(side -> phrase.is(Roles.Sort.STATE)
                                && !phrase.isArmedGroup()
                                && phrase.tokens().size() == 2)
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

    Optional<Actor> referredTo(String determiner, PhraseContext context) {
        if (words.is(NounPhraseWords.POSSESSIVE, determiner)) return context.possessor();
        if (words.is(NounPhraseWords.OWN, determiner)) return context.speaker();
        if (words.is(NounPhraseWords.DEFINITE, determiner)) return context.topic();
        return Optional.empty();
    }

    /** The state whose adjective the phrase holds: {@code le ministre guinéen X}. */
    Optional<String> nationality(Described phrase) {
        for (int i = phrase.head() + 1; i < phrase.tokens().size(); i++) {
            Token token = phrase.tokens().get(i);
            Optional<Actor> demonym = token.isTagged("ADJ") ? phrase.nationality(token) : Optional.empty();
            if (demonym.isPresent()) return demonym.get().state();
        }
        return Optional.empty();
    }
}
