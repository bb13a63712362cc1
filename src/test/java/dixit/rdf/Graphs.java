package dixit.rdf;

import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.Rio;

/** Graphs compared, written and read in tests. */
public final class Graphs {

    private Graphs() {}

    /** Fails with what is missing and what is surplus, as TriG. */
    public static void assertSame(Model actual, Model expected) {
        if (Models.isomorphic(actual, expected)) return;
        fail(
                "the graphs differ%n# missing%n%s%n# surplus%n%s",
                trig(less(expected, actual)), trig(less(actual, expected)));
    }

    public static byte[] bytes(Model model, RdfFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RdfOutput output = new RdfOutput(out, format)) {
            output.write(model);
        }
        return out.toByteArray();
    }

    public static Model read(byte[] bytes, RdfFormat format) {
        try {
            return Rio.parse(new ByteArrayInputStream(bytes), Iris.LOCAL.base(), format.rio());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Model read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Rio.parse(
                    in,
                    Iris.LOCAL.base(),
                    Rio.getParserFormatForFileName(file.toString()).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The triples in one graph without a name, as Turtle carries them. */
    public static Model withoutNames(Model model) {
        Model triples = new LinkedHashModel();
        model.forEach(triple -> triples.add(triple.getSubject(), triple.getPredicate(), triple.getObject()));
        return triples;
    }

    static String trig(Model model) {
        return new String(bytes(model, RdfFormat.TRIG), StandardCharsets.UTF_8);
    }

    private static Model less(Model all, Model some) {
        Model rest = new LinkedHashModel(all);
        rest.removeAll(some);
        return rest;
    }
}
