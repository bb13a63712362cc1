package dixit.statement;

import dixit.text.AnalysedText;
import dixit.text.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The reports of one parsed sentence: each cue read by itself, then how they stand to each other. */
final class SentenceReports {

    private final AnalysedText text;
    private final Sentence sentence;
    private final Optional<Foregoing> before;
    private final Clauses clauses;
    private final List<CueMatch> cues;
    private final List<Sources.Source> sources;
    private final ContentSpans contents;
    private final Constructions constructions;
    private final Nesting nesting;
    private final FurtherQuotations further;
    private final BitSet outside = new BitSet();
    private final Set<Integer> quoted = new HashSet<>();

    /** @param before what the sentence before says */
    SentenceReports(
            AnalysedText text, Sentence sentence, List<CueMatch> cues, Grammar grammar, Optional<Foregoing> before) {
        this.before = before;
        this.text = text;
        this.sentence = sentence;
        this.cues = cues;
        this.clauses = new Clauses(sentence, text.morphology(), grammar);
        BitSet verbs = new BitSet();
        for (CueMatch cue : cues) {
            if (cue.type() == Cue.Type.VERB || cue.type() == Cue.Type.EXPRESSION) verbs.set(cue.head());
        }
        QuotationMarks marks = new QuotationMarks(sentence, text.quotations());
        this.further = new FurtherQuotations(sentence, marks);
        ClauseBounds bounds = new ClauseBounds(clauses, grammar, verbs);
        this.contents = new ContentSpans(clauses, grammar, verbs, outside, bounds, marks);
        Sources phrases = new Sources(clauses, grammar);
        this.sources = Stream.concat(
                        phrases.in(cues, bounds.lastWord()).stream(),
                        new CitingClauses(clauses, phrases).in(cues, bounds.lastWord()).stream())
                .toList();
        Parties parties = new Parties(clauses, grammar);
        this.constructions = new Constructions(text, clauses, grammar, cues, verbs, contents, marks, parties, quoted);
        this.nesting = new Nesting(text, clauses, cues, sources, contents, parties, quoted);
    }

    /** The reports in text order, and which quotation tokens they used. */
    record Found(List<Report> reports, Set<Integer> usedQuotations) {}

    Found find() {
        markOutside();
        List<Report> reports = new ArrayList<>();
        for (CueMatch cue : cues) {
            if (cue.type() == Cue.Type.PREPOSITION || isInSource(cue)) continue;
            Optional<Report> report = constructions.of(cue);
            report.ifPresent(reports::add);
            report.flatMap(first -> constructions.further(cue, first)).ifPresent(reports::add);
        }
        for (CueMatch cue : cues) {
            // `Des accusations rejetées par X` reads as a report of the noun alone too.
            List<Report> others = reports.stream()
                    .filter(report -> report.verb() != cue.head())
                    .toList();
            boolean clausal = others.size() < reports.size()
                    && !reports.stream()
                            .filter(report -> report.verb() == cue.head())
                            .allMatch(report -> report.given() == Report.Given.NOUN);
            if (clausal || cue.type() == Cue.Type.PREPOSITION) continue;
            constructions.takenUp(cue, others, before).ifPresent(report -> {
                reports.clear();
                reports.addAll(others);
                reports.add(report);
            });
        }
        List<Report> nested = new ArrayList<>(nesting.of(reports));
        if (sentence.quoted().isEmpty()) nested.addAll(further.of(List.copyOf(nested)));
        nested.sort(
                Comparator.comparingInt((Report r) -> r.contentCover().start()).thenComparingInt(Report::verb));
        // What a cue inside other words would have quoted is free for the words around it.
        quoted.removeIf(token -> nested.stream()
                .noneMatch(report ->
                        report.contentCover().overlaps(sentence.token(token).span())));
        return new Found(nested, quoted);
    }

    /** Words of inserted clauses and source phrases: no part of any content. */
    private void markOutside() {
        for (Sources.Source source : sources) {
            if (source.place() != Sources.Place.BEFORE) setOutside(source.first(), source.last());
        }
        for (CueMatch cue : cues) {
            if (cue.with("paren").isEmpty() && cue.with("quote").isEmpty()) continue;
            if (cue.needsQuotation() && !holdsQuotation()) continue;
            Incise.of(clauses, cue, contents.bounds().lastWord())
                    .ifPresent(incise -> setOutside(incise.first(), incise.last()));
        }
    }

    private boolean holdsQuotation() {
        return sentence.quoted().isPresent()
                || text.quotations().stream()
                        .anyMatch(quotation -> quotation.outer().overlaps(sentence.span()));
    }

    private void setOutside(int first, int last) {
        outside.set(first, last + 1);
        if (clauses.isComma(first - 1)) outside.set(first - 1);
    }

    private boolean isInSource(CueMatch cue) {
        return sources.stream().anyMatch(source -> source.first() <= cue.head() && cue.head() <= source.last());
    }
}
