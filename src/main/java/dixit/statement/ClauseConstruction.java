package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.statement.Report.Given;
import dixit.text.AnalysedText;
import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A cue with a finite clause: {@code X a déclaré que P}. */
final class ClauseConstruction implements Construction {

    private final AnalysedText text;
    private final Clauses clauses;
    private final ContentSpans contents;
    private final QuotationMarks marks;
    private final Complementisers complementisers;
    private final CueReports reports;
    private final Set<Integer> quoted;
    private final Sentence sentence;

    ClauseConstruction(
            AnalysedText text,
            Clauses clauses,
            ContentSpans contents,
            QuotationMarks marks,
            Complementisers complementisers,
            CueReports reports,
            Set<Integer> quoted) {
        this.text = text;
        this.clauses = clauses;
        this.contents = contents;
        this.marks = marks;
        this.complementisers = complementisers;
        this.reports = reports;
        this.quoted = quoted;
        this.sentence = clauses.sentence();
    }

    @Override
    public Optional<Report> of(CueMatch cue) {
        Optional<Cue> entry = cue.with(Cue.CLAUSE).or(() -> cue.with(Cue.QUESTION));
        if (entry.isEmpty()) return Optional.empty();
        int complementiser = complementisers.complementiser(cue);
        Optional<Report> bare = bareClause(cue, complementiser);
        if (bare.isPresent()) return bare;
        if (complementiser < 0 || complementiser + 1 > contents.bounds().lastWord()) return Optional.empty();
        int start = complementiser + 1;
        // `précise que : « P »`
        if (sentence.form(start).equals(":") && sentence.tag(start + 1).equals(Sentence.QUOTATION)) start++;
        int predicate = complementisers.clausePredicate(cue.head(), complementiser);
        if (sentence.tag(start).equals(Sentence.QUOTATION)) {
            quoted.add(start);
            Quotation quotation = text.quotationAt(sentence.token(start).span()).orElseThrow();
            return Optional.of(
                    reports.of(cue, entry.get(), Given.QUOTATION, List.of(quotation.inner()), -1, quotation, false));
        }
        Optional<Quotation> only = marks.opening(start).filter(quotation -> isAll(quotation, predicate));
        if (only.isPresent())
            return Optional.of(reports.of(
                    cue, entry.get(), Given.QUOTATION, List.of(only.get().inner()), -1, only.get(), false));
        List<Span> content = marks.toEnd(contents.from(start, cue.head(), predicate, true));
        return Optional.of(reports.of(cue, entry.get(), Given.CLAUSE, content, predicate, null, false));
    }

    /** {@code ajoute que « P » en signant N}: the clause stands within the marks, and a gerund behind them is the cue's. */
    private boolean isAll(Quotation quotation, int predicate) {
        if (predicate < 0
                || !quotation.inner().contains(sentence.token(predicate).span())) return false;
        int next = 0;
        while (next < sentence.size()
                && sentence.token(next).span().start() < quotation.inner().end()) next++;
        return clauses.is(WordClass.GERUND_MARK, next) && clauses.verbs().isPresentParticiple(next + 1);
    }

    /** Without a complementiser: {@code X said P}. */
    private Optional<Report> bareClause(CueMatch cue, int complementiser) {
        Optional<Cue> entry = cue.with(Cue.BARE);
        if (entry.isEmpty()) return Optional.empty();
        int predicate = complementisers.bareClause(cue, complementiser);
        if (predicate < 0) return Optional.empty();
        int start = complementisers.bareClauseStart(cue, predicate);
        List<Span> content = marks.toEnd(contents.from(start, cue.head(), predicate, true));
        return Optional.of(reports.of(cue, entry.get(), Given.CLAUSE, content, predicate, null, false));
    }
}
