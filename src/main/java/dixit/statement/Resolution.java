package dixit.statement;

import dixit.actor.Actor;
import dixit.actor.Mention;
import dixit.statement.Deeds.Deed;
import dixit.statement.Grammar.WordClass;
import dixit.statement.Report.Given;
import dixit.text.AnalysedText;
import dixit.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns reports, which hold phrases, into statements, which hold actors, dates and acts. Keeps what was said before. */
final class Resolution {

    private final AnalysedText text;
    private final Mentions mentions;
    private final Grammar grammar;
    private final Certainties certainties;
    private final EarlierStatements earlier;
    private final InterviewParties interview;
    private final ResolvedSpeakers speakers;
    private final ResolvedParties parties;
    private final Occasions occasions;
    private final Acts acts;
    private final Deeds deeds;
    private final Abouts abouts;
    private final List<Report> reports = new ArrayList<>();
    private final List<Integer> sentences = new ArrayList<>();

    Resolution(
            AnalysedText text,
            SayingDates dates,
            Mentions mentions,
            Grammar grammar,
            ContentActs contentActs,
            Certainties certainties,
            Optional<Interview> interview,
            List<Report> all) {
        this.text = text;
        this.mentions = mentions;
        this.grammar = grammar;
        this.certainties = certainties;
        this.earlier = new EarlierStatements(text, mentions);
        this.interview = new InterviewParties(interview, mentions, grammar);
        this.speakers =
                new ResolvedSpeakers(mentions, grammar, this.interview, new Authors(mentions, grammar, earlier));
        this.parties = new ResolvedParties(mentions, grammar, earlier);
        this.occasions = new Occasions(text, grammar, dates, this.interview, earlier, all);
        this.deeds = new Deeds(text, mentions, grammar);
        this.acts = new Acts(text, grammar, contentActs, new Blame(mentions, grammar, deeds));
        this.abouts = new Abouts(mentions, grammar, deeds);
    }

    /** The statement of a report; empty when its speaker cannot speak. */
    Optional<Statement> resolve(Report report, int sentenceIndex) {
        Optional<Statement> before = earlier.before(report, 0).or(() -> earlier.goesOn(report));
        List<Mention> speakers = this.speakers.of(report, sentenceIndex, before);
        if (speakers.isEmpty() && report.otherwise().isPresent())
            return resolve(report.otherwise().get(), sentenceIndex);
        if (speakers.isEmpty() && report.given() != Given.QUOTATION) return Optional.empty();
        if (speakers.isEmpty()
                && report.speaker() == Report.Speaker.NONE
                && !report.sentence().headline()) return Optional.empty();
        List<Mention> relays = parties.relays(report, sentenceIndex, speakers);
        List<Mention> addressees = parties.addressees(report, sentenceIndex, speakers);
        if (addressees.isEmpty() && interview.isSpoken(report)) addressees = interview.interviewer(speakers);
        // « P », a-t-il précisé; `X a dit à Y que P, ajoutant que Q`: to whom he spoke before.
        boolean goesOn =
                report.verb() < 0 || report.given() == Given.QUOTATION && !beginsAnew(report) || adds(report, before);
        if (goesOn && before.isPresent() && addressees.isEmpty() && earlier.sameSpeaker(before.get(), speakers)) {
            addressees = before.get().addressees();
        }
        SayingDates.Saying saying = occasions.of(report, speakers);
        Statement statement = new Statement(
                1,
                report.sentence().span(),
                speakers,
                Forms.cueSpans(report),
                report.content(),
                Forms.of(text, report),
                addressees,
                List.of(),
                acts.of(report),
                saying.date(),
                saying.evidence(),
                saying.clues(),
                relays,
                Certainties.polarity(text, report, grammar),
                certainties.certainty(text, report, grammar),
                Evidence.of(report, speakers, text.text()).confidence());
        earlier.add(statement);
        reports.add(report);
        sentences.add(sentenceIndex);
        return Optional.of(statement);
    }

    /**
     * {@code « P », a plaidé le président}: who is named anew, by a verb that does not say that he goes on, speaks to
     * whomever that clause tells.
     */
    private boolean beginsAnew(Report report) {
        return report.speaker() == Report.Speaker.NAMED
                && !grammar.is(WordClass.CONTINUING, report.sentence().lemma(report.verb()))
                && report.speakers().stream()
                        .noneMatch(phrase -> phrase.headToken().isTagged("PRON")
                                || grammar.is(
                                        WordClass.INVERTED_CLITIC,
                                        phrase.headToken().form()));
    }

    /** Whether a participle adds to what its own sentence has reported. */
    private boolean adds(Report report, Optional<Statement> before) {
        return report.verb() >= 0
                && report.speaker() == Report.Speaker.NAMED
                && before.filter(last -> last.context().equals(report.sentence().span()))
                        .isPresent()
                && grammar.endsIn(
                        WordClass.PRESENT_PARTICIPLE_ENDING, report.sentence().form(report.verb()));
    }

    /** All statements in the order they were resolved, with whom they are about. */
    List<Statement> statements() {
        List<Deed> told = deeds.within(new Span(0, text.text().length()));
        Culprits culprits = new Culprits(mentions.sides(), told, accused());
        List<Statement> resolved = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            Statement statement = earlier.all().get(i);
            resolved.add(statement.about(List.of(), acts.blamed(reports.get(i), statement, culprits)));
        }
        UnnamedTargets unnamed = new UnnamedTargets(mentions, grammar, deeds, told, culprits);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < resolved.size(); i++) {
            Statement statement = resolved.get(i);
            List<Mention> about = abouts.of(reports.get(i), statement, sentences.get(i), statements, unnamed);
            statements.add(statement.about(about, statement.act()));
        }
        return statements;
    }

    /** Whom the article reports to be accused, once for each time. */
    private List<Actor> accused() {
        List<Actor> accused = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            Statement statement = earlier.all().get(i);
            if (statement.act() == SpeechAct.ACCUSE)
                abouts.targets(reports.get(i), statement, sentences.get(i))
                        .forEach(target -> accused.add(target.actor()));
        }
        return accused;
    }
}
