package dixit.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the cue lexicon: a reporting word or expression in the constructions it shares one speech act in.
 *
 * @param words its lemmas, main word first; a reflexive verb's first word is its pronoun
 * @param frames how the content is given: the lexicon's notation, with {@link #CLAUSE}, {@link #QUESTION} and {@link
 *     #DATIVE} for the language's own words
 * @param targets what a complement is: {@code obj} or a preposition to {@code about}, {@code addressee} or {@code
 *     about+addressee}
 * @param objects the nouns to which the noun frames are limited, with the act each makes; those excluded limit nothing else
 * @param negative whether its plain meaning is a negation, so that {@code ne … pas} still reports ({@code n'exclut pas
 *     que})
 */
public record Cue(
        List<String> words,
        Type type,
        SpeechAct act,
        Set<String> frames,
        Map<String, String> targets,
        Strength strength,
        List<ObjectNoun> objects,
        boolean negative) {

    /** The frame of a clause that a complementiser opens: {@code que}. */
    static final String CLAUSE = "clause";

    /** The frame of a clause without a complementiser, where the language allows one: {@code said the army withdrew}. */
    static final String BARE = "bare";

    /** The frame of a reported question: {@code si}. */
    static final String QUESTION = "question";

    /** Opens a frame in which the other party stands with the dative preposition: {@code à+inf:de}. */
    static final String DATIVE = "dative+";

    /** Its part of speech. */
    public enum Type {
        VERB,
        EXPRESSION,
        NOUN,
        PREPOSITION
    }

    /** How surely it reports. */
    public enum Strength {
        /** In nearly every use. */
        STRONG,
        /** Only with a speaker and a clause or quotation, or with a noun that its row lists. */
        WEAK,
        /** Only with quotation marks. */
        QUOTE
    }

    /** @throws IllegalArgumentException when there is no word or no frame */
    public Cue {
        if (words.isEmpty() || frames.isEmpty()) throw new IllegalArgumentException("a cue has words and frames");
        words = List.copyOf(words);
        frames = Set.copyOf(frames);
        targets = Map.copyOf(targets);
        objects = List.copyOf(objects);
    }

    boolean has(String frame) {
        return frames.contains(frame);
    }

    /** Whether its noun frames take the noun {@code lemma}. */
    boolean accepts(String lemma) {
        if (noun(lemma).isPresent()) return !noun(lemma).get().excluded();
        return objects.stream().allMatch(ObjectNoun::excluded);
    }

    /** Whether the lexicon names the noun: then the cue reports with it whatever its strength. */
    boolean lists(String lemma) {
        return noun(lemma).filter(noun -> !noun.excluded()).isPresent();
    }

    /** Whether the lexicon says that it does not report with the noun. */
    boolean excludes(String lemma) {
        return noun(lemma).filter(ObjectNoun::excluded).isPresent();
    }

    SpeechAct actFor(String lemma) {
        return noun(lemma).flatMap(ObjectNoun::act).orElse(act);
    }

    /** What {@code à} after its object {@code lemma} leads to. */
    Optional<ObjectNoun.Party> partyOf(String lemma) {
        return noun(lemma).flatMap(ObjectNoun::to);
    }

    private Optional<ObjectNoun> noun(String lemma) {
        return objects.stream().filter(noun -> noun.lemma().equals(lemma)).findFirst();
    }

    /** Whether its row says what the preposition leads to. */
    boolean takes(String preposition) {
        return targets.containsKey(preposition);
    }

    boolean targetIsAbout(String complement) {
        return targets.getOrDefault(complement, "").contains("about");
    }

    boolean targetIsAddressee(String complement) {
        return targets.getOrDefault(complement, "").contains("addressee");
    }

    boolean isNegative() {
        return negative;
    }
}
