package dixit.rdf;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;

/** A stream of RDF in one format: open, any number of graphs, close. Writes the same bytes for the same graphs. */
public final class RdfOutput implements AutoCloseable {

    private static final Map<String, String> PREFIXES = new TreeMap<>(Map.of(
            "dx", Vocabulary.DX,
            "act", Vocabulary.ACT,
            "oa", Vocabulary.OA,
            "prov", Vocabulary.PROV,
            "schema", Vocabulary.SCHEMA,
            "dcterms", Vocabulary.DCTERMS,
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "owl", "http://www.w3.org/2002/07/owl#",
            "wd", Vocabulary.WIKIDATA,
            "xsd", "http://www.w3.org/2001/XMLSchema#"));

    private final RDFWriter writer;

    /** Starts writing; {@code out} stays open when this is closed. */
    public RdfOutput(OutputStream out, RdfFormat format) {
        writer = Rio.createWriter(format.rio(), new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.getWriterConfig().set(BasicWriterSettings.PRETTY_PRINT, true);
        writer.getWriterConfig().set(BasicWriterSettings.INLINE_BLANK_NODES, false);
        writer.startRDF();
        PREFIXES.forEach(writer::handleNamespace);
    }

    /** Writes all statements of {@code graph}, in its order. */
    public void write(Model graph) {
        for (Statement statement : graph) writer.handleStatement(statement);
    }

    /** Ends the document and writes what is buffered. */
    @Override
    public void close() {
        writer.endRDF();
    }
}
