package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.AnalysedText;
import dixit.text.Feature;
import dixit.text.Morphology;
import dixit.text.Sentence;
import dixit.text.Span;
import java.util.List;
import java.util.stream.IntStream;

/** Whether a cue tells of something that was said: not of what will, must, may or did not come to be said. */
final class Actuality {

    private Actuality() {}

    static boolean isUnreal(Clauses clauses, Grammar grammar, CueMatch cue, List<CueMatch> cues) {
        int verb = cue.head();
        Sentence sentence = clauses.sentence();
        if (isConditionOrCommand(clauses, grammar, verb)) return true;
        if (clauses.verbs().isNegated(verb) && cue.entries().stream().noneMatch(entry -> SurvivesNegation.test(entry)))
            return true;
        if (isAskedFor(clauses, verb, cues) || isWithout(clauses, verb)) return true;
        // `will say` is an infinitive with a finite auxiliary.
        if (!clauses.verbs().isInfinitive(verb) || clauses.verbs().hasAuxiliary(verb)) return isFuture(clauses, verb);
        int governor = clauses.tree().head(verb);
        if (governor < 0) return false;
        boolean governed = clauses.tree().is(verb, "xcomp")
                || clauses.tree().is(verb, "ccomp")
                || clauses.tree().is(verb, "obl")
                || clauses.tree().is(verb, "advcl") && governor < verb && governor >= verb - 3;
        if (!governed) return false;
        if (grammar.is(WordClass.UNREAL_MODAL, sentence.lemma(governor))) {
            // `peut-on lire`: who can, does.
            if (clauses.is(WordClass.NOBODY, verb - 1) && verb - 2 == governor) return false;
            // `ne cessent de s'alarmer` alarm themselves.
            return !(grammar.is(WordClass.REAL_WHEN_NEGATED, sentence.lemma(governor)) && isDenied(clauses, governor));
        }
        // `promet de dénoncer`, `a demandé à X d'annoncer`: part of what the other cue reports.
        return cues.stream()
                .anyMatch(other -> other.head() == governor
                        && other.entries().stream()
                                .anyMatch(entry -> entry.frames().stream().anyMatch(f -> f.contains("inf"))));
    }

    /** {@code sans nier les faits}; {@code non sans rappeler que P} does recall. */
    private static boolean isWithout(Clauses clauses, int verb) {
        int mark = verb - 1;
        while (mark > 0
                && clauses.sentence().token(mark).isTagged("PRON", "ADV")
                && !clauses.is(WordClass.WITHOUT, mark)) mark--;
        return mark >= 0
                && clauses.is(WordClass.WITHOUT, mark)
                && clauses.verbs().isInfinitive(verb)
                && !clauses.is(WordClass.NEGATED, mark - 1);
    }

    /** {@code exige que les parties s'engagent à V}: nobody has, yet. */
    private static boolean isAskedFor(Clauses clauses, int verb, List<CueMatch> cues) {
        int told = clauses.tree().is(verb, "conj") ? clauses.tree().head(verb) : verb;
        int asking = clauses.tree().is(told, "ccomp") ? clauses.tree().head(told) : -1;
        return cues.stream()
                .anyMatch(other -> other.head() == asking
                        && other.entries().stream()
                                .allMatch(entry -> entry.act() == SpeechAct.DEMAND || entry.act() == SpeechAct.APPEAL));
    }

    private static boolean isDenied(Clauses clauses, int verb) {
        return clauses.verbs().isNegated(verb)
                || clauses.tree().children(verb).stream().anyMatch(child -> clauses.is(WordClass.RESTRICTION, child));
    }

    static boolean isAlleged(Clauses clauses, int verb) {
        return hasMood(clauses, verb, Feature.CONDITIONAL);
    }

    /** Whether a clause after {@code pour X,} is marked as somebody's words: conditional or quotation marks. */
    static boolean isMarkedAsReported(Clauses clauses, AnalysedText text, List<Span> content) {
        boolean quotes = text.quotations().stream()
                .anyMatch(quotation -> content.stream().anyMatch(span -> span.overlaps(quotation.outer())));
        if (quotes) return true;
        Sentence sentence = clauses.sentence();
        return IntStream.range(0, sentence.size())
                .filter(i -> content.stream()
                        .anyMatch(span -> span.contains(sentence.token(i).span())))
                .anyMatch(i -> clauses.verbs().isVerb(i) && isAlleged(clauses, i));
    }

    private static boolean isFuture(Clauses clauses, int verb) {
        return hasMood(clauses, verb, Feature.FUTURE);
    }

    private static boolean isConditionOrCommand(Clauses clauses, Grammar grammar, int verb) {
        for (int mark : clauses.tree().children(verb, "mark")) {
            if (grammar.is(WordClass.CONDITION, clauses.sentence().lemma(mark))
                    && !grammar.is(WordClass.SAME, clauses.sentence().lemma(mark - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasMood(Clauses clauses, int verb, Feature mood) {
        List<Integer> auxiliaries = clauses.verbs().auxiliaries(verb);
        List<Integer> finite = auxiliaries.isEmpty() ? List.of(verb) : auxiliaries;
        for (int token : finite) {
            List<Morphology.Reading> readings = clauses.readings(token).stream()
                    .filter(Morphology.Reading::isFinite)
                    .toList();
            if (!readings.isEmpty() && readings.stream().allMatch(reading -> reading.is(mood))) {
                return true;
            }
        }
        return false;
    }

    /** Negated, these still tell what somebody holds: {@code n'a pas exclu que}, {@code ne nie pas}. */
    private static final class SurvivesNegation {
        static boolean test(Cue entry) {
            return entry.isNegative();
        }
    }
}
