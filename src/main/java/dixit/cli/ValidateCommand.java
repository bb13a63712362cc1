package dixit.cli;

import dixit.rdf.ArticleFile;
import dixit.store.JenaTerms;
import dixit.store.ShapeGate;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dixit validate}: SHACL report. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Check graphs against ontology/shapes.ttl and print the SHACL report of each that violates it.")
final class ValidateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files ending in .trig, .nq or .jsonld.")
    private List<Path> files;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ShapeGate gate = ShapeGate.packaged();
        int valid = 0;
        int invalid = 0;
        for (Path file : files) {
            try {
                for (ArticleFile.Graph graph : ArticleFile.read(file)) {
                    Optional<String> report = gate.violations(JenaTerms.graph(graph.quads()));
                    if (report.isEmpty()) {
                        valid++;
                        continue;
                    }
                    invalid++;
                    spec.commandLine().getOut().println("# " + file + ", graph " + graph.name());
                    spec.commandLine().getOut().println(report.get());
                }
            } catch (ArticleFile.Unreadable e) {
                spec.commandLine().getErr().println(e.getMessage());
                invalid++;
            }
        }
        spec.commandLine().getErr().printf("%,d graphs conform, %,d do not%n", valid, invalid);
        if (valid == 0 && invalid == 0) return ExitCode.NOTHING_DONE.status();
        return invalid == 0 ? ExitCode.OK.status() : ExitCode.SOME_FAILED.status();
    }
}
