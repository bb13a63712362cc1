package dixit.statement.relation;

import dixit.actor.ActorKind;
import dixit.statement.SpeechAct;
import dixit.text.Morphology;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The same said twice: by another speaker, who corroborates it, or reported twice of one speaker. */
final class Repetitions implements Rule {

    private static final int FEWEST_SHARED = 3;
    private static final double ALIKE = 0.5;
    private static final double ALIKE_ACROSS = 0.6;

    /** How many words make one report of an utterance part of a longer one, and what share of them it must hold. */
    private static final int EXCERPT = 4;

    private static final double EXCERPT_SHARE = 0.9;

    private static final double CORROBORATED = 0.9;
    private static final double REPEATED = 0.95;

    private final Morphology morphology;

    Repetitions(Morphology morphology) {
        this.morphology = morphology;
    }

    @Override
    public Stream<Link> of(Reading one, List<Reading> others) {
        return others.stream()
                .filter(other -> Rule.isLater(one, other))
                .filter(other -> !one.claim().isNestedWith(other.claim()))
                .filter(other -> one.claim().isContemporary(other.claim()))
                .flatMap(other -> utterance(one, other).or(() -> corroboration(one, other)).stream());
    }

    private Optional<Link> utterance(Reading one, Reading other) {
        boolean same = !one.speakers().isEmpty() && one.speakers().equals(other.speakers());
        boolean acts = one.claim().act() == other.claim().act()
                || one.claim().act() == SpeechAct.STATE
                || other.claim().act() == SpeechAct.STATE;
        if (!same || !acts) return Optional.empty();
        boolean words =
                matches(one, other, (mine, theirs) -> isExcerpt(mine, theirs) || isAlike(one, mine, other, theirs));
        return words
                ? Optional.of(one.linkTo(other, Relation.SAME_UTTERANCE_AS, Reason.SAME_WORDS, REPEATED))
                : Optional.empty();
    }

    private static boolean isExcerpt(Proposition mine, Proposition theirs) {
        return Math.min(mine.words().size(), theirs.words().size()) >= EXCERPT
                && mine.containment(theirs) >= EXCERPT_SHARE;
    }

    private static boolean isAlike(Reading one, Proposition mine, Reading other, Proposition theirs) {
        return mine.shared(theirs) >= FEWEST_SHARED
                && mine.likeness(theirs) >= (one.isInArticleOf(other) ? ALIKE : ALIKE_ACROSS);
    }

    private Optional<Link> corroboration(Reading one, Reading other) {
        if (!one.isByOthersThan(other)
                || !one.isComparableWith(other)
                || one.claim().isRelayedBy(other.claim())
                || other.claim().isRelayedBy(one.claim())
                || Stream.of(one, other)
                        .flatMap(r -> r.claim().speakers().stream())
                        .anyMatch(this::isNameless)
                || isAimedElsewhere(one.claim(), other.claim())) return Optional.empty();
        boolean same = matches(
                one,
                other,
                (mine, theirs) -> isAlike(one, mine, other, theirs)
                        && isToldOfOne(mine, theirs)
                        && (!mine.subjectless() && !theirs.subjectless()
                                || Party.anySame(
                                        one.claim().about(), other.claim().about())));
        return same
                ? Optional.of(one.linkTo(other, Relation.CORROBORATES, Reason.SAME_PROPOSITION, CORROBORATED))
                : Optional.empty();
    }

    private static boolean isToldOfOne(Proposition mine, Proposition theirs) {
        boolean pronoun = mine.pronominal() || theirs.pronominal();
        return !pronoun && !mine.namesOthers(theirs);
    }

    /** Accusations of different parties are no confirmation, however alike their words. */
    private static boolean isAimedElsewhere(Claim one, Claim other) {
        List<Party> mine =
                one.about().stream().filter(party -> !party.isPlace()).toList();
        List<Party> theirs =
                other.about().stream().filter(party -> !party.isPlace()).toList();
        return !mine.isEmpty() && !theirs.isEmpty() && !Party.anyShareSide(mine, theirs);
    }

    /** A person known by a description only ({@code Ministre du Travail}, {@code Négociateur}) may be the other speaker. */
    private boolean isNameless(Party speaker) {
        boolean known = speaker.id().matches("Q[1-9][0-9]*");
        boolean person = speaker.kind() == ActorKind.PERSON || speaker.kind() == ActorKind.UNKNOWN;
        if (known || !person) return false;
        List<String> words = List.of(speaker.label()
                .replaceAll("\\(.*?\\)", "")
                .replace('’', '\'')
                .trim()
                .split("[ ']"));
        boolean noun =
                !morphology.readings(words.get(0).toLowerCase(Locale.ROOT)).isEmpty();
        return noun
                && (words.size() == 1
                        || words.stream().anyMatch(word -> !word.isEmpty() && Character.isLowerCase(word.charAt(0))));
    }

    private interface Match {
        boolean of(Proposition mine, Proposition theirs);
    }

    /** Whether a proposition of either is the same as one of the other: alike, as much negated, with the same counts. */
    private static boolean matches(Reading one, Reading other, Match match) {
        return one.propositions().stream()
                .anyMatch(mine -> other.propositions().stream()
                        .filter(theirs -> one.negates(mine) == other.negates(theirs))
                        .filter(theirs -> !mine.countsOtherwise(theirs))
                        .anyMatch(theirs -> match.of(mine, theirs)));
    }
}
