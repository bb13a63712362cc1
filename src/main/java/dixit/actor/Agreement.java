package dixit.actor;

import dixit.text.Feature;
import dixit.text.Morphology;
import dixit.text.Token;
import dixit.text.WordClasses;
import java.util.List;
import java.util.Optional;

/** Gender and number of a noun phrase, from its determiner or, where that is elided, from the dictionary. */
final class Agreement {

    private final Morphology morphology;
    private final WordClasses<NounPhraseWords> words;

    Agreement(Morphology morphology, WordClasses<NounPhraseWords> words) {
        this.morphology = morphology;
        this.words = words;
    }

    boolean isPlural(List<Token> tokens, int head) {
        for (int i = 0; i <= head; i++)
            if (words.is(NounPhraseWords.PLURAL, tokens.get(i).form())) return true;
        List<Morphology.Reading> nouns = nouns(tokens.get(head));
        return !nouns.isEmpty() && nouns.stream().allMatch(reading -> reading.is(Feature.PLURAL));
    }

    Optional<Actor.Gender> gender(List<Token> tokens, int head) {
        for (int i = head; i >= 0; i--) {
            String form = tokens.get(i).form();
            if (words.is(NounPhraseWords.FEMININE, form)) return Optional.of(Actor.Gender.FEMININE);
            if (words.is(NounPhraseWords.MASCULINE, form)) return Optional.of(Actor.Gender.MASCULINE);
        }
        List<Morphology.Reading> nouns = nouns(tokens.get(head));
        if (nouns.isEmpty()) return Optional.empty();
        if (nouns.stream().allMatch(reading -> reading.is(Feature.FEMININE))) return Optional.of(Actor.Gender.FEMININE);
        if (nouns.stream().allMatch(reading -> reading.is(Feature.MASCULINE)))
            return Optional.of(Actor.Gender.MASCULINE);
        return Optional.empty();
    }

    /** Its readings as a common noun; {@code Paris} is no plural of {@code pari}. */
    private List<Morphology.Reading> nouns(Token token) {
        if (token.isTagged("PROPN")) return List.of();
        return morphology.readings(token.form()).stream()
                .filter(reading -> reading.is(Feature.NOUN))
                .toList();
    }
}
