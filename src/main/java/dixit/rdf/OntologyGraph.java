package dixit.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/** The ontology as it is loaded beside the articles: terms, speech acts and alignments. */
public final class OntologyGraph {

    private static final List<String> FILES = List.of("conflict.ttl", "speech-acts.ttl", "alignments.ttl");

    private OntologyGraph() {}

    /** The packaged ontology. */
    public static Model packaged() {
        Model model = new LinkedHashModel();
        for (String file : FILES) {
            try (InputStream in = OntologyGraph.class.getResourceAsStream("/ontology/" + file)) {
                if (in == null) throw new IllegalStateException("the ontology is not packaged: ontology/" + file);
                model.addAll(Rio.parse(in, Vocabulary.DX, RDFFormat.TURTLE));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return model;
    }
}
