package dixit.statement;

import dixit.statement.Report.Given;
import dixit.text.Quotation;
import dixit.text.Sentence;
import java.util.List;
import java.util.Optional;

/** A cue with words in quotation marks that are no clause: {@code ont scandé « À bas N »}, {@code a répondu « non »}. */
final class QuotedWordsConstruction implements Construction {

    private final Clauses clauses;
    private final QuotationMarks marks;
    private final CueReports reports;
    private final Sentence sentence;

    QuotedWordsConstruction(Clauses clauses, QuotationMarks marks, CueReports reports) {
        this.clauses = clauses;
        this.marks = marks;
        this.reports = reports;
        this.sentence = clauses.sentence();
    }

    @Override
    public Optional<Report> of(CueMatch cue) {
        Optional<Cue> entry = cue.with("quote");
        if (entry.isEmpty() || sentence.quoted().isPresent() || clauses.verbs().isPassive(cue.head()))
            return Optional.empty();
        int at = cue.words().get(cue.words().size() - 1) + 1;
        while (at < sentence.size() && marks.opening(at).isEmpty() && mayStandBefore(at)) at++;
        if (at >= sentence.size()) return Optional.empty();
        return marks.opening(at)
                .filter(this::standsAlone)
                .map(quotation -> reports.of(
                        cue, entry.get(), Given.QUOTATION, List.of(quotation.inner()), -1, quotation, false));
    }

    private boolean mayStandBefore(int word) {
        return sentence.tag(word).equals("ADV")
                || sentence.form(word).equals(":")
                || clauses.phrases().isTime(word);
    }

    /** {@code a ajouté « plusieurs » noms}: words that a noun follows are part of its phrase. */
    private boolean standsAlone(Quotation quotation) {
        return sentence.tokens().stream()
                .filter(token -> token.span().start() >= quotation.inner().end())
                .findFirst()
                .map(next -> !next.isTagged("NOUN", "PROPN", "ADJ", "VERB", "AUX"))
                .orElse(true);
    }
}
