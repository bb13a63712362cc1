package dixit.cli;

import dixit.extract.KnownActors;
import dixit.extract.Relatings;
import dixit.rdf.ArticleFile;
import dixit.rdf.Iris;
import dixit.store.ArticleQuads;
import dixit.store.CrossArticleLinks;
import dixit.store.JenaTerms;
import dixit.store.ShapeGate;
import dixit.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
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

    @ArgGroup(exclusive = true)
    private StoreOptions where = new StoreOptions();

    @Mixin
    private ActorsOption actors;

    @Spec
    private CommandSpec spec;

    private ShapeGate gate;
    private final Map<Iris, CrossArticleLinks> links = new LinkedHashMap<>();
    private final Relatings relatings = new Relatings();
    private final List<ArticleQuads> batch = new ArrayList<>();
    private KnownActors known;
    private int loaded;
    private int unchanged;
    private int failed;

    @Override
    public Integer call() {
        known = actors.in(where.folder());
        gate = ShapeGate.packaged();
        try (Store store = where.open(true)) {
            for (Path file : files) {
                try {
                    for (ArticleFile.Graph graph : ArticleFile.read(file)) add(file, graph, store);
                } catch (ArticleFile.Unreadable e) {
                    fail(e.getMessage());
                }
            }
            flush(store);
            store.tidy();
        }
        spec.commandLine().getOut().printf("%,d graphs loaded, %,d unchanged, %,d failed%n", loaded, unchanged, failed);
        if (loaded + unchanged == 0) return ExitCode.NOTHING_DONE.status();
        return failed == 0 ? ExitCode.OK.status() : ExitCode.SOME_FAILED.status();
    }

    private void add(Path file, ArticleFile.Graph graph, Store store) {
        if (gate.violations(JenaTerms.graph(graph.quads())).isPresent()) {
            fail(file + ": the graph " + graph.name() + " violates the shapes and was not loaded; see \"dixit validate "
                    + file + "\".");
            return;
        }
        // Questions read labels from the ontology and the gazetteer, which stand beside the articles.
        Iris.ofArticleGraph(graph.name())
                .filter(iris -> !links.containsKey(iris))
                .ifPresent(iris -> {
                    Loading.background(store, iris, known);
                    links.put(iris, new CrossArticleLinks(store, iris, relatings.relations()));
                });
        batch.add(new ArticleQuads(graph.name(), graph.article(), graph.digest(), graph.quads()));
        if (batch.size() >= Store.BATCH) flush(store);
    }

    private void flush(Store store) {
        Store.Loaded done = store.load(List.copyOf(batch));
        if (done.loaded() > 0) link();
        loaded += done.loaded();
        unchanged += done.unchanged();
        batch.clear();
    }

    private void link() {
        links.forEach((iris, drawn) -> drawn.refresh(batch.stream()
                .map(ArticleQuads::article)
                .filter(article -> article.startsWith(iris.base()))
                .toList()));
    }

    private void fail(String sentence) {
        spec.commandLine().getErr().println(sentence);
        failed++;
    }
}
