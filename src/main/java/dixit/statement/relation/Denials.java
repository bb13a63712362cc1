package dixit.statement.relation;

import dixit.statement.SpeechAct;
import dixit.statement.relation.RelationLexicon.WordClass;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A denial against what it denies, and a refusal against what was demanded. What is denied is named by a noun for it
 * ({@code ces accusations}), repeated in the denial's own words, or, right beside it, taken up by a pronoun.
 */
final class Denials implements Rule {

    /** How many statements above a denial that does not repeat it an accusation may stand. */
    private static final int REACH = 4;

    private static final double NAMED = 0.95;
    private static final double REPEATED = 0.9;
    private static final double BESIDE = 0.85;
    private static final double REFUSED = 0.9;

    private final RelationLexicon lexicon;

    Denials(RelationLexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public Stream<Link> of(Reading denial, List<Reading> others) {
        if (denial.claim().act() == SpeechAct.REJECT) return refusal(denial, others).stream();
        if (denial.claim().act() != SpeechAct.DENY) return Stream.empty();
        return first(others, other -> denied(denial, other)).stream().flatMap(found -> {
            Link contradiction = denial.linkTo(found.other(), Relation.CONTRADICTS, Reason.DENIAL, found.sureness());
            boolean answers = denial.isInArticleOf(found.other())
                    && denial.after(found.other()) > 0
                    && isAimedAt(found.other(), denial);
            return answers
                    ? Stream.of(
                            contradiction,
                            denial.linkTo(found.other(), Relation.RESPONDS_TO, Reason.DENIAL, found.sureness()))
                    : Stream.of(contradiction);
        });
    }

    private Optional<Double> denied(Reading denial, Reading other) {
        if (!denial.isByOthersThan(other)
                || !other.claim().isAssertion()
                || other.claim().act() == SpeechAct.DENY
                || denial.claim().isNestedWith(other.claim())) return Optional.empty();
        if (isNamed(denial, other)) return Optional.of(NAMED);
        if (isRepeated(denial, other)) return Optional.of(REPEATED);
        return isBeside(denial, other) ? Optional.of(BESIDE) : Optional.empty();
    }

    private boolean isNamed(Reading denial, Reading other) {
        if (!denial.isInArticleOf(other) || !denial.hasWord(lexicon, WordClass.CLAIM)) return false;
        int distance = denial.after(other);
        if (distance < 1 || distance > REACH) return false;
        boolean theirs = Party.anySame(denial.claim().about(), other.claim().speakers());
        return theirs
                ? other.claim().act() == SpeechAct.ACCUSE || distance == 1
                : other.claim().act() == SpeechAct.ACCUSE && isAimedAt(other, denial);
    }

    /** Whether {@code act} is aimed at whoever speaks in {@code answer}; their side will do when the other is of another. */
    private static boolean isAimedAt(Reading act, Reading answer) {
        Stream<Party> targets = Stream.concat(act.claim().about().stream(), act.claim().addressees().stream());
        boolean sided = answer.isByAnotherSideThan(act);
        return targets.anyMatch(target -> answer.claim().speakers().stream()
                .anyMatch(speaker -> sided ? speaker.sharesSide(target) : speaker.standsFor(target)));
    }

    private boolean isRepeated(Reading denial, Reading other) {
        boolean near = denial.isInArticleOf(other) && Math.abs(denial.after(other)) <= REACH;
        if (!near && (denial.isInArticleOf(other) || !denial.claim().isContemporary(other.claim()))) return false;
        int fewest = near ? 2 : 3;
        return denial.propositions().stream()
                .anyMatch(mine -> other.propositions().stream()
                        .filter(theirs -> !other.negates(theirs) && !mine.namesOthers(theirs))
                        .anyMatch(theirs -> mine.shared(theirs) >= fewest
                                && mine.shared(theirs) >= 0.6 * mine.words().size()));
    }

    /** {@code a nié la présence de troupes}; {@code ils ont déclaré qu'elles s'y trouvaient}. */
    private boolean isBeside(Reading denial, Reading other) {
        if (!denial.isInArticleOf(other) || denial.after(other) != -1) return false;
        Proposition mine =
                denial.propositions().isEmpty() ? null : denial.propositions().get(0);
        return mine != null
                && other.propositions().stream()
                        .limit(1)
                        .anyMatch(theirs -> theirs.pronominal()
                                && !theirs.negated()
                                && mine.words().stream().limit(2).anyMatch(theirs::holds));
    }

    private Optional<Link> refusal(Reading refusal, List<Reading> others) {
        return first(others, other -> isDemanded(refusal, other) ? Optional.of(REFUSED) : Optional.empty())
                .map(found -> refusal.linkTo(found.other(), Relation.RESPONDS_TO, Reason.REJECTION, found.sureness()));
    }

    private static boolean isDemanded(Reading refusal, Reading other) {
        boolean demand = switch (other.claim().act()) {
            case DEMAND, APPEAL, THREATEN -> true;
            default -> false;
        };
        int distance = refusal.after(other);
        if (!demand || !refusal.isInArticleOf(other) || distance < 1 || distance > REACH) return false;
        boolean named = Party.anyStandFor(refusal.claim().about(), other.claim().speakers());
        boolean repeated = refusal.propositions().stream()
                .anyMatch(mine -> other.propositions().stream().anyMatch(theirs -> mine.shared(theirs) > 0));
        return refusal.isByOthersThan(other) && isAimedAt(other, refusal) && (named || repeated);
    }

    private record Found(Reading other, double sureness) {}

    private static Optional<Found> first(List<Reading> others, Function<Reading, Optional<Double>> sureness) {
        return others.stream()
                .flatMap(other -> sureness.apply(other).map(sure -> new Found(other, sure)).stream())
                .findFirst();
    }
}
