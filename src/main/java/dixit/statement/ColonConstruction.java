package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.statement.Report.Given;
import dixit.text.Sentence;
import dixit.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A cue with a clause behind a colon, which press French puts for {@code que}: {@code X prévient : P} (Le bon usage, § 129:
 * the colon announces what somebody says).
 */
final class ColonConstruction implements Construction {

    private final Clauses clauses;
    private final ContentSpans contents;
    private final QuotationMarks marks;
    private final CueReports reports;
    private final Sentence sentence;

    ColonConstruction(Clauses clauses, ContentSpans contents, QuotationMarks marks, CueReports reports) {
        this.clauses = clauses;
        this.contents = contents;
        this.marks = marks;
        this.reports = reports;
        this.sentence = clauses.sentence();
    }

    @Override
    public Optional<Report> of(CueMatch cue) {
        boolean expression = cue.type() == Cue.Type.EXPRESSION;
        Optional<Cue> entry = cue.with(Cue.CLAUSE).or(() -> expression ? cue.with("quote") : Optional.empty());
        int verb = cue.head();
        if (entry.isEmpty()
                || !clauses.verbs().isFinite(verb)
                || clauses.verbs().isPassive(verb)
                || clauses.subjects().subject(verb) > verb
                || sentence.quoted().isPresent()) return Optional.empty();
        // `a mis en garde Tbilissi : P`
        boolean told = entry.get().targetIsAddressee("obj");
        int colon = colon(cue.words().get(cue.words().size() - 1) + 1, told);
        int last = contents.bounds().lastWord();
        if (colon < 0 || colon + 2 > last || !isClause(colon + 1, last)) return Optional.empty();
        int predicate = contents.bounds().predicateIn(colon + 1, sentence.size());
        List<Span> content = marks.toEnd(contents.spans(colon + 1, contents.trim(colon + 1, last)));
        return Optional.of(reports.of(
                cue, entry.get(), Given.CLAUSE, content, predicate < 0 ? colon + 1 : predicate, null, false));
    }

    /** The colon with nothing before it that the cue could have said: adverbs, dates, the addressee; −1 without one. */
    private int colon(int from, boolean told) {
        for (int i = from; i < sentence.size(); i++) {
            if (sentence.form(i).equals(":") && !sentence.isInBrackets(i)) return i;
            boolean object = !told
                    && clauses.tree().head(i) >= 0
                    && clauses.tree().is(i, "obj")
                    && !clauses.phrases().isTime(i);
            if (object
                    || sentence.isMark(i, ";")
                    || sentence.tag(i).equals(Sentence.QUOTATION)
                    || clauses.verbs().isVerb(i)) return -1;
        }
        return -1;
    }

    /** One finite verb of its own, and no quotation, whose own construction it is. */
    private boolean isClause(int first, int last) {
        return !sentence.tag(first).equals(Sentence.QUOTATION)
                && !clauses.is(WordClass.RELATIVE_SUBJECT, first)
                && IntStream.rangeClosed(first, last)
                        .anyMatch(i ->
                                clauses.verbs().isVerb(i) && clauses.verbs().isFinite(i));
    }
}
