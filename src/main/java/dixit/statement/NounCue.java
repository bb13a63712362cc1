package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.statement.Report.Given;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A cue that is a noun itself: {@code l'annonce de X que P}, {@code les accusations de X selon lesquelles P}, {@code la promesse de X de V}.
 */
final class NounCue implements Construction {

    private final Clauses clauses;
    private final Grammar grammar;
    private final ContentSpans contents;
    private final QuotationMarks marks;
    private final Complementisers complementisers;
    private final Sentence sentence;
    private final Tree tree;

    NounCue(
            Clauses clauses,
            Grammar grammar,
            ContentSpans contents,
            QuotationMarks marks,
            Complementisers complementisers) {
        this.clauses = clauses;
        this.grammar = grammar;
        this.contents = contents;
        this.marks = marks;
        this.complementisers = complementisers;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
    }

    @Override
    public Optional<Report> of(CueMatch cue) {
        Optional<Cue> entry = cue.with(Cue.CLAUSE);
        int complementiser = entry.isPresent() ? complementisers.nounComplementiser(cue.head()) : -1;
        if (complementiser < 0) return withInfinitive(cue);
        int start = complementiser + 1;
        int predicate = complementisers.clausePredicate(cue.head(), complementiser);
        return report(cue, entry.get(), Given.CLAUSE, complementiser, start, predicate);
    }

    /** {@code la promesse de X de V}. */
    private Optional<Report> withInfinitive(CueMatch cue) {
        int mark = complementisers.nounInfinitive(cue.head());
        if (mark < 0) return Optional.empty();
        Optional<Cue> entry = cue.with(
                "inf:" + grammar.full(WordClass.ELIDED, sentence.form(mark).toLowerCase(Locale.ROOT)));
        if (entry.isEmpty()) return Optional.empty();
        return report(cue, entry.get(), Given.INFINITIVE, mark, mark + 1, tree.head(mark));
    }

    private Optional<Report> report(CueMatch cue, Cue entry, Given given, int mark, int start, int predicate) {
        List<Phrase> authors = complementisers.authors(cue.head(), mark);
        if (authors.isEmpty()) return Optional.empty();
        List<Span> content = marks.toEnd(contents.from(start, cue.head(), predicate, true));
        return Optional.of(new Report(
                sentence,
                cue.head(),
                cue.words(),
                entry.act(),
                given,
                content,
                predicate,
                authors,
                Report.Speaker.NAMED,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                false,
                Optional.empty()));
    }
}
