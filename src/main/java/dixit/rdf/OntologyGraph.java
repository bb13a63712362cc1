package dixit.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/** The ontology as it is loaded beside the articles: terms, speech acts and alignments. */
public final class OntologyGraph {

    private static final List<String> FILES = List.of("conflict.ttl", "speech-acts.ttl", "alignments.ttl");

    private OntologyGraph() {}

    /** The prefixes that the ontology's files use. */
    public static Map<String, String> prefixes() {
        return packaged().getNamespaces().stream()
                .collect(Collectors.toMap(Namespace::getPrefix, Namespace::getName, (one, same) -> one, TreeMap::new));
    }

    /** The packaged ontology. */
    public static Model packaged() {
        Model model = new LinkedHashModel();
        for (String file : FILES) {
            try (InputStream in = OntologyGraph.class.getResourceAsStream("/ontology/" + file)) {
                if (in == null) throw new IllegalStateException("the ontology is not packaged: ontology/" + file);
                Model part = Rio.parse(in, Vocabulary.DX, RDFFormat.TURTLE);
                part.getNamespaces().forEach(model::setNamespace);
                model.addAll(part);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return model;
    }
}
