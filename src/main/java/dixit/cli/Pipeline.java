package dixit.cli;

import dixit.actor.Actor;
import dixit.actor.Gazetteer;
import dixit.actor.Roles;
import dixit.evaluate.ActorNames;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Wires the layers together. */
final class Pipeline {

    private Pipeline() {}

    /** The annotator for French. */
    static Annotator french() {
        Morphology morphology = DictionaryMorphology.fromClassPath("/org/languagetool/resource/fr/french.dict");
        return new RuleBasedAnnotator(
                CoreNlpAnalyser.french(morphology),
                morphology,
                Lexicons.of("fr"),
                new Gazetteer(ActorTurtle.seeds()),
                Roles.read(Lexicons.open("/seeds/lexicon/fr/roles.tsv"), "roles.tsv"));
    }

    /** The gazetteer's names, as scoring asks for them. */
    static ActorNames names() {
        Gazetteer gazetteer = new Gazetteer(ActorTurtle.seeds());
        return new ActorNames() {
            @Override
            public Set<String> named(String name) {
                return gazetteer.named(name).stream().map(Actor::id).collect(Collectors.toSet());
            }

            @Override
            public Optional<String> demonym(String word) {
                return gazetteer.demonym(word).map(actor -> actor.label("fr"));
            }
        };
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
