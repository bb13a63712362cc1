package dixit.statement;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.Mention;
import dixit.statement.Grammar.WordClass;
import java.util.List;
import java.util.Optional;

/** Whose words a document or a source that is named no further gives: {@code le communiqué}, {@code la même source}. */
final class Authors {

    /** How sure it is that a document is by the speaker before it. */
    private static final double UNSIGNED = 0.8;

    private final Mentions mentions;
    private final Grammar grammar;
    private final EarlierStatements earlier;

    Authors(Mentions mentions, Grammar grammar, EarlierStatements earlier) {
        this.mentions = mentions;
        this.grammar = grammar;
        this.earlier = earlier;
    }

    /** {@code le texte}, {@code le communiqué}: a document known of no author speaks for whoever spoke before it. */
    List<Mention> of(Placed placed, Report report) {
        boolean unsigned = placed.described()
                && placed.mention().actor().kind() == ActorKind.UNKNOWN
                && grammar.is(WordClass.DOCUMENT, placed.sentence().lemma(placed.head()));
        if (takesUp(placed)
                && earlier.before(report, 2)
                        .filter(s -> !s.speakers().isEmpty())
                        .isPresent()) {
            return earlier.before(report, 2).get().speakers().stream()
                    .map(author -> new Mention(placed.mention().span(), author.actor(), author.confidence() * UNSIGNED))
                    .toList();
        }
        boolean definite = placed.sentence().tree().stream()
                .flatMap(tree -> tree.children(placed.head(), "det").stream())
                .anyMatch(
                        det -> grammar.is(WordClass.DEFINITE, placed.sentence().form(det)));
        // `le rapport`, and a headline's `selon un rapport`, is the one whose author the article names.
        Optional<Actor> signed = unsigned && (definite || placed.sentence().headline())
                ? mentions.called(placed.sentence().lemma(placed.head()))
                : Optional.empty();
        if (signed.isPresent()) return List.of(new Mention(placed.mention().span(), signed.get(), UNSIGNED));
        Optional<Statement> before = unsigned && definite ? earlier.before(report, 2) : Optional.empty();
        if (before.isEmpty() || before.get().speakers().isEmpty()) return List.of(placed.mention());
        return before.get().speakers().stream()
                .map(author -> new Mention(placed.mention().span(), author.actor(), author.confidence() * UNSIGNED))
                .toList();
    }

    /** {@code la même source}, {@code notre interlocuteur}: whoever spoke before. */
    private boolean takesUp(Placed placed) {
        return placed.described()
                && placed.head() > 0
                && (grammar.is(WordClass.SAME, placed.sentence().form(placed.head() - 1))
                                && grammar.is(
                                        WordClass.SOURCE_NOUN, placed.sentence().lemma(placed.head()))
                        || grammar.is(WordClass.INTERLOCUTOR, placed.sentence().lemma(placed.head())));
    }
}
