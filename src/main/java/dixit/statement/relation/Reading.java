package dixit.statement.relation;

import dixit.statement.Polarity;
import dixit.statement.relation.RelationLexicon.WordClass;
import dixit.text.PlainWords.Word;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A claim with its content and cue read as words, so that it can be compared with many others. */
public final class Reading {

    private final Claim claim;
    private final List<Proposition> propositions;
    private final List<Word> words;
    private final List<Word> cue;
    private final Set<String> lemmas = new HashSet<>();
    private final Set<String> speakers = new HashSet<>();
    private final boolean denies;
    private final boolean corrects;
    private final BitSet left = new BitSet();
    private final BitSet right = new BitSet();

    Reading(Claim claim, Propositions reader, RelationLexicon lexicon) {
        this.claim = claim;
        this.words = reader.words(claim.content());
        this.propositions = reader.of(words, claim.content());
        this.cue = reader.words(claim.cue());
        this.denies = hasCue(lexicon, WordClass.DENIAL);
        this.corrects = words.stream().anyMatch(word -> lexicon.is(WordClass.CORRECTION, word.form()));
        propositions.forEach(proposition -> lemmas.addAll(proposition.lemmas()));
        claim.speakers().forEach(speaker -> speakers.add(speaker.id()));
        for (int i = 0; i < lexicon.incompatible().size(); i++) {
            RelationLexicon.Incompatible pair = lexicon.incompatible().get(i);
            for (Proposition proposition : propositions) {
                if (pair.left().matcher(proposition.text()).find()) left.set(i);
                if (pair.right().matcher(proposition.text()).find()) right.set(i);
            }
        }
    }

    Claim claim() {
        return claim;
    }

    List<Proposition> propositions() {
        return propositions;
    }

    List<Word> words() {
        return words;
    }

    /** The ids of who speaks. */
    Set<String> speakers() {
        return speakers;
    }

    /** Whether it puts {@code proposition} as not being so: by its own negation, or by a cue that denies; not by both. */
    boolean negates(Proposition proposition) {
        boolean negated = proposition.negated() || propositions.size() == 1 && claim.polarity() == Polarity.NEGATED;
        return negated != denies;
    }

    /** Whether it corrects a number. */
    boolean corrects() {
        return corrects;
    }

    /** Which of the lexicon's incompatible pairs are described by this as the left and the other as the right, by number. */
    BitSet incompatibleWith(Reading other) {
        BitSet both = (BitSet) left.clone();
        both.and(other.right);
        return both;
    }

    /** Of how many of its words a lemma occurs in the other; no two propositions of the two share more. */
    int shared(Reading other) {
        int shared = 0;
        for (Proposition proposition : propositions)
            for (Set<String> word : proposition.words()) if (Proposition.anyOf(word, other.lemmas)) shared++;
        return shared;
    }

    boolean hasWord(RelationLexicon lexicon, WordClass wordClass) {
        return words.stream().anyMatch(word -> lexicon.isAny(wordClass, word.lemmas()));
    }

    boolean hasCue(RelationLexicon lexicon, WordClass wordClass) {
        return cue.stream().anyMatch(word -> lexicon.isAny(wordClass, word.lemmas()));
    }

    /** How many statements further down in the same article it stands; negative when above. */
    int after(Reading other) {
        return claim.number() - other.claim.number();
    }

    boolean isInArticleOf(Reading other) {
        return claim.isIn(other.claim.article());
    }

    /** Whether both have speakers, and none of one is or stands for one of the other. */
    boolean isByOthersThan(Reading other) {
        return !claim.speakers().isEmpty()
                && !other.claim.speakers().isEmpty()
                && !Party.anyStandFor(claim.speakers(), other.claim.speakers());
    }

    /** Whether, besides, they belong to different sides. */
    boolean isByAnotherSideThan(Reading other) {
        return isByOthersThan(other) && !Party.anyShareSide(claim.speakers(), other.claim.speakers());
    }

    /** Two independent assertions of the same time, which can contradict or confirm each other. */
    boolean isComparableWith(Reading other) {
        return claim.isAssertion()
                && other.claim.isAssertion()
                && !claim.isNestedWith(other.claim)
                && claim.isContemporary(other.claim);
    }

    Link linkTo(Reading other, Relation relation, Reason reason, double sureness) {
        double confidence = sureness * Math.min(claim.confidence(), other.claim.confidence());
        return new Link(claim.id(), other.claim.id(), relation, reason, Math.round(confidence * 100) / 100.0);
    }
}
