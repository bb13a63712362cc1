package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.statement.Report.Given;
import dixit.text.AnalysedText;
import dixit.text.Quotation;
import dixit.text.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A cue with what the clause or sentence before it says: {@code P, ce que X dément}, {@code P. C'est ce qu'affirme X}, {@code
 * P. Des accusations que X rejette}.
 */
final class TakenUpClause {

    private final AnalysedText text;
    private final Clauses clauses;
    private final ContentSpans contents;
    private final CueReports reports;
    private final Set<Integer> quoted;
    private final TakingUp places;
    private final Sentence sentence;

    TakenUpClause(
            AnalysedText text,
            Clauses clauses,
            Grammar grammar,
            ContentSpans contents,
            CueReports reports,
            Set<Integer> quoted) {
        this.text = text;
        this.clauses = clauses;
        this.contents = contents;
        this.reports = reports;
        this.quoted = quoted;
        this.places = new TakingUp(clauses, grammar);
        this.sentence = clauses.sentence();
    }

    /**
     * The report of a clause that takes up what stands before it (Le bon usage, § 366).
     *
     * @param others the other reports of its sentence
     * @param before what the sentence before says
     */
    Optional<Report> of(CueMatch cue, List<Report> others, Optional<Foregoing> before) {
        if (cue.type() != Cue.Type.VERB && cue.type() != Cue.Type.EXPRESSION
                || sentence.quoted().isPresent()) return Optional.empty();
        return clause(cue, others)
                .or(() -> cleft(cue, others, before))
                .or(() -> noun(cue, others, before))
                .or(() -> denial(cue, others, before))
                .filter(report ->
                        !report.speakers().isEmpty() && !report.content().isEmpty());
    }

    /** {@code P, ce que X dément}: what {@code others} say last before it, else the clause itself. */
    private Optional<Report> clause(CueMatch cue, List<Report> others) {
        int comma = places.comma(cue.head());
        Optional<Cue> entry = cue.entries().stream()
                .filter(e -> e.has(Cue.CLAUSE) || e.has("obj"))
                .filter(e -> cue.type() == Cue.Type.VERB && e.act() != SpeechAct.STATE)
                .findFirst();
        if (comma < 0 || entry.isEmpty()) return Optional.empty();
        Foregoing said = told(comma, others).orElseGet(() -> Foregoing.of(contents.spans(start(comma), end(comma))));
        return Optional.of(report(cue, entry.get(), said, Given.NOUN, -1));
    }

    /** {@code C'est ce qu'affirme X}, {@code « P » : c'est par ces mots que X a répondu}. */
    private Optional<Report> cleft(CueMatch cue, List<Report> others, Optional<Foregoing> before) {
        int opening = places.cleft(cue.head());
        Optional<Cue> entry = cue.with(Cue.CLAUSE).or(() -> cue.with("quote")).or(() -> cue.with("obj"));
        if (opening < 0 || entry.isEmpty()) return Optional.empty();
        // `Les combats ont repris. C'est ce que craignait X`: he has not said that they have.
        if (!asserts(cue, entry.get())) return Optional.empty();
        Optional<Foregoing> said = opening == 0
                ? before
                : told(opening - 1, others)
                        .or(() -> quotation(opening - 1))
                        .or(() -> Optional.of(Foregoing.of(contents.spans(start(opening - 1), end(opening - 1)))));
        return said.map(words -> report(cue, entry.get(), words, words.given(), -1));
    }

    private boolean asserts(CueMatch cue, Cue entry) {
        boolean asks = entry.act() == SpeechAct.APPEAL || entry.act() == SpeechAct.DEMAND;
        return !asks && !clauses.isLemma(WordClass.WISHING, cue.head());
    }

    /** {@code Des accusations que X rejette}, {@code …, des accusations rejetées par X}. */
    private Optional<Report> noun(CueMatch cue, List<Report> others, Optional<Foregoing> before) {
        int noun = places.noun(cue.head());
        Optional<Cue> entry = noun < 0 ? Optional.empty() : cue.with("obj", sentence.lemma(noun));
        if (entry.isEmpty()) return Optional.empty();
        int first = clauses.phrases().nounPhrase(noun).first();
        Optional<Foregoing> said = places.opens(first)
                ? before.filter(b -> b.report().isPresent())
                : told(first - 1, others).or(() -> governed(first - 1));
        return said.map(words -> report(cue, entry.get(), words, Given.NOUN, noun));
    }

    /** {@code Accusé par Y de V, X dément}, {@code Y accuse X de V. X dément.} */
    private Optional<Report> denial(CueMatch cue, List<Report> others, Optional<Foregoing> before) {
        Optional<Cue> entry = cue.entries().stream()
                .filter(e -> e.act() == SpeechAct.DENY && e.has(Cue.CLAUSE) && e.has("obj"))
                .findFirst();
        if (entry.isEmpty() || !places.isBareDenial(cue.head())) return Optional.empty();
        Optional<Foregoing> said = told(cue.head(), others).or(() -> before);
        return said.filter(words -> words.report()
                        .filter(report -> report.act() == SpeechAct.ACCUSE)
                        .isPresent())
                .map(words -> report(cue, entry.get(), words, Given.NOUN, -1));
    }

    private Report report(CueMatch cue, Cue entry, Foregoing said, Given given, int noun) {
        Quotation quotation = given == Given.QUOTATION ? said.quotation().orElse(null) : null;
        boolean inverted = clauses.subjects().subject(cue.head()) < 0;
        Report report = reports.of(cue, entry, given, said.content(), noun, quotation, inverted);
        return noun < 0 ? report : report.takingUp();
    }

    private Optional<Foregoing> told(int end, List<Report> others) {
        int at = sentence.token(end).span().start();
        return others.stream()
                .filter(other -> other.contentCover().end() <= at)
                .reduce((first, second) -> second)
                .map(Foregoing::of);
    }

    /** {@code « P » : c'est …}. */
    private Optional<Foregoing> quotation(int mark) {
        if (mark < 1 || !sentence.tag(mark - 1).equals(Sentence.QUOTATION)) return Optional.empty();
        quoted.add(mark - 1);
        return text.quotationAt(sentence.token(mark - 1).span()).map(Foregoing::of);
    }

    /** The clause before the comma, where it has a finite verb. */
    private Optional<Foregoing> governed(int comma) {
        int predicate = contents.bounds().predicateIn(start(comma), comma);
        return predicate >= 0 && clauses.verbs().isFinite(predicate)
                ? Optional.of(Foregoing.of(contents.spans(start(comma), end(comma))))
                : Optional.empty();
    }

    private int start(int mark) {
        return contents.bounds().clauseStart(mark);
    }

    private int end(int mark) {
        return contents.trim(0, mark - 1);
    }
}
