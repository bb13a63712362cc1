package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.statement.Report.Given;
import dixit.text.Sentence;
import dixit.text.Span;
import java.util.List;
import java.util.Optional;

/** A cue with what the clause before it says: {@code P, ce que X dément}. */
final class TakenUpClause {

    private final Clauses clauses;
    private final ContentSpans contents;
    private final CueReports reports;
    private final Sentence sentence;

    TakenUpClause(Clauses clauses, ContentSpans contents, CueReports reports) {
        this.clauses = clauses;
        this.contents = contents;
        this.reports = reports;
        this.sentence = clauses.sentence();
    }

    /**
     * A clause that takes up the one before it ({@code ce que}, Le bon usage, § 366): what is denied or confirmed is what
     * {@code others} say last before it, else the clause itself.
     */
    Optional<Report> of(CueMatch cue, List<Report> others) {
        Optional<Cue> entry = cue.entries().stream()
                .filter(e -> e.type() == Cue.Type.VERB && (e.has(Cue.CLAUSE) || e.has("obj")))
                .filter(e -> e.act() != SpeechAct.STATE)
                .findFirst();
        int comma = entry.isPresent() ? takingUp(cue.head()) : -1;
        if (comma < 0) return Optional.empty();
        int end = sentence.token(comma).span().start();
        List<Span> said = others.stream()
                .filter(other -> other.contentCover().end() <= end)
                .reduce((first, second) -> second)
                .map(Report::content)
                .orElseGet(() -> contents.spans(contents.bounds().clauseStart(comma), contents.trim(0, comma - 1)));
        return Optional.of(reports.of(cue, entry.get(), Given.NOUN, said, -1, null, false))
                .filter(report ->
                        !report.speakers().isEmpty() && !report.content().isEmpty());
    }

    /** The comma before the {@code ce que} that the verb stands behind, or −1. */
    private int takingUp(int verb) {
        for (int i = verb - 1; i > 1; i--) {
            if (clauses.verbs().isVerb(i) && !clauses.verbs().auxiliaries(verb).contains(i)) return -1;
            boolean taken = clauses.is(WordClass.COMPLEMENTISER, i)
                    && clauses.is(WordClass.DEMONSTRATIVE_PRONOUN, i - 1)
                    && clauses.isComma(i - 2);
            if (taken) return i - 2;
        }
        return -1;
    }
}
