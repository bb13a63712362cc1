package dixit.statement;

import dixit.text.Phrase;
import java.util.List;

/**
 * The phrases of one sentence's reports, which tell where they end better than the tree does.
 *
 * @param targets at whom the acts are aimed
 * @param speakers who speaks
 */
record ReportPhrases(List<Phrase> targets, List<Phrase> speakers) {

    /** The phrase headed by the word: as a report has it, else as the tree has it. */
    Phrase phrase(Clauses clauses, int head) {
        for (Phrase target : targets) if (target.head() == head) return target;
        for (Phrase speaker : speakers) if (speaker.head() == head) return speaker;
        return clauses.phrases().nounPhrase(head);
    }
}
