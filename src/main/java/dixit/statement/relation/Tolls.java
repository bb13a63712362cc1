package dixit.statement.relation;

import dixit.statement.relation.RelationLexicon.WordClass;
import dixit.text.PlainWords.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Counts of the same victims that differ or agree, and amounts that one statement corrects in another. */
final class Tolls implements Rule {

    private static final int REACH = 2;

    /** Words shared besides numbers: who, what befell them, and one that tells the event. */
    private static final int LIKE = 3;

    /** Two counts that agree by chance are small. */
    private static final long TELLING = 5;

    private static final double COUNTED = 0.85;
    private static final double CORRECTED = 0.9;

    private final RelationLexicon lexicon;

    Tolls(RelationLexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public Stream<Link> of(Reading one, List<Reading> others) {
        return others.stream()
                .filter(other -> Rule.isLater(one, other))
                .filter(other -> one.isComparableWith(other) && one.isByOthersThan(other))
                .flatMap(other -> counted(one, other).or(() -> corrected(one, other)).stream());
    }

    private Optional<Link> counted(Reading one, Reading other) {
        for (ClaimedFigure mine : one.claim().figures()) {
            for (ClaimedFigure theirs : other.claim().figures()) {
                if (!mine.countsAs(theirs) || !isOfOneEvent(one, mine, other, theirs)) continue;
                if (mine.quantity().excludes(theirs.quantity()) && one.isByAnotherSideThan(other)) {
                    return Optional.of(one.linkTo(other, Relation.CONTRADICTS, Reason.DIFFERENT_FIGURES, COUNTED));
                }
                if (mine.quantity().equals(theirs.quantity()) && isTelling(mine)) {
                    return Optional.of(one.linkTo(other, Relation.CORROBORATES, Reason.SAME_FIGURE, COUNTED));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isTelling(ClaimedFigure figure) {
        return figure.quantity().least().orElse(0) >= TELLING
                && figure.quantity().value().isPresent();
    }

    /** At one place; or, where neither names one, beside each other and in like words. */
    private static boolean isOfOneEvent(Reading one, ClaimedFigure mine, Reading other, ClaimedFigure theirs) {
        if (mine.places().stream().anyMatch(theirs.places()::contains)) return true;
        boolean placeless = mine.places().isEmpty() && theirs.places().isEmpty();
        boolean beside = one.isInArticleOf(other) && Math.abs(one.after(other)) <= REACH;
        return placeless
                && beside
                && one.propositions().stream()
                        .anyMatch(
                                my -> other.propositions().stream().anyMatch(their -> wordsShared(my, their) >= LIKE));
    }

    private static long wordsShared(Proposition mine, Proposition theirs) {
        return mine.words().stream()
                .filter(word -> word.stream().noneMatch(lemma -> Character.isDigit(lemma.charAt(0))))
                .filter(theirs::holds)
                .count();
    }

    /** {@code 3 millions d'euros ont été volés}; {@code le montant est plutôt de 700 000 euros}. */
    private Optional<Link> corrected(Reading one, Reading other) {
        boolean beside = one.isInArticleOf(other) && one.after(other) <= REACH;
        if (!beside || !one.corrects()) return Optional.empty();
        Map<String, String> mine = amounts(one.words());
        Map<String, String> theirs = amounts(other.words());
        return mine.keySet().stream()
                        .anyMatch(unit ->
                                theirs.containsKey(unit) && !theirs.get(unit).equals(mine.get(unit)))
                ? Optional.of(one.linkTo(other, Relation.CONTRADICTS, Reason.DIFFERENT_FIGURES, CORRECTED))
                : Optional.empty();
    }

    /** Unit → amount as it is written: {@code euro} → {@code 3 millions}. */
    private Map<String, String> amounts(List<Word> words) {
        Map<String, String> amounts = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).isDigits()) continue;
            int unit = i + 1;
            StringBuilder amount = new StringBuilder(words.get(i).form().replaceAll("\\s", ""));
            while (unit < words.size()
                    && lexicon.is(WordClass.AMOUNT, words.get(unit).form())) {
                amount.append(' ').append(words.get(unit++).form());
            }
            if (unit >= words.size()) break;
            Set<String> lemmas = words.get(unit).lemmas();
            for (String lemma : lemmas) amounts.putIfAbsent(lemma, amount.toString());
        }
        return amounts;
    }
}
