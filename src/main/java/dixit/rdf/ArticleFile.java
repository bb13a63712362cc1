package dixit.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.ParserConfig;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.ParseErrorCollector;

/** A file of article graphs, as {@code dixit extract} writes them. */
public final class ArticleFile {

    /** One article's graph. */
    public record Graph(String name, String article, String digest, Model quads) {}

    /** A file that holds no article graphs. Its message names the file, the problem and the remedy. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(Path file, String problem) {
            super(file + ": " + problem);
        }
    }

    private ArticleFile() {}

    /** The JSON-LD parser knows no line numbers; the JSON parser below it tells them in its message. */
    private static String syntax(RDFParseException fault, RDFFormat format) {
        Throwable deepest = fault;
        while (deepest.getCause() != null) deepest = deepest.getCause();
        String where = fault.getLineNumber() > 0 ? "line " + fault.getLineNumber() : "the file";
        String what =
                String.valueOf(deepest.getMessage()).replaceAll("\\s+", " ").strip();
        return "%s is not valid %s (%s); mend it or write it again with \"dixit extract\"."
                .formatted(where, format.getName(), what);
    }

    /** Reads the graphs of a file, in order of their names. */
    public static List<Graph> read(Path file) throws Unreadable {
        RDFFormat format = Rio.getParserFormatForFileName(file.getFileName().toString())
                .filter(RDFFormat::supportsContexts)
                .orElseThrow(() -> new Unreadable(
                        file, "the ending tells no format with named graphs; use .trig, .nq or .jsonld."));
        Model all;
        try (InputStream in = Files.newInputStream(file)) {
            // The exception tells the error; Rio's default listener would log it a second time.
            all = Rio.parse(
                    in,
                    Iris.LOCAL.base(),
                    format,
                    new ParserConfig(),
                    SimpleValueFactory.getInstance(),
                    new ParseErrorCollector());
        } catch (RDFParseException e) {
            throw new Unreadable(file, syntax(e, format));
        } catch (IOException e) {
            throw new Unreadable(file, "the file cannot be read; check the path.");
        }
        Map<String, Model> byGraph = new TreeMap<>();
        for (Statement statement : all) {
            Resource context = statement.getContext();
            if (context == null)
                throw new Unreadable(
                        file, "it has triples outside any graph; write it with \"dixit extract --format trig\".");
            byGraph.computeIfAbsent(context.stringValue(), name -> new LinkedHashModel())
                    .add(statement);
        }
        List<Graph> graphs = new ArrayList<>();
        for (Map.Entry<String, Model> entry : byGraph.entrySet()) {
            Statement digest = entry.getValue().filter(null, Vocabulary.DIGEST, null).stream()
                    .findFirst()
                    .orElseThrow(() -> new Unreadable(
                            file, "the graph " + entry.getKey() + " is not an article's; it has no dx:digest."));
            Value article = digest.getSubject();
            graphs.add(new Graph(
                    entry.getKey(), article.stringValue(), digest.getObject().stringValue(), entry.getValue()));
        }
        if (graphs.isEmpty()) throw new Unreadable(file, "the file holds no graph; write it with \"dixit extract\".");
        return graphs;
    }
}
