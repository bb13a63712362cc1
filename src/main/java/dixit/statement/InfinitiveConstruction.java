package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.statement.Report.Given;
import dixit.text.Sentence;
import dixit.text.Span;
import java.util.List;
import java.util.Optional;

/** A cue with an infinitive: {@code X accuse Y de V}, {@code X promet de V}, {@code X prétend V}. */
final class InfinitiveConstruction implements Construction {

    private final Clauses clauses;
    private final Grammar grammar;
    private final ContentSpans contents;
    private final QuotationMarks marks;
    private final Infinitives infinitives;
    private final CueReports reports;
    private final Sentence sentence;

    InfinitiveConstruction(
            Clauses clauses,
            Grammar grammar,
            ContentSpans contents,
            QuotationMarks marks,
            Infinitives infinitives,
            CueReports reports) {
        this.clauses = clauses;
        this.grammar = grammar;
        this.contents = contents;
        this.marks = marks;
        this.infinitives = infinitives;
        this.reports = reports;
        this.sentence = clauses.sentence();
    }

    @Override
    public Optional<Report> of(CueMatch cue) {
        for (Infinitives.Infinitive infinitive : infinitives.infinitives(cue)) {
            Optional<Cue> entry = infinitive.frames().stream()
                    .map(cue::with)
                    .flatMap(Optional::stream)
                    .findFirst();
            if (entry.isEmpty()) continue;
            // `a refusé de commenter`: nothing was said.
            boolean withheld = entry.get().act() == SpeechAct.REJECT
                    && grammar.is(WordClass.WITHHELD, sentence.lemma(infinitive.verb()));
            if (withheld) continue;
            Optional<Infinitives.Shared> further = infinitives.shared(infinitive);
            List<Span> content = further.isPresent()
                    ? contents.spans(
                            infinitive.start(),
                            contents.trim(infinitive.start(), further.get().conjunction() - 1))
                    : marks.toEnd(contents.from(infinitive.start(), cue.head(), infinitive.verb(), true));
            // `a accepté de « discuter »`; `a accepté de partir` tells what somebody does.
            if (entry.get().strength() == Cue.Strength.QUOTE && !marks.areIn(content)) continue;
            return Optional.of(reports.of(cue, entry.get(), Given.INFINITIVE, content, infinitive.verb(), null, false));
        }
        return Optional.empty();
    }

    /** The second party and its infinitive, which share the cue with the first: {@code X appelle Y à V et Z à W}. */
    Optional<Report> further(CueMatch cue, Report first) {
        if (first.given() != Given.INFINITIVE || first.verb() != cue.head()) return Optional.empty();
        return infinitives.infinitives(cue).stream()
                .filter(infinitive -> infinitive.verb() == first.predicate())
                .flatMap(infinitive -> infinitives.shared(infinitive).stream())
                .map(shared -> first.withContent(
                                marks.toEnd(contents.from(shared.start(), cue.head(), shared.verb(), true)))
                        .withOtherParty(shared.party(), shared.verb()))
                .findFirst();
    }
}
