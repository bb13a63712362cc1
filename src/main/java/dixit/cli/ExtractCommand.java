package dixit.cli;

import dixit.rdf.ArticleGraph;
import dixit.rdf.Iris;
import dixit.rdf.RdfFormat;
import dixit.rdf.RdfOutput;
import dixit.rdf.Run;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Text files, or folders with .txt files.")
    private List<Path> paths;

    @Option(
            names = "--format",
            defaultValue = "trig",
            description = "trig, nquads, turtle or jsonld (default: ${DEFAULT-VALUE}).")
    private RdfFormat format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to FILE, whole or not at all, instead of standard output.")
    private Path out;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = "http://localhost:3030/",
            description = "Base of all IRIs (default: ${DEFAULT-VALUE}).")
    private String base;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Iris iris = Bases.parse(spec, base);
        List<Path> files = Sources.of(paths);
        if (out == null) return write(files, iris, new Unclosed(System.out));
        Path partial = out.resolveSibling(out.getFileName() + ".partial");
        try {
            int status = writeTo(partial, files, iris);
            if (status != ExitCode.NOTHING_DONE.status()) replace(partial, out);
            return status;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private int writeTo(Path partial, List<Path> files, Iris iris) {
        try (OutputStream stream = Files.newOutputStream(partial)) {
            return write(files, iris, stream);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE, out + ": the file cannot be written; check the folder and its permissions.");
        }
    }

    private static void replace(Path partial, Path out) throws IOException {
        try {
            Files.move(partial, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, out, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private int write(List<Path> files, Iris iris, OutputStream stream) throws IOException {
        ArticleGraph graphs = new ArticleGraph(iris);
        Run run = Pipeline.run();
        BufferedOutputStream buffered = new BufferedOutputStream(stream);
        int failed;
        int[] written = new int[1];
        try (RdfOutput output = new RdfOutput(buffered, format)) {
            failed = new Annotation(Pipeline::french, spec.commandLine().getErr()).run(files, article -> {
                output.write(graphs.of(article, run));
                written[0]++;
            });
        }
        buffered.flush();
        if (written[0] == 0) return ExitCode.NOTHING_DONE.status();
        return failed == 0 ? ExitCode.OK.status() : ExitCode.SOME_FAILED.status();
    }

    /** Standard output stays open for whoever comes next. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
