package dixit.cli;

import dixit.actor.Gazetteer;
import dixit.article.ArticleReader;
import dixit.article.UnreadableArticle;
import dixit.extract.KnownActors;
import dixit.fetch.Fetcher;
import dixit.fetch.PoliteWeb;
import dixit.rdf.Iris;
import dixit.source.ArticleSource;
import dixit.source.FeedList;
import dixit.statement.Annotator;
import dixit.store.Store;
import dixit.store.StoreAway;
import dixit.watch.FeedWatch;
import dixit.watch.Intake;
import dixit.watch.WatchState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    private boolean loaded;

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
                Stop stop = new Stop();
                Store store = where.open(waiting.patience(), spec.commandLine().getErr()::println);
                Fetcher fetcher = sources.web(delay)) {
            failures = FailedItems.in(where.folder());
            PoliteWeb web = fetcher.polite();
            Loading.background(store, iris, known);
            Supplier<Annotator> annotator = once(() -> annotators.apply(known.gazetteer()));
            FeedWatch watch = new FeedWatch(
                    web,
                    sources.reader(articles, web),
                    WatchState.read(where.folder().resolve("watch.json")),
                    every,
                    Clock.systemUTC(),
                    this::complain,
                    stop::asked);
            Intake intake = portion -> load(portion, store, iris, known, annotator);
            while (!stop.asked()) {
                Instant next = watch.round(feeds, intake);
                if (loaded) loaded = !finish(store, iris, known);
                if (once || stop.asked()) break;
                stop.await(Duration.between(Instant.now(), next));
            }
            return faults == 0 ? ExitCode.OK.status() : ExitCode.SOME_FAILED.status();
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.NOTHING_DONE, e.getMessage());
        }
    }

    /** Once a round: the graph of actors is replaced whole. Says whether the store took all there is. */
    private boolean finish(Store store, Iris iris, KnownActors known) {
        try {
            Loading loading = loading(store, iris, known);
            return loading.finish();
        } catch (StoreAway e) {
            complain(e.getMessage());
            return false;
        }
    }

    private Loading loading(Store store, Iris iris, KnownActors known) {
        Loading loading = new Loading(
                store,
                iris,
                known,
                graph.kept(),
                where.folder().resolve("quarantine"),
                spec.commandLine().getErr());
        where.spool().ifPresent(loading::spooling);
        return loading;
    }

    private synchronized void complain(String sentence) {
        faults++;
        failures.add("", "", "address", sentence);
        spec.commandLine().getErr().println(sentence);
    }

    private void load(ArticleSource portion, Store store, Iris iris, KnownActors known, Supplier<Annotator> annotator) {
        Loading loading = loading(store, iris, known);
        Annotation.Count count = new Annotation(annotator, spec.commandLine().getErr(), article -> false, failures::add)
                .run(portion, loading::ready, loading::add);
        faults += count.failed();
        loading.flush();
        loaded |= count.read() > 0;
        spec.commandLine()
                .getOut()
                .printf(
                        "%s %,d articles (%,d unchanged), %,d statements; %,d failed, %,d in quarantine%n",
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        loading.articles(),
                        loading.unchanged(),
                        loading.statements(),
                        count.failed(),
                        loading.quarantined());
        spec.commandLine().getOut().flush();
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

    private static Supplier<Annotator> once(Supplier<Annotator> supplier) {
        Annotator[] made = new Annotator[1];
        return () -> {
            synchronized (made) {
                if (made[0] == null) made[0] = supplier.get();
                return made[0];
            }
        };
    }

    /** Ctrl-C: what is being loaded is loaded to its end, the store is closed, then the program ends. */
    private static final class Stop implements AutoCloseable {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);
        private final Thread hook = new Thread(this::stop, "stop watching");

        Stop() {
            Runtime.getRuntime().addShutdownHook(hook);
        }

        private void stop() {
            asked.countDown();
            try {
                if (!ended.await(20, TimeUnit.SECONDS)) return; // the next start reads the rest again
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        boolean asked() {
            return asked.getCount() == 0;
        }

        void await(Duration time) throws InterruptedException {
            if (!time.isNegative() && asked.await(time.toMillis() + 1, TimeUnit.MILLISECONDS)) return;
        }

        @Override
        public void close() {
            ended.countDown();
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // It is running: the program is ending.
            }
        }
    }
}
