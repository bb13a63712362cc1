package dixit.cli;

import dixit.rdf.Graphs;
import dixit.statement.Annotator;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.rdf4j.model.Model;

/** What the program writes on one machine, for comparison. */
public record ExtractedAlone(Model quads, List<String> refusals) {

    /** @param out where the program may write, a name that ends in {@code .nq} */
    public static ExtractedAlone of(Annotator annotator, Path input, Path out) {
        Outcome outcome = Outcome.with(annotator, "extract", input, "--format", "nquads", "--out", out);
        if (outcome.status() > ExitCode.SOME_FAILED.status()) throw new AssertionError(outcome.err());
        return new ExtractedAlone(Graphs.read(out), outcome.err().lines().toList());
    }
}
