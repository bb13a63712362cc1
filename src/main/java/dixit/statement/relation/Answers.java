package dixit.statement.relation;

import dixit.statement.SpeechAct;
import dixit.statement.relation.RelationLexicon.WordClass;
import dixit.text.PlainWords.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Statements of one article that answer others: by an answering cue, or by naming what was said. */
final class Answers implements Rule {

    /** How many statements above an answer the statement answered may stand. */
    private static final int REACH = 3;

    /** As {@link #REACH}, where the answer names whose words it answers. */
    private static final int NAMED_REACH = 10;

    private static final double CUED = 0.9;
    private static final double REFERRED = 0.9;

    private final RelationLexicon lexicon;

    Answers(RelationLexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public Stream<Link> of(Reading answer, List<Reading> others) {
        List<Reading> above = others.stream()
                .filter(other -> answer.isInArticleOf(other) && answer.after(other) > 0)
                .filter(other -> !answer.claim().isNestedWith(other.claim()))
                .toList();
        return cued(answer, above).or(() -> referring(answer, above)).stream();
    }

    private Optional<Link> cued(Reading answer, List<Reading> above) {
        boolean reaction =
                lexicon.isReaction((answer.claim().cue() + " " + answer.claim().content())
                        .replace('’', '\'')
                        .toLowerCase(Locale.ROOT));
        if (!reaction && !answer.hasCue(lexicon, WordClass.ANSWER)) return Optional.empty();
        return above.stream()
                .filter(other -> answer.after(other) <= REACH && answer.isByOthersThan(other))
                .filter(other -> isBetween(answer.claim(), other.claim()))
                .findFirst()
                .map(other -> answer.linkTo(other, Relation.RESPONDS_TO, Reason.ANSWERING_CUE, CUED));
    }

    /** It is said to the other's speaker or about them, or what the other said was said to or about its speaker. */
    private static boolean isBetween(Claim answer, Claim other) {
        return Party.anyStandFor(answer.addressees(), other.speakers())
                || Party.anySame(answer.about(), other.speakers())
                || Party.anyStandFor(other.addressees(), answer.speakers())
                || Party.anyStandFor(other.about(), answer.speakers());
    }

    private Optional<Link> referring(Reading answer, List<Reading> above) {
        // What a denial refers to is what it denies: Denials looks for that, and for whom it was aimed at.
        if (answer.claim().act() == SpeechAct.DENY) return Optional.empty();
        return sayings(answer)
                .flatMap(saying -> referred(answer, saying, above).stream())
                .findFirst()
                .map(other -> answer.linkTo(other, Relation.RESPONDS_TO, Reason.REFERENCE, REFERRED));
    }

    private Stream<Integer> sayings(Reading answer) {
        return Stream.iterate(0, i -> i + 1)
                .limit(answer.words().size())
                .filter(i ->
                        lexicon.isAny(WordClass.SAYING, answer.words().get(i).lemmas()));
    }

    /** {@code les propos de X}: the last thing X said. {@code ces propos}: what was said last, by somebody else. */
    private Optional<Reading> referred(Reading answer, int saying, List<Reading> above) {
        String after = form(answer.words(), saying + 1);
        if (lexicon.is(WordClass.OF, after)) {
            return above.stream()
                    .filter(other -> answer.after(other) <= NAMED_REACH && answer.isByOthersThan(other))
                    .filter(other ->
                            Party.anySame(answer.claim().about(), other.claim().speakers()))
                    .findFirst();
        }
        if (!lexicon.is(WordClass.THIS, form(answer.words(), saying - 1))) return Optional.empty();
        return above.stream().limit(1).filter(answer::isByOthersThan).findFirst();
    }

    private static String form(List<Word> words, int i) {
        return i >= 0 && i < words.size() ? words.get(i).form() : "";
    }
}
