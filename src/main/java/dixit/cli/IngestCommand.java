package dixit.cli;

import dixit.actor.Gazetteer;
import dixit.rdf.Iris;
import dixit.statement.Annotator;
import dixit.store.Store;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dixit ingest}: extract, validate, load. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Extract statements from articles, validate their graphs and load them.",
        footer = {
            "",
            "A graph that violates the shapes goes to DIR/quarantine with its report; the rest is loaded.",
            "Loading an article again replaces it; an unchanged one is left alone.",
        })
final class IngestCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description =
                    "Files, folders, web addresses, or - for standard input: text, HTML, JSON Lines, CSV, NewsML-G2, NITF, WARC, RSS, Atom, OPML, also in zip or gz.")
    private List<String> inputs;

    @Mixin
    private SourceOptions sources;

    @ArgGroup(exclusive = true)
    private StoreOptions where = new StoreOptions();

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = "http://localhost:3030/",
            description = "Base of all IRIs (default: ${DEFAULT-VALUE}).")
    private String base;

    @Mixin
    private ActorsOption actors;

    @Spec
    private CommandSpec spec;

    private final Function<Gazetteer, Annotator> annotators;

    IngestCommand(Function<Gazetteer, Annotator> annotators) {
        this.annotators = annotators;
    }

    @Override
    public Integer call() {
        Iris iris = Bases.parse(spec, base);
        Sources files = sources.open(inputs);
        KnownActors known = actors.in(where.folder());
        try (Store store = where.open(true)) {
            Loading loading = new Loading(
                    store,
                    iris,
                    known,
                    where.folder().resolve("quarantine"),
                    spec.commandLine().getErr());
            loading.background();
            Annotation.Count count = new Annotation(
                            () -> annotators.apply(known.gazetteer()),
                            spec.commandLine().getErr())
                    .run(files, loading::add);
            loading.finish();
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%,d articles (%,d unchanged), %,d actors, %,d statements loaded; %,d failed, %,d in quarantine%n",
                            loading.articles(),
                            loading.unchanged(),
                            loading.actors(),
                            loading.statements(),
                            count.failed(),
                            loading.quarantined());
            if (loading.articles() == 0) return ExitCode.NOTHING_DONE.status();
            return count.failed() + loading.quarantined() == 0 ? ExitCode.OK.status() : ExitCode.SOME_FAILED.status();
        }
    }
}
