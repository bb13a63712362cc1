package dixit.cli;

import dixit.actor.Gazetteer;
import dixit.rdf.Run;
import dixit.statement.Annotator;
import dixit.statement.CalibratedAnnotator;
import dixit.statement.ConfidenceTable;
import dixit.statement.Lexicons;
import dixit.statement.RuleBasedAnnotator;
import dixit.statement.relation.Relating;
import dixit.text.CoreNlpAnalyser;
import dixit.text.DictionaryMorphology;
import dixit.text.Morphology;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Wires the layers together. */
final class Pipeline {

    private Pipeline() {}

    /**
     * The annotator for French.
     *
     * @throws CommandFailure when a lexicon is malformed, naming its file, line and column
     */
    static Annotator french() {
        return french(KnownActors.packaged().gazetteer());
    }

    /**
     * The annotator for French.
     *
     * @param gazetteer the actors known by name
     * @throws CommandFailure when a lexicon is malformed, naming its file, line and column
     */
    static Annotator french(Gazetteer gazetteer) {
        Morphology morphology = morphology();
        return new RuleBasedAnnotator(
                CoreNlpAnalyser.french(morphology), morphology, read("fr", Lexicons::of), gazetteer);
    }

    /**
     * The annotator for French whose confidence is calibrated; {@link #french} gives the raw one, for fitting and scoring.
     *
     * @throws CommandFailure when a lexicon is malformed, naming its file, line and column
     */
    static Annotator calibratedFrench(Gazetteer gazetteer) {
        return new CalibratedAnnotator(french(gazetteer), read("fr", ConfidenceTable::of));
    }

    /**
     * Figures and relations in French.
     *
     * @throws CommandFailure when a lexicon is malformed, naming its file, line and column
     */
    static Relating relating() {
        return read("fr", language -> Relating.of(language, morphology()));
    }

    private static Morphology morphology() {
        return DictionaryMorphology.fromClassPath("/org/languagetool/resource/fr/french.dict");
    }

    private static <T> T read(String language, Function<String, T> lexicons) {
        try {
            return lexicons.apply(language);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE,
                    "seeds/lexicon/" + language + ": " + e.getMessage() + "; see docs/lexicon.md.");
        }
    }

    /** The actors known by name. */
    static Gazetteer gazetteer() {
        return KnownActors.packaged().gazetteer();
    }

    /** This run, for provenance. */
    static Run run() {
        return new Run(
                Version.number(),
                new TreeMap<>(
                        Map.of("corenlp-french", "4.5.10", "french-pos-dict", "0.7", "lexicon-fr", Version.number())),
                Instant.now());
    }
}
