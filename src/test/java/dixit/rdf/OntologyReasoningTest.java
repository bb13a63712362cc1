package dixit.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import openllet.owlapi.OpenlletReasoner;
import openllet.owlapi.OpenlletReasonerFactory;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;

/** The ontology with its alignments, as an OWL DL reasoner sees it. */
class OntologyReasoningTest {

    static Stream<Path> contradictions() {
        return OntologyFiles.list(Path.of("src/test/resources/invalid/ontology"), ".ttl");
    }

    @Test
    void theOntologyIsConsistentAndEveryClassCanHaveMembers() throws Exception {
        OpenlletReasoner reasoner = reasoner(OntologyFiles.terms());
        assertThat(reasoner.isConsistent()).isTrue();
        assertThat(reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom()).isEmpty();
    }

    @Test
    void theGazetteerAgreesWithTheOntology() throws Exception {
        Model everything = OntologyFiles.terms();
        OntologyFiles.list(Path.of("seeds/actors"), ".ttl")
                .forEach(file -> everything.addAll(OntologyFiles.read(file)));
        OpenlletReasoner reasoner = reasoner(everything);
        assertThat(reasoner.isConsistent())
                .as(() -> reasoner.getKB().getExplanation())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void aContradictionMakesItInconsistent(Path contradiction) throws Exception {
        Model everything = OntologyFiles.terms();
        everything.addAll(OntologyFiles.read(contradiction));
        assertThat(reasoner(everything).isConsistent())
                .as("the ontology and %s", contradiction.getFileName())
                .isFalse();
    }

    /**
     * A reasoner over one document: the parts see each other's declarations, and nothing is fetched from the web. OWL 2
     * is older than {@code rdf:langString}; its own name for strings with a language is {@code rdf:PlainLiteral}.
     */
    private static OpenlletReasoner reasoner(Model model) throws OWLOntologyCreationException {
        model.remove(null, OWL.IMPORTS, null);
        for (Resource property :
                Set.copyOf(model.filter(null, RDFS.RANGE, RDF.LANGSTRING).subjects())) {
            model.remove(property, RDFS.RANGE, RDF.LANGSTRING);
            model.add(property, RDFS.RANGE, Vocabulary.iri(RDF.NAMESPACE + "PlainLiteral"));
        }
        StringWriter turtle = new StringWriter();
        Rio.write(model, turtle, RDFFormat.TURTLE);
        return OpenlletReasonerFactory.getInstance()
                .createReasoner(OWLManager.createOWLOntologyManager()
                        .loadOntologyFromOntologyDocument(new StringDocumentSource(turtle.toString())));
    }
}
