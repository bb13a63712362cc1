package dixit.actor;

import dixit.text.Token;
import dixit.text.WordClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which words of a description specify its noun, and which name a place or lead to it. */
final class DescribedWords {

    private final Gazetteer gazetteer;
    private final WordClasses<NounPhraseWords> words;

    DescribedWords(Gazetteer gazetteer, WordClasses<NounPhraseWords> words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    static final String BEFORE = "before";

    /**
     * The noun at {@code from} with what specifies it, names and nationalities left out: {@code ministre de le défense},
     * {@code autorité séparatiste}.
     */
    String specified(Described phrase, int from) {
        int first = from;
        while (first > 0
                && words.is(NounPhraseWords.RANK, phrase.tokens().get(first - 1).form())) first--;
        StringBuilder key = new StringBuilder();
        key.append(former(phrase, from));
        if (from == phrase.head())
            for (Token token : modifiers(phrase))
                key.append(key.isEmpty() ? "" : " ").append(token.lemma().toLowerCase(java.util.Locale.ROOT));
        for (Token token : phrase.tokens().subList(first, from + 1)) {
            String lemma = token.lemma().toLowerCase(java.util.Locale.ROOT);
            boolean joined = key.isEmpty() || key.charAt(key.length() - 1) == '-';
            key.append(joined ? "" : " ").append(lemma);
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

    /** {@code l'ancien président} is called so, and is not the president: {@code ancien-}, empty for any other noun. */
    private String former(Described phrase, int noun) {
        for (int i = noun - 1; i >= Math.max(0, noun - 2); i--) {
            Token token = phrase.tokens().get(i);
            if (words.is(NounPhraseWords.FORMER, token.form()))
                return token.lemma().toLowerCase(java.util.Locale.ROOT) + "-";
            if (!token.isTagged("ADJ", "PUNCT")) break;
        }
        return "";
    }

    /** The words before the noun that specify it, where the language puts them there: {@code defence} ministry. */
    List<Token> modifiers(Described phrase) {
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

    /** The words after the head that neither name the place nor lead to it. */
    List<Token> rest(Described phrase, Optional<Actor> place) {
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
                                            .filter(actor -> names(phrase, actor, place))
                                            .isPresent());
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

    /** {@code l'armée du Mali}, {@code le régime de Bachar al-Assad}: the place, or who governs it. */
    private static boolean names(Described phrase, Actor actor, Optional<Actor> place) {
        boolean governs = actor.kind() == ActorKind.PERSON
                && phrase.isGovernment()
                && actor.state().equals(place.flatMap(Actor::state));
        return actor.kind() == ActorKind.STATE || actor.kind() == ActorKind.PLACE || governs;
    }

    static List<Token> withoutDeterminer(Described phrase) {
        int first = phrase.tokens().get(0).isTagged("DET") && phrase.tokens().size() > 1 ? 1 : 0;
        int end = phrase.head() + 1;
        while (end < phrase.tokens().size() && !phrase.tokens().get(end).form().equals(",")) end++;
        return phrase.tokens().subList(Math.min(first, phrase.head()), end);
    }

    static String joined(List<Token> tokens) {
        return Folding.contracted(ProperNames.text(tokens, 0, tokens.size() - 1));
    }

    static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
