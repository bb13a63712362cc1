package dixit.statement.relation;

import dixit.statement.Polarity;
import dixit.statement.relation.RelationLexicon.WordClass;
import dixit.text.PlainWords.Word;
import java.util.List;

/** A claim with its content and cue read as words. */
record Reading(Claim claim, List<Proposition> propositions, List<Word> words, List<Word> cue) {

    static Reading of(Claim claim, Propositions propositions) {
        return new Reading(
                claim,
                propositions.of(claim.content()),
                propositions.words(claim.content()),
                propositions.words(claim.cue()));
    }

    /** Whether it puts {@code proposition} as not being so: by its own negation, or by a cue that denies; not by both. */
    boolean negates(Proposition proposition, RelationLexicon lexicon) {
        boolean negated = proposition.negated() || propositions.size() == 1 && claim.polarity() == Polarity.NEGATED;
        return negated != hasCue(lexicon, WordClass.DENIAL);
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
