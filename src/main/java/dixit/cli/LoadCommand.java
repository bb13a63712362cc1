package dixit.cli;

import dixit.rdf.ArticleFile;
import dixit.store.ArticleQuads;
import dixit.store.JenaTerms;
import dixit.store.ShapeGate;
import dixit.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dixit load}: graphs that {@code extract} wrote. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Load graphs that \"dixit extract\" wrote as TriG, N-Quads or JSON-LD.")
final class LoadCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files ending in .trig, .nq or .jsonld.")
    private List<Path> files;

    @Mixin
    private StoreOptions where;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ShapeGate gate = ShapeGate.packaged();
        int failed = 0;
        int loaded = 0;
        int unchanged = 0;
        try (Store store = where.open(true)) {
            List<ArticleQuads> batch = new ArrayList<>();
            for (Path file : files) {
                try {
                    for (ArticleFile.Graph graph : ArticleFile.read(file)) {
                        if (gate.violations(JenaTerms.graph(graph.quads())).isPresent()) {
                            spec.commandLine()
                                    .getErr()
                                    .println(file + ": the graph " + graph.name()
                                            + " violates the shapes and was not loaded; see \"dixit validate " + file
                                            + "\".");
                            failed++;
                            continue;
                        }
                        batch.add(new ArticleQuads(graph.name(), graph.article(), graph.digest(), graph.quads()));
                        if (batch.size() < Store.BATCH) continue;
                        Store.Loaded done = store.load(List.copyOf(batch));
                        loaded += done.loaded();
                        unchanged += done.unchanged();
                        batch.clear();
                    }
                } catch (ArticleFile.Unreadable e) {
                    spec.commandLine().getErr().println(e.getMessage());
                    failed++;
                }
            }
            Store.Loaded done = store.load(List.copyOf(batch));
            loaded += done.loaded();
            unchanged += done.unchanged();
        }
        spec.commandLine().getOut().printf("%,d graphs loaded, %,d unchanged, %,d failed%n", loaded, unchanged, failed);
        if (loaded + unchanged == 0) return ExitCode.NOTHING_DONE.status();
        return failed == 0 ? ExitCode.OK.status() : ExitCode.SOME_FAILED.status();
    }
}
