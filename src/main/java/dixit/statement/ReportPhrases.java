package dixit.statement;

import dixit.text.Phrase;
import java.util.List;
import java.util.stream.Stream;

/**
 * The phrases of one sentence's reports, which tell where they end better than the tree does.
 *
 * @param targets at whom the acts are aimed
 * @param speakers who speaks
 */
record ReportPhrases(List<Phrase> targets, List<Phrase> speakers) {

    /** The phrase headed by the word: as a report has it, else as the tree has it. */
    Phrase phrase(Clauses clauses, int head) {
        return Stream.concat(targets.stream(), speakers.stream())
                .filter(target -> target.head() == head)
                .findFirst()
                .orElseGet(() -> clauses.phrases().nounPhrase(head));
    }
}
