package dixit.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/** The Turtle files of {@code ontology/}. */
final class OntologyFiles {

    static final Path FOLDER = Path.of("ontology");

    private OntologyFiles() {}

    static Stream<Path> all() {
        return list(FOLDER, ".ttl");
    }

    static Stream<Path> list(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            if (found.isEmpty()) throw new IllegalStateException(folder + " holds no " + ending);
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Model read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Rio.parse(in, Vocabulary.DX, RDFFormat.TURTLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file but the shapes. */
    static Model terms() {
        Model terms = new LinkedHashModel();
        all().filter(file -> !file.endsWith("shapes.ttl")).forEach(file -> terms.addAll(read(file)));
        return terms;
    }

    static Model shapes() {
        return read(FOLDER.resolve("shapes.ttl"));
    }
}
