package dixit.cli;

import dixit.actor.Gazetteer;
import dixit.extract.ArticleGraphs;
import dixit.extract.KnownActors;
import dixit.extract.Pipeline;
import dixit.rdf.Iris;
import dixit.rdf.RdfFormat;
import dixit.rdf.RdfOutput;
import dixit.statement.Annotator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dixit extract}: articles in, RDF out. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Write the statements of articles as RDF on standard output.",
        footer = {"", "Example: dixit extract --format turtle article.txt"})
final class ExtractCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description =
                    "Files, folders, web addresses, or - for standard input: text, HTML, JSON Lines, CSV, NewsML-G2, NITF, WARC, RSS, Atom, OPML, also in zip or gz.")
    private List<String> inputs;

    @Mixin
    private SourceOptions sources;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "trig",
            description = "trig, nquads, turtle or jsonld (default: ${DEFAULT-VALUE}).")
    private RdfFormat format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to FILE, whole or not at all, instead of standard output.")
    private Path out;

    @Mixin
    private GraphOptions graph = new GraphOptions();

    @Mixin
    private ActorsOption actors;

    @Spec
    private CommandSpec spec;

    private final Function<Gazetteer, Annotator> annotators;

    ExtractCommand(Function<Gazetteer, Annotator> annotators) {
        this.annotators = annotators;
    }

    @Override
    public Integer call() {
        Iris iris = graph.iris();
        Sources files = sources.open(inputs);
        if (out == null) {
            PrintWriter stdout = spec.commandLine().getOut();
            ExitCode status = write(files, iris, new RdfOutput(stdout, format));
            if (stdout.checkError()) {
                throw new CommandFailure(
                        ExitCode.NOTHING_DONE, "standard output was closed or is full; the graph is incomplete.");
            }
            return status.status();
        }
        ExitCode[] status = new ExitCode[1];
        try {
            WholeFile.write(out, stream -> {
                status[0] = write(files, iris, new RdfOutput(stream, format));
                return status[0] != ExitCode.NOTHING_DONE;
            });
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE,
                    out + ": the file cannot be written; check that its folder exists, may be written and has room.");
        }
        return status[0].status();
    }

    private ExitCode write(Sources files, Iris iris, RdfOutput rdf) {
        KnownActors known = actors.in(Path.of("data"));
        ArticleGraphs graphs = new ArticleGraphs(iris, known, graph.kept(), Pipeline.run());
        Annotation.Count count;
        try (RdfOutput output = rdf) {
            count = new Annotation(
                            () -> annotators.apply(known.gazetteer()),
                            spec.commandLine().getErr())
                    .run(files, graphs::of, output::write);
        }
        if (count.read() == 0) return ExitCode.NOTHING_DONE;
        return count.failed() == 0 ? ExitCode.OK : ExitCode.SOME_FAILED;
    }
}
