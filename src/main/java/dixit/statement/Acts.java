package dixit.statement;

import dixit.actor.Actor;
import dixit.actor.Mention;
import dixit.statement.Grammar.WordClass;
import dixit.statement.Report.Given;
import dixit.text.AnalysedText;
import java.util.List;
import java.util.Optional;

/** Which speech act a report is: what its cue says, or more exactly what its content shows, {@code a rappelé la nécessité de V}. */
final class Acts {

    private final AnalysedText text;
    private final Grammar grammar;
    private final ContentActs contentActs;
    private final Blame blame;

    Acts(AnalysedText text, Grammar grammar, ContentActs contentActs, Blame blame) {
        this.text = text;
        this.grammar = grammar;
        this.contentActs = contentActs;
        this.blame = blame;
    }

    /** The act, before whom it is about is known. */
    SpeechAct of(Report report) {
        if (report.negated() && report.act() == SpeechAct.DENY) return SpeechAct.ACKNOWLEDGE;
        // `n'exclut pas de V`
        if (report.negated() && report.act() == SpeechAct.REJECT) return SpeechAct.STATE;
        String content = String.join(
                " ", report.content().stream().map(span -> span.in(text.text())).toList());
        Optional<SpeechAct> byContent = contentActs.of(content);
        return switch (report.act()) {
            // `a rappelé la nécessité de V`, `a évoqué une crise catastrophique`: a noun demands or judges, it does no
            // more.
            case STATE ->
                byContent
                        .filter(act -> !isCause(report))
                        .filter(act -> report.given() != Given.NOUN
                                || act == SpeechAct.DEMAND
                                || act == SpeechAct.DISAPPROVE && !isWarnedOf(report))
                        .orElse(SpeechAct.STATE);
            // `promet de riposter`
            case COMMIT -> byContent.filter(act -> act == SpeechAct.THREATEN).orElse(SpeechAct.COMMIT);
            // `« P ? », demande X`
            case APPEAL -> isQuestion(report, content) ? SpeechAct.STATE : SpeechAct.APPEAL;
            // `qualifie ces accusations de mensonge`; wrongdoing laid at a known party is an accusation, whatever the
            // verb
            // (annotation guide).
            case DISAPPROVE ->
                isOfWords(report)
                        ? SpeechAct.DENY
                        : byContent
                                .filter(act -> act == SpeechAct.ACCUSE
                                        && !report.targets().isEmpty())
                                .orElse(SpeechAct.DISAPPROVE);
            default -> report.act();
        };
    }

    /** {@code justifie N par la nécessité de V}: what a deed is justified by is not asked for. */
    private boolean isCause(Report report) {
        return report.given() == Given.NOUN
                && report.predicate() >= 0
                && report.sentence().tree().isPresent()
                && grammar.leadsTo(report.predicate(), report.sentence(), WordClass.AGENT_MARK);
    }

    /** {@code met en garde contre un échec}: what is feared is not judged. */
    private boolean isWarnedOf(Report report) {
        return report.predicate() >= 0
                && report.sentence().tree().isPresent()
                && grammar.leadsTo(report.predicate(), report.sentence(), WordClass.AGAINST);
    }

    private static boolean isQuestion(Report report, String content) {
        return report.given() == Report.Given.QUOTATION
                && content.stripTrailing().endsWith("?");
    }

    private boolean isOfWords(Report report) {
        return report.targets().stream()
                .anyMatch(target ->
                        grammar.is(WordClass.SAYING, target.headToken().lemma()));
    }

    /** What a neutral cue's content does, where it tells of harm: known when all of its words have been read. */
    SpeechAct blamed(Report report, Statement statement, Culprits culprits) {
        if (statement.act() == SpeechAct.STATE
                && report.quotation().isPresent()
                && blame.isOnThem(statement.content())
                && culprits.other(statement).isPresent()) return SpeechAct.ACCUSE;
        if (report.act() != SpeechAct.STATE || report.given() == Given.NOUN) return statement.act();
        List<Actor> speakers = statement.speakers().stream().map(Mention::actor).toList();
        return switch (statement.act()) {
            case STATE -> blame.isIn(statement.content(), speakers) ? SpeechAct.ACCUSE : SpeechAct.STATE;
            case ACCUSE -> blame.isNowhereIn(statement.content(), speakers) ? SpeechAct.STATE : SpeechAct.ACCUSE;
            default -> statement.act();
        };
    }
}
