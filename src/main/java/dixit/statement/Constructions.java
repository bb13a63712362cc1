package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.statement.Report.Given;
import dixit.text.AnalysedText;
import dixit.text.Quotation;
import dixit.text.Sentence;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one cue in the constructions that the lexicon gives it, most telling first: a finite clause, a quotation, an
 * infinitive, the clause it is inserted in, a noun.
 */
final class Constructions {

    private final AnalysedText text;
    private final Sentence sentence;
    private final Clauses clauses;
    private final Grammar grammar;
    private final List<CueMatch> cues;
    private final QuotationMarks marks;
    private final Construction ofNoun;
    private final List<Construction> ofVerbs;
    private final InfinitiveConstruction infinitives;
    private final TakenUpClause takenUp;

    /**
     * @param verbs the cues that are verbs
     * @param quoted the tokens of quotations that a report has for its content, to which those of this sentence are added
     */
    Constructions(
            AnalysedText text,
            Clauses clauses,
            Grammar grammar,
            List<CueMatch> cues,
            BitSet verbs,
            ContentSpans contents,
            QuotationMarks marks,
            Parties parties,
            Set<Integer> quoted) {
        this.text = text;
        this.sentence = clauses.sentence();
        this.clauses = clauses;
        this.grammar = grammar;
        this.cues = cues;
        this.marks = marks;
        List<Quotation> quotations = text.quotations();
        CueReports reports = new CueReports(clauses, new Speakers(clauses, grammar, verbs, quotations), parties);
        Complementisers complementisers = new Complementisers(clauses, grammar, verbs, quotations);
        Nominals nominals = new Nominals(clauses, grammar);
        NominalConstruction nouns =
                new NominalConstruction(text, clauses, contents, marks, nominals, parties, reports, quoted);
        this.infinitives = new InfinitiveConstruction(
                clauses, grammar, contents, marks, new Infinitives(clauses, grammar), reports);
        this.ofVerbs = List.of(
                new ClauseConstruction(text, clauses, contents, marks, complementisers, reports, quoted),
                new QuotationConstruction(
                        text,
                        clauses,
                        contents,
                        new QuotedComplements(clauses),
                        nominals,
                        infinitives,
                        nouns,
                        reports,
                        quoted),
                infinitives,
                new InciseConstruction(text, clauses, contents, marks, reports),
                new AttributeConstruction(
                        clauses, contents, marks, new Attributes(clauses, quotations), nouns, reports),
                nouns,
                new QuotedWordsConstruction(clauses, marks, reports),
                new ColonConstruction(clauses, contents, marks, reports));
        this.ofNoun = new NounCue(clauses, grammar, contents, marks, complementisers);
        this.takenUp = new TakenUpClause(text, clauses, grammar, contents, reports, quoted);
    }

    /** The report of one cue, if it reports. */
    Optional<Report> of(CueMatch cue) {
        return cue.type() == Cue.Type.NOUN ? ofNoun.of(cue) : fromVerb(cue);
    }

    private Optional<Report> fromVerb(CueMatch cue) {
        int verb = cue.head();
        if (isOfNounCue(verb)) return Optional.empty();
        if (Actuality.isUnreal(clauses, grammar, cue, cues)) return Optional.empty();
        return ofVerbs.stream()
                .flatMap(construction -> construction.of(cue).stream())
                .findFirst()
                .filter(report -> !report.content().isEmpty())
                .filter(report -> mayReport(cue, report, verb));
    }

    /** {@code les accusations, lancées par X, selon lesquelles P}: the participle tells whose the noun is, which reports P. */
    private boolean isOfNounCue(int verb) {
        if (!clauses.verbs().isPastParticiple(verb) || clauses.verbs().hasAuxiliary(verb)) return false;
        return cues.stream()
                .filter(cue -> cue.type() == Cue.Type.NOUN && cue.head() < verb)
                .filter(cue -> clauses.tree().head(verb) == cue.head()
                        && clauses.tree().is(verb, "acl"))
                .anyMatch(cue -> ofNoun.of(cue).isPresent());
    }

    /** Weak cues report only with a speaker and words; cues of manner only with quotation marks. */
    private boolean mayReport(CueMatch cue, Report report, int verb) {
        // Inside a quotation the speaker's own acts (`nous demandons`) are part of it.
        boolean own = report.speakers().stream()
                .anyMatch(phrase -> clauses.is(WordClass.FIRST_OR_SECOND_PERSON, phrase.head()));
        if (own
                || sentence.quoted().isPresent()
                        && report.quotation().isEmpty()
                        && report.speakers().isEmpty()) return false;
        if (report.speakers().isEmpty() && report.given() != Given.QUOTATION) return false;
        boolean asks = report.act() == SpeechAct.APPEAL || report.act() == SpeechAct.DEMAND;
        if (asks && report.given() != Given.QUOTATION && isAnonymity(report)) return false;
        boolean listed = report.given() == Given.NOUN
                && cue.entries().stream().anyMatch(entry -> entry.lists(sentence.lemma(report.predicate())));
        if (cue.isStrong() || listed) return true;
        boolean quotes = report.given() == Given.QUOTATION || marks.areIn(report.content());
        return quotes
                || !cue.needsQuotation() && (report.given() == Given.CLAUSE || report.given() == Given.INFINITIVE);
    }

    /** {@code une source qui souhaite garder l'anonymat}: how the outlet may name him is nothing said. */
    private boolean isAnonymity(Report report) {
        return sentence.tokens().stream()
                .filter(token -> report.content().stream().anyMatch(span -> span.contains(token.span())))
                .filter(token -> !token.isTagged("PUNCT", "DET", "ADP"))
                .limit(2)
                .anyMatch(token -> grammar.is(WordClass.ANONYMITY, token.lemma()));
    }

    /** The second party and its infinitive, which share the cue with the first: {@code X appelle Y à V et Z à W}. */
    Optional<Report> further(CueMatch cue, Report first) {
        return infinitives.further(cue, first);
    }

    /** The report of a clause that takes up what {@code others} or the sentence before say: {@code …, ce que X dément}. */
    Optional<Report> takenUp(CueMatch cue, List<Report> others, Optional<Foregoing> before) {
        return Actuality.isUnreal(clauses, grammar, cue, cues) ? Optional.empty() : takenUp.of(cue, others, before);
    }
}
