package dixit.statement;

import dixit.text.AnalysedText;
import dixit.text.Sentence;

/** How firmly a content is put forward, and whether it is negated. */
final class Certainties {

    private Certainties() {}

    static Polarity polarity(AnalysedText text, Report report, Grammar grammar) {
        Sentence sentence = report.sentence();
        if (report.predicate() < 0 || sentence.tree().isEmpty()) return Polarity.AFFIRMED;
        return new Clauses(sentence, text.morphology(), grammar).verbs().isNegated(report.predicate())
                ? Polarity.NEGATED
                : Polarity.AFFIRMED;
    }

    static Certainty certainty(AnalysedText text, Report report, Grammar grammar) {
        String after = text.text()
                .substring(
                        report.sentence().span().end(),
                        Math.min(text.text().length(), report.sentence().span().end() + 160))
                .replace('’', '\'');
        if (after.matches(
                "(?sU)[\\s.»]*(?:[^.]{0,80})\\b(?:n'(?:a|ont) pas (?:pu|été)|ne (?:peut|peuvent) (?:pas )?)[^.]{0,40}\\b(?:vérifi|confirm|authentifi)\\p{L}+.*")) {
            return Certainty.UNVERIFIED;
        }
        Sentence sentence = report.sentence();
        if (report.alleged()) return Certainty.CONDITIONAL;
        if (report.predicate() < 0 || sentence.tree().isEmpty()) return Certainty.ASSERTED;
        Clauses clauses = new Clauses(sentence, text.morphology(), grammar);
        if (report.given() == Report.Given.SOURCED && Actuality.isAlleged(clauses, report.predicate()))
            return Certainty.CONDITIONAL;
        boolean hedged = report.content().stream()
                .map(span -> span.in(text.text()).toLowerCase(java.util.Locale.FRENCH))
                .anyMatch(
                        words -> words.matches(
                                "(?sU).*\\b(?:peut-être|probablement|sans doute|vraisemblablement|pourrai\\p{L}+|semble\\p{L}*|apparemment|éventuellement)\\b.*"));
        return hedged ? Certainty.HEDGED : Certainty.ASSERTED;
    }
}
