package dixit.rdf;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;

/**
 * A stream of RDF in one format: open, any number of graphs, close. Writes the same bytes for the same graphs, and none
 * when there was no graph.
 */
public final class RdfOutput implements AutoCloseable {

    private static final Map<String, String> PREFIXES = new TreeMap<>(Map.ofEntries(
            Map.entry("dx", Vocabulary.DX),
            Map.entry("act", Vocabulary.ACT),
            Map.entry("oa", Vocabulary.OA),
            Map.entry("prov", Vocabulary.PROV),
            Map.entry("schema", Vocabulary.SCHEMA),
            Map.entry("dc", Vocabulary.DC),
            Map.entry("dcterms", Vocabulary.DCTERMS),
            Map.entry("skos", Vocabulary.SKOS),
            Map.entry("org", Vocabulary.ORG),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("wd", Vocabulary.WIKIDATA),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#")));

    private final RDFWriter writer;
    private boolean started;

    /** Writes UTF-8; {@code out} stays open when this is closed. */
    public RdfOutput(OutputStream out, RdfFormat format) {
        this(new OutputStreamWriter(out, StandardCharsets.UTF_8), format);
    }

    /** {@code out} stays open when this is closed. */
    public RdfOutput(Writer out, RdfFormat format) {
        // Rio writes each part of a term by itself.
        writer = Rio.createWriter(format.rio(), new BufferedWriter(out));
        writer.getWriterConfig().set(BasicWriterSettings.PRETTY_PRINT, true);
        writer.getWriterConfig().set(BasicWriterSettings.INLINE_BLANK_NODES, false);
    }

    /** @throws UncheckedIOException when the stream cannot be written */
    public void write(Model graph) {
        writing(() -> {
            if (!started) {
                started = true;
                writer.startRDF();
                PREFIXES.forEach(writer::handleNamespace);
            }
            for (Statement statement : graph) writer.handleStatement(statement);
        });
    }

    /** Ends the document and writes what is buffered. */
    @Override
    public void close() {
        if (started) writing(writer::endRDF);
    }

    private static void writing(Runnable writes) {
        try {
            writes.run();
        } catch (RDFHandlerException e) {
            if (e.getCause() instanceof IOException cause) throw new UncheckedIOException(cause);
            throw e;
        }
    }
}
