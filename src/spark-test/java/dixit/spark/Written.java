package dixit.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dixit.rdf.Graphs;
import dixit.rdf.Iris;
import dixit.rdf.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/** The output of a job. */
record Written(Path folder) {

    /** The quads of each file, which Hadoop calls a part. */
    Map<String, Model> parts() throws IOException {
        Map<String, Model> parts = new HashMap<>();
        for (Path file : files("nquads")) {
            byte[] bytes = unpacked(file);
            Model quads = Rio.parse(new ByteArrayInputStream(bytes), Iris.LOCAL.base(), RDFFormat.NQUADS);
            long lines = new String(bytes, StandardCharsets.UTF_8).lines().count();
            if (lines != quads.size())
                throw new AssertionError(file + " has " + (lines - quads.size()) + " quads twice");
            parts.put(file.getFileName().toString(), quads);
        }
        return parts;
    }

    /** All quads. Fails when a graph lies in two files. */
    Model quads() throws IOException {
        Model all = new LinkedHashModel();
        for (Map.Entry<String, Model> part : parts().entrySet()) {
            for (Resource graph : part.getValue().contexts()) {
                if (all.contexts().contains(graph)) throw new AssertionError(graph + " is written twice");
            }
            all.addAll(part.getValue());
        }
        return all;
    }

    /** Kind and reason of what was refused, in the order of the reasons. */
    List<String> refusals() throws IOException {
        List<String> refusals = new ArrayList<>();
        for (Path file : files("refused")) {
            for (String line :
                    new String(unpacked(file), StandardCharsets.UTF_8).lines().toList()) {
                JsonNode refusal = new ObjectMapper().readTree(line);
                refusals.add(refusal.get("kind").asText() + ": "
                        + refusal.get("reason").asText());
            }
        }
        return refusals.stream().sorted().toList();
    }

    /** Compares graph by graph; when a run began is all that may differ. */
    static void assertSameGraphs(Model actual, Model expected) {
        for (Resource graph : new TreeSet<>(union(actual, expected).contexts().stream()
                        .map(Resource::stringValue)
                        .toList())
                .stream().map(Written::iri).toList()) {
            Graphs.assertSame(
                    lasting(actual.filter(null, null, null, graph)), lasting(expected.filter(null, null, null, graph)));
        }
    }

    private static Resource iri(String iri) {
        return org.eclipse.rdf4j.model.impl.SimpleValueFactory.getInstance().createIRI(iri);
    }

    private static Model union(Model one, Model other) {
        Model all = new LinkedHashModel(one);
        all.addAll(other);
        return all;
    }

    private static Model lasting(Model graph) {
        Model lasting = new LinkedHashModel(graph);
        lasting.remove(null, Vocabulary.STARTED_AT_TIME, null);
        return lasting;
    }

    List<Path> files(String output) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(output))) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }
}
