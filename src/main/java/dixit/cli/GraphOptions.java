package dixit.cli;

import dixit.rdf.Iris;
import dixit.rdf.KeptText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the graphs of articles look like. */
final class GraphOptions {

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = "http://localhost:3030/",
            description = "Base of all IRIs (default: ${DEFAULT-VALUE}).")
    private String base;

    @Option(
            names = "--keep-text",
            paramLabel = "WHAT",
            defaultValue = "quotes",
            description =
                    "Words of the articles to keep: none; quotes, the statements with their sentences; or full (default: ${DEFAULT-VALUE}).")
    private KeptText kept;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** @throws ParameterException when {@code --base} is no base */
    Iris iris() {
        try {
            return new Iris(base);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--base: " + e.getMessage() + ".");
        }
    }

    KeptText kept() {
        return kept;
    }
}
