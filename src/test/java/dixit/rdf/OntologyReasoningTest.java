package dixit.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import openllet.owlapi.OpenlletReasoner;
import openllet.owlapi.OpenlletReasonerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;

/** The ontology with its alignments, as an OWL DL reasoner sees it. */
class OntologyReasoningTest {

    static Stream<Path> contradictions() {
        return OntologyFiles.list(Path.of("src/test/resources/invalid/ontology"), ".ttl");
    }

    @Test
    void theOntologyIsConsistentAndEveryClassCanHaveMembers() throws Exception {
        OpenlletReasoner reasoner = reasoner(OntologyFiles.FOLDER.resolve("alignments.ttl"));
        assertThat(reasoner.isConsistent()).isTrue();
        assertThat(reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void aContradictionMakesItInconsistent(Path contradiction) throws Exception {
        assertThat(reasoner(contradiction).isConsistent())
                .as("the ontology and %s", contradiction.getFileName())
                .isFalse();
    }

    /** Reads {@code last} on top of the ontology's own files, which import each other by their IRIs. */
    private static OpenlletReasoner reasoner(Path last) throws OWLOntologyCreationException {
        OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
        for (String file : new String[] {"conflict.ttl", "speech-acts.ttl", "alignments.ttl"}) {
            Path path = OntologyFiles.FOLDER.resolve(file);
            if (!path.equals(last)) manager.loadOntologyFromOntologyDocument(path.toFile());
        }
        manager.loadOntologyFromOntologyDocument(last.toFile());
        OWLOntology whole = manager.createOntology(IRI.create("urn:dixit:whole"));
        manager.ontologies().forEach(part -> part.axioms().forEach(axiom -> manager.addAxiom(whole, axiom)));
        return OpenlletReasonerFactory.getInstance().createReasoner(whole);
    }
}
