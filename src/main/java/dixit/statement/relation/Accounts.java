package dixit.statement.relation;

import dixit.statement.relation.RelationLexicon.Tie;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Accounts that cannot both be true: one proposition affirmed and negated, opposite words, incompatible descriptions. */
final class Accounts implements Rule {

    private static final int FEWEST_SHARED = 3;
    private static final int FEWEST_OPPOSED = 2;
    private static final double ENOUGH_SHARED = 0.7;
    private static final double ENOUGH_ALIKE = 0.5;

    private static final double POLARITY = 0.9;
    private static final double WORDS = 0.85;
    private static final double DESCRIBED = 0.9;

    private final RelationLexicon lexicon;

    Accounts(RelationLexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public Stream<Link> of(Reading one, List<Reading> others) {
        return others.stream().filter(other -> Rule.isLater(one, other)).flatMap(other -> between(one, other).stream());
    }

    private Optional<Link> between(Reading one, Reading other) {
        if (!one.isComparableWith(other) || !one.isByOthersThan(other)) return Optional.empty();
        for (Proposition mine : one.propositions()) {
            for (Proposition theirs : other.propositions()) {
                if (mine.shared(theirs) < FEWEST_OPPOSED) continue;
                Optional<Link> link = flipped(one, mine, other, theirs).or(() -> opposed(one, mine, other, theirs));
                if (link.isPresent()) return link;
            }
        }
        return described(one, other) || described(other, one)
                ? Optional.of(one.linkTo(other, Relation.CONTRADICTS, Reason.INCOMPATIBLE_ACCOUNTS, DESCRIBED))
                : Optional.empty();
    }

    private Optional<Link> flipped(Reading one, Proposition mine, Reading other, Proposition theirs) {
        boolean flipped = one.negates(mine) != other.negates(theirs) && !mine.over() && !theirs.over();
        boolean same = flipped
                && mine.shared(theirs) >= FEWEST_SHARED
                && (one.isInArticleOf(other)
                        ? mine.containment(theirs) >= ENOUGH_SHARED
                        : mine.likeness(theirs) >= ENOUGH_ALIKE);
        return same && isOfOneThing(mine, theirs) && !haveOpposites(mine, theirs)
                ? Optional.of(one.linkTo(other, Relation.CONTRADICTS, Reason.OPPOSITE_POLARITY, POLARITY))
                : Optional.empty();
    }

    private Optional<Link> opposed(Reading one, Proposition mine, Reading other, Proposition theirs) {
        int shared = mine.shared(theirs);
        boolean same = shared >= FEWEST_OPPOSED
                && shared + 1
                        >= ENOUGH_SHARED
                                * Math.min(mine.words().size(), theirs.words().size());
        return same
                        && one.negates(mine) == other.negates(theirs)
                        && isOfOneThing(mine, theirs)
                        && haveOpposites(mine, theirs)
                ? Optional.of(one.linkTo(other, Relation.CONTRADICTS, Reason.OPPOSITE_WORDS, WORDS))
                : Optional.empty();
    }

    private boolean haveOpposites(Proposition mine, Proposition theirs) {
        List<Set<String>> counterparts = theirs.without(mine);
        return mine.without(theirs).stream()
                .anyMatch(word -> counterparts.stream().anyMatch(other -> lexicon.areOpposite(word, other)));
    }

    /** Neither speaks of itself alone, and no number or name sets them apart. */
    private static boolean isOfOneThing(Proposition mine, Proposition theirs) {
        return !mine.own()
                && !theirs.own()
                && !mine.subjectless()
                && !theirs.subjectless()
                && !mine.pronominal()
                && !theirs.pronominal()
                && !mine.namesOthers(theirs)
                && !mine.countsOtherwise(theirs);
    }

    private boolean described(Reading left, Reading right) {
        return left.incompatibleWith(right).stream()
                .anyMatch(pair -> isTied(lexicon.incompatible().get(pair).tie(), left, right));
    }

    private static boolean isTied(Tie tie, Reading left, Reading right) {
        if (!left.isByAnotherSideThan(right)) return false;
        if (tie == Tie.TOPIC) return isTopicShared(left, right);
        List<Party> blamed =
                right.claim().about().stream().filter(party -> !party.isPlace()).toList();
        if (Party.anyShareSide(blamed, left.claim().speakers())) return true;
        // Nobody is blamed by name: then only another account in the same article can be meant.
        return left.isInArticleOf(right)
                && blamed.stream()
                        .allMatch(party ->
                                Party.anyShareSide(List.of(party), right.claim().speakers()));
    }

    private static boolean isTopicShared(Reading left, Reading right) {
        Set<String> named = names(right);
        return names(left).stream().anyMatch(named::contains)
                || Party.anySame(
                        left.claim().about().stream().filter(Party::isPlace).toList(),
                        right.claim().about());
    }

    private static Set<String> names(Reading reading) {
        return reading.propositions().stream()
                .flatMap(proposition -> proposition.names().stream())
                .collect(java.util.stream.Collectors.toSet());
    }
}
