package dixit.cli;

import dixit.actor.Gazetteer;
import dixit.rdf.ActorTurtle;
import dixit.rdf.Run;
import dixit.statement.Annotator;
import dixit.statement.Lexicons;
import dixit.statement.RuleBasedAnnotator;
import dixit.text.CoreNlpAnalyser;
import dixit.text.DictionaryMorphology;
import dixit.text.Morphology;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Wires the layers together. */
final class Pipeline {

    private Pipeline() {}

    /** The annotator for French. */
    static Annotator french() {
        Morphology morphology = DictionaryMorphology.fromClassPath("/org/languagetool/resource/fr/french.dict");
        return new RuleBasedAnnotator(CoreNlpAnalyser.french(morphology), morphology, Lexicons.of("fr"), gazetteer());
    }

    /** The actors known by name. */
    static Gazetteer gazetteer() {
        return new Gazetteer(ActorTurtle.seeds());
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
