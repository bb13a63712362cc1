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
    private final NounAgents agents;
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
        this.agents = new NounAgents(clauses, grammar);
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
        if (mark < 0) return withAgent(cue);
        Optional<Cue> entry = cue.with(
                "inf:" + grammar.full(WordClass.ELIDED, sentence.form(mark).toLowerCase(Locale.ROOT)));
        if (entry.isEmpty()) return withAgent(cue);
        return report(cue, entry.get(), Given.INFINITIVE, mark, mark + 1, tree.head(mark));
    }

    /** {@code la condamnation, jeudi, par X de N}: with its agent the noun tells what its verb would. */
    private Optional<Report> withAgent(CueMatch cue) {
        int mark = agents.agentsObject(cue.head());
        if (mark < 0) return Optional.empty();
        int object = mark + 1;
        while (object < sentence.size() - 1 && !clauses.phrases().isNominal(object)) object++;
        String lemma = sentence.lemma(clauses.phrases().counted(object));
        Optional<Cue> entry = cue.with(
                "obj:" + grammar.full(WordClass.ELIDED, sentence.form(mark).toLowerCase(Locale.ROOT)), lemma);
        if (entry.isEmpty() || tree.is(object, "flat")) return Optional.empty();
        return report(cue, entry.get(), Given.NOUN, mark, mark + 1, object);
    }

    private Optional<Report> report(CueMatch cue, Cue entry, Given given, int mark, int start, int predicate) {
        List<Phrase> authors = agents.authors(cue.head(), mark);
        if (authors.isEmpty()) return Optional.empty();
        boolean clause = given != Given.NOUN;
        List<Span> content = marks.toEnd(contents.from(start, cue.head(), predicate, clause));
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
