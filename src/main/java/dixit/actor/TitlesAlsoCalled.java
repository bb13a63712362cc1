package dixit.actor;

import dixit.text.WordClasses;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Persons taken up by another noun than their title: {@code le procureur X … le magistrat}, {@code le quinquagénaire}. */
final class TitlesAlsoCalled {

    /** Sentences back from the noun, among which the person must have been spoken of. */
    private static final int FARTHEST = 5;

    private static final String ANYBODY = "*";

    private final WordClasses<NounPhraseWords> words;
    private final Entities entities;

    TitlesAlsoCalled(WordClasses<NounPhraseWords> words, Entities entities) {
        this.words = words;
        this.entities = entities;
    }

    /** The named person spoken of last who has a title that the noun stands for. */
    Optional<Entity> of(LinkedPhrase linked, int sentence, Predicate<Entity> compatible) {
        if (linked.plural()) return Optional.empty();
        String called = joined(linked.noun());
        Set<String> titles = words.pairs(NounPhraseWords.TITLE_ALSO_CALLED).stream()
                .filter(pair -> pair.word().equals(called))
                .map(WordClasses.Pair::meaning)
                .collect(Collectors.toSet());
        if (titles.isEmpty()) return Optional.empty();
        return entities.last(entity -> entity.actor.kind() == ActorKind.PERSON
                && entity.named
                && sentence - entity.lastSentence <= FARTHEST
                && entity.agrees(linked.gender())
                && compatible.test(entity)
                && (titles.contains(ANYBODY)
                        || entity.nouns.stream().map(this::joined).anyMatch(titles::contains)));
    }

    /** Whether the noun is a title that others stand for. */
    boolean isTitle(String noun) {
        return words.pairs(NounPhraseWords.TITLE_ALSO_CALLED).stream()
                .anyMatch(pair -> pair.meaning().equals(noun));
    }

    /** {@code chef de le état} as {@code chef-état}. */
    private String joined(String noun) {
        return Arrays.stream(noun.split(" "))
                .filter(word -> !words.is(NounPhraseWords.LINK, word))
                .collect(Collectors.joining("-"));
    }
}
