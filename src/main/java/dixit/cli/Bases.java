package dixit.cli;

import dixit.rdf.Iris;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The base IRI given on the command line. */
final class Bases {

    private Bases() {}

    static Iris parse(CommandSpec spec, String base) {
        try {
            return new Iris(base);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--base: " + e.getMessage() + ".");
        }
    }
}
