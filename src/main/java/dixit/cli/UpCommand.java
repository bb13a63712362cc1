package dixit.cli;

import dixit.actor.Gazetteer;
import dixit.extract.KnownActors;
import dixit.rdf.Iris;
import dixit.rdf.KeptText;
import dixit.statement.Annotator;
import dixit.store.EmbeddedStore;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dixit up}: the whole thing on an embedded store. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Read seeds/articles, load the graph into DIR and serve it.")
final class UpCommand implements Callable<Integer> {

    @Option(
            names = "--seeds",
            paramLabel = "DIR",
            description = "Folder with the articles to read (default: seeds/articles, or the packaged article).")
    private Path seeds;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the store (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Option(names = "--no-serve", description = "Load only.")
    private boolean loadOnly;

    @Mixin
    private Serving serving;

    private final Function<Gazetteer, Annotator> annotators;

    @Mixin
    private ActorsOption actors;

    @Spec
    private CommandSpec spec;

    UpCommand(Function<Gazetteer, Annotator> annotators) {
        this.annotators = annotators;
    }

    @Override
    public Integer call() {
        if (!loadOnly) serving.check();
        KnownActors known = actors.in(data);
        PrintWriter out = spec.commandLine().getOut();
        ExitCode status;
        String summary;
        try (EmbeddedStore store = EmbeddedStore.open(data)) {
            Loading loading = new Loading(
                    store,
                    Iris.LOCAL,
                    known,
                    KeptText.QUOTES,
                    data.resolve("quarantine"),
                    spec.commandLine().getErr());
            loading.background();
            Annotation.Count count = new Annotation(
                            () -> annotators.apply(known.gazetteer()),
                            spec.commandLine().getErr())
                    .run(articles(), loading::ready, loading::add);
            loading.finish();
            if (loading.articles() == 0) return ExitCode.NOTHING_DONE.status();
            summary = "%,d articles, %s, %,d statements"
                    .formatted(loading.articles(), loading.actors(), loading.statements());
            status = count.failed() + loading.quarantined() == 0 ? ExitCode.OK : ExitCode.SOME_FAILED;
        }
        if (loadOnly) out.println(summary + " in " + data);
        else serving.run(data, port -> out.println(summary + ": open http://localhost:" + port + "/"));
        return status.status();
    }

    private Sources articles() {
        if (seeds != null) return SourceOptions.plain(List.of(seeds.toString()));
        Path project = Path.of("seeds", "articles");
        List<Path> files = Files.isDirectory(project) ? List.of(project) : PackagedSeeds.copyTo(data);
        return SourceOptions.plain(files.stream().map(Path::toString).toList());
    }
}
