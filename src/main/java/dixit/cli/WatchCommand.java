package dixit.cli;

import com.google.common.base.Suppliers;
import dixit.actor.Gazetteer;
import dixit.article.ArticleReader;
import dixit.article.UnreadableArticle;
import dixit.extract.KnownActors;
import dixit.fetch.Fetcher;
import dixit.fetch.PoliteWeb;
import dixit.rdf.Iris;
import dixit.source.FeedList;
import dixit.statement.Annotator;
import dixit.store.Store;
import dixit.store.StoreAway;
import dixit.watch.FeedWatch;
import dixit.watch.WatchState;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dixit watch}: what feeds bring, day after day. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Ask feeds for new articles again and again, and load what they say.",
        footer = {
            "",
            "Obeys robots.txt and waits between requests to one host. Ctrl-C ends it; started again, it goes on",
            "where it was (DIR/watch.json).",
        })
final class WatchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FEEDS", arity = "1..*", description = "OPML files, or addresses of RSS and Atom feeds.")
    private List<String> inputs;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            defaultValue = "15m",
            converter = DurationConverter.class,
            description = "Time between two questions to a feed, as 30s, 15m or 2h (default: ${DEFAULT-VALUE}).")
    private Duration every;

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            defaultValue = "2s",
            converter = DurationConverter.class,
            description =
                    "Time between two requests to a host, if its robots.txt asks for no longer one (default: ${DEFAULT-VALUE}).")
    private Duration delay;

    @Option(names = "--once", description = "Ask each feed whose time has come once, then end.")
    private boolean once;

    @Mixin
    private StoreOptions where = new StoreOptions();

    @Mixin
    private GraphOptions graph = new GraphOptions();

    @Mixin
    private SourceOptions sources;

    @Mixin
    private PatienceOption waiting = new PatienceOption();

    @Mixin
    private ActorsOption actors;

    @Spec
    private CommandSpec spec;

    private final Function<Gazetteer, Annotator> annotators;
    private FailedItems failures;
    private int faults;

    WatchCommand(Function<Gazetteer, Annotator> annotators) {
        this.annotators = annotators;
    }

    @Override
    public Integer call() throws Exception {
        Iris iris = graph.iris();
        List<URI> feeds = feeds();
        KnownActors known = actors.in(where.folder());
        ArticleReader articles = SourceOptions.articles();
        try (HeldFolder held = HeldFolder.take(where.folder());
                StopRequest stop = new StopRequest();
                Store store = where.open(waiting.patience(), spec.commandLine().getErr()::println);
                Fetcher fetcher = sources.web(delay)) {
            failures = FailedItems.watched(where.folder());
            PoliteWeb web = fetcher.polite();
            Loading.background(store, iris, known);
            WatchIntake intake = intake(store, iris, known);
            FeedWatch watch = new FeedWatch(
                    web,
                    sources.reader(articles, web),
                    WatchState.read(where.folder().resolve("watch.json")),
                    every,
                    Clock.systemUTC(),
                    this::complain,
                    stop::asked);
            while (!stop.asked()) {
                Instant next = watch.round(feeds, intake);
                finish(intake);
                if (once || stop.asked()) break;
                stop.await(Duration.between(Instant.now(), next));
            }
            return (faults + intake.failed() == 0 ? ExitCode.OK : ExitCode.SOME_FAILED).status();
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.NOTHING_DONE, e.getMessage());
        }
    }

    private WatchIntake intake(Store store, Iris iris, KnownActors known) {
        PrintWriter err = spec.commandLine().getErr();
        Supplier<Annotator> annotator = once(() -> annotators.apply(known.gazetteer()));
        return new WatchIntake(
                () -> {
                    Loading loading = new Loading(
                            store, iris, known, graph.kept(), where.folder().resolve("quarantine"), err);
                    where.spool().ifPresent(loading::spooling);
                    return loading;
                },
                () -> new Annotation(annotator, err, article -> false, this::failed),
                spec.commandLine().getOut());
    }

    private void finish(WatchIntake intake) {
        try {
            intake.finish();
        } catch (StoreAway e) {
            complain(e.getMessage());
        }
    }

    /** An entry is an input of its own, which {@code ingest --retry} fetches; one that has no page comes with its feed only. */
    private void failed(String input, String scope, String kind, String reason) {
        failures.add(input.contains(" ") ? "" : input, scope, kind, reason);
    }

    private synchronized void complain(String sentence) {
        faults++;
        failures.add("", "", "address", sentence);
        spec.commandLine().getErr().println(sentence);
    }

    private List<URI> feeds() {
        Set<URI> feeds = new LinkedHashSet<>();
        for (String input : inputs) {
            try {
                if (Sources.isAddress(input)) feeds.add(Sources.address(input));
                else feeds.addAll(FeedList.addresses(input, Files.readAllBytes(Path.of(input))));
            } catch (UnreadableArticle e) {
                throw new CommandFailure(ExitCode.NOTHING_DONE, e.getMessage());
            } catch (IOException e) {
                throw new CommandFailure(
                        ExitCode.NOTHING_DONE, input + ": the list of feeds cannot be read; check the path.");
            }
        }
        return List.copyOf(feeds);
    }

    /** The models are read when there is a first article, and then no more. */
    private static Supplier<Annotator> once(Supplier<Annotator> annotator) {
        return Suppliers.memoize(annotator::get);
    }
}
