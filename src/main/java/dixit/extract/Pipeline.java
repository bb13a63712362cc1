package dixit.extract;

import dixit.actor.Gazetteer;
import dixit.actor.GazetteerEntry;
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
import dixit.time.CreationTimes;
import dixit.time.KnownEvents;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Wires the layers together. */
public final class Pipeline {

    private Pipeline() {}

    /**
     * The annotator for French.
     *
     * @throws Unprepared when a lexicon is malformed, naming its file, line and column
     */
    public static Annotator french() {
        return french(KnownActors.packaged().gazetteer());
    }

    /**
     * The annotator for French.
     *
     * @param gazetteer the actors known by name
     * @throws Unprepared when a lexicon is malformed, naming its file, line and column
     */
    public static Annotator french(Gazetteer gazetteer) {
        Morphology morphology = morphology();
        return new RuleBasedAnnotator(
                CoreNlpAnalyser.french(morphology),
                morphology,
                read("fr", Lexicons::of),
                gazetteer,
                read("fr", language -> creationTimes(language, gazetteer)));
    }

    private static CreationTimes creationTimes(String language, Gazetteer gazetteer) {
        return new CreationTimes(
                language,
                KnownEvents.packaged(),
                id -> gazetteer.entry(id).map(GazetteerEntry::words).orElse(List.of()));
    }

    /**
     * The annotator for French whose confidence is calibrated; {@link #french} gives the raw one, for fitting and scoring.
     *
     * @throws Unprepared when a lexicon is malformed, naming its file, line and column
     */
    public static Annotator calibratedFrench(Gazetteer gazetteer) {
        return new CalibratedAnnotator(french(gazetteer), read("fr", ConfidenceTable::of));
    }

    /**
     * Figures and relations in French.
     *
     * @throws Unprepared when a lexicon is malformed, naming its file, line and column
     */
    public static Relating relating() {
        return read("fr", language -> Relating.of(language, morphology()));
    }

    private static Morphology morphology() {
        return DictionaryMorphology.fromClassPath("/org/languagetool/resource/fr/french.dict");
    }

    private static <T> T read(String language, Function<String, T> lexicons) {
        try {
            return lexicons.apply(language);
        } catch (IllegalArgumentException e) {
            throw new Unprepared("seeds/lexicon/" + language + ": " + e.getMessage() + "; see docs/lexicon.md.");
        }
    }

    /** The actors known by name. */
    public static Gazetteer gazetteer() {
        return KnownActors.packaged().gazetteer();
    }

    /** The program's version, from the jar's manifest. */
    public static String version() {
        String version = Pipeline.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** This run, for provenance. */
    public static Run run() {
        return new Run(
                version(),
                new TreeMap<>(Map.of("corenlp-french", "4.5.10", "french-pos-dict", "0.7", "lexicon-fr", version())),
                Instant.now());
    }
}
