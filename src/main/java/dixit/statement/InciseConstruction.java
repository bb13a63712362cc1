package dixit.statement;

import dixit.statement.Report.Given;
import dixit.text.AnalysedText;
import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.Tree;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A cue in a clause that is inserted in what it reports: {@code P, affirme X}, {@code P1, a dit X, P2}. */
final class InciseConstruction implements Construction {

    private final AnalysedText text;
    private final Clauses clauses;
    private final ContentSpans contents;
    private final QuotationMarks marks;
    private final CueReports reports;
    private final Sentence sentence;
    private final Tree tree;

    InciseConstruction(
            AnalysedText text, Clauses clauses, ContentSpans contents, QuotationMarks marks, CueReports reports) {
        this.text = text;
        this.clauses = clauses;
        this.contents = contents;
        this.marks = marks;
        this.reports = reports;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
    }

    @Override
    public Optional<Report> of(CueMatch cue) {
        Optional<Cue> entry = cue.with("paren").or(() -> cue.with("quote"));
        if (entry.isEmpty()) return Optional.empty();
        Optional<Incise> incise = Incise.of(clauses, cue, contents.bounds().lastWord());
        if (incise.isEmpty()) return Optional.empty();
        if (sentence.quoted().isPresent()) {
            Quotation quotation = sentence.quoted().get();
            Span gap = sentence.span(incise.get().first(), incise.get().last());
            return Optional.of(reports.of(
                    cue, entry.get(), Given.QUOTATION, Gaps.around(text, quotation.inner(), gap), -1, quotation, true));
        }
        int start = contents.bounds().clauseStart(incise.get().first());
        // `P, a dit X : « Q »`: Q is a row of its own (annotation guide).
        boolean introduces = sentence.form(incise.get().last() + 1).equals(":")
                && sentence.tag(incise.get().last() + 2).equals(Sentence.QUOTATION);
        int end = introduces || closesBefore(incise.get())
                ? incise.get().first() - 1
                : contents.bounds().clauseEnd(incise.get().last());
        List<Span> content = contents.spans(start, contents.trim(start, end));
        // `Le ministre, limogé dimanche, dénonce N`: what stands before the cue is no clause.
        if (!introduces && !isClause(content)) return Optional.empty();
        int predicate = tree.head(cue.head()) >= 0
                ? tree.head(cue.head())
                : contents.bounds().predicateIn(start, incise.get().first());
        return Optional.of(reports.of(cue, entry.get(), Given.CLAUSE, content, predicate, null, true));
    }

    /** A finite verb or words in quotation marks; headlines leave their verbs out. */
    private boolean isClause(List<Span> content) {
        if (sentence.headline()) return true;
        boolean finite = IntStream.range(0, sentence.size())
                .filter(i -> content.stream()
                        .anyMatch(span -> span.contains(sentence.token(i).span())))
                .anyMatch(i -> sentence.tag(i).equals(Sentence.QUOTATION)
                        || clauses.verbs().isVerb(i) && clauses.verbs().isFinite(i));
        return finite || marks.areIn(content);
    }

    /** {@code P « Q », a déclaré X, le chef de Y}: once the marks are closed and not opened again, the rest tells of X. */
    private boolean closesBefore(Incise incise) {
        int start = sentence.token(incise.first()).span().start();
        int end = sentence.token(incise.last()).span().end();
        boolean closes = text.quotations().stream()
                .map(Quotation::outer)
                .filter(outer -> outer.end() <= start && outer.overlaps(sentence.span()))
                .anyMatch(outer -> text.text().substring(outer.end(), start).matches("[\\s,]*"));
        boolean opensAgain = text.quotations().stream()
                .map(Quotation::outer)
                .anyMatch(outer ->
                        outer.start() >= end && outer.end() <= sentence.span().end() + 1);
        return closes && !opensAgain;
    }
}
