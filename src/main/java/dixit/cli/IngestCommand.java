package dixit.cli;

import dixit.actor.Gazetteer;
import dixit.extract.KnownActors;
import dixit.rdf.Iris;
import dixit.statement.Annotator;
import dixit.store.Store;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            arity = "0..*",
            description =
                    "Files, folders, web addresses, or - for standard input: text, HTML, JSON Lines, CSV, NewsML-G2, NITF, WARC, RSS, Atom, OPML, also in zip or gz.")
    private List<String> inputs = List.of();

    @Option(
            names = "--retry",
            description = "Read again what DIR/failed.tsv lists from the run before, and nothing else of its inputs.")
    private boolean retry;

    @Mixin
    private SourceOptions sources;

    @Mixin
    private StoreOptions where = new StoreOptions();

    @Mixin
    private GraphOptions graph = new GraphOptions();

    @Mixin
    private PatienceOption waiting = new PatienceOption();

    @Mixin
    private ActorsOption actors;

    @Spec
    private CommandSpec spec;

    private final Function<Gazetteer, Annotator> annotators;

    IngestCommand(Function<Gazetteer, Annotator> annotators) {
        this.annotators = annotators;
    }

    /** What makes an article's graph another, or puts it elsewhere. */
    private String target(Iris iris) {
        return iris.base() + " " + graph.kept() + " " + (where.isRemote() ? where.endpoint() : "");
    }

    @Override
    public Integer call() {
        Iris iris = graph.iris();
        Optional<Spool> spool = where.spool();
        boolean waits = spool.isPresent() && !spool.get().isEmpty();
        boolean listed = Files.exists(FailedItems.list(where.folder()));
        Retry failed = retry && (listed || !waits) ? Retry.in(where.folder()) : Retry.NONE;
        List<String> wanted = new ArrayList<>(inputs);
        wanted.addAll(failed.inputs());
        if (wanted.isEmpty() && !waits)
            throw new ParameterException(
                    spec.commandLine(), "Missing required parameter: 'INPUT', or --retry for what failed before.");
        Sources files = sources.open(wanted, failed);
        KnownActors known = actors.in(where.folder());
        try (HeldFolder held = HeldFolder.take(where.folder());
                Store store = where.open(waiting.patience(), spec.commandLine().getErr()::println);
                Journal journal = Journal.in(where.folder(), target(iris))) {
            FailedItems failures = retry ? FailedItems.again(where.folder()) : FailedItems.in(where.folder());
            Loading loading = new Loading(
                            store,
                            iris,
                            known,
                            graph.kept(),
                            where.folder().resolve("quarantine"),
                            spec.commandLine().getErr())
                    .keeping(journal);
            spool.ifPresent(loading::spooling);
            loading.background();
            Annotation annotation = new Annotation(
                    () -> annotators.apply(known.gazetteer()),
                    spec.commandLine().getErr(),
                    journal::has,
                    failures::add);
            Annotation.Count count = annotation.run(files, loading::ready, loading::add);
            boolean delivered = loading.finish();
            journal.finish();
            failures.finish();
            report(loading, count, annotation.passedOver());
            if (delivered && loading.articles() + annotation.passedOver() == 0 && !waits)
                return ExitCode.NOTHING_DONE.status();
            boolean whole = delivered && count.failed() + loading.quarantined() == 0;
            return (whole ? ExitCode.OK : ExitCode.SOME_FAILED).status();
        }
    }

    /** What was done, and what to do about the rest. */
    private void report(Loading loading, Annotation.Count count, int passedOver) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        where.spool()
                .filter(spool -> !spool.isEmpty())
                .ifPresent(
                        spool -> err.println(
                                spool.folder()
                                        + " holds graphs for the store, which is away; once it is back, run \"dixit ingest --retry\" with the same --to."));
        if (passedOver > 0) out.printf("%,d articles were loaded before the last run was broken off%n", passedOver);
        if (count.failed() > 0)
            err.println(FailedItems.list(where.folder())
                    + " lists what failed; once that is mended, run \"dixit ingest --retry\".");
        out.printf(
                "%,d articles (%,d unchanged), %s, %,d statements loaded; %,d failed, %,d in quarantine%n",
                loading.articles(),
                loading.unchanged(),
                loading.actors(),
                loading.statements(),
                count.failed(),
                loading.quarantined());
    }
}
