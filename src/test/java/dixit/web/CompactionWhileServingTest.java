package dixit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.rdf.HandMade;
import dixit.statement.AnnotatedArticle;
import dixit.store.ArticleQuads;
import dixit.store.EmbeddedStore;
import dixit.store.HandMadeQuads;
import dixit.store.RemoteStore;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server whose readers never pause and whose articles are replaced all the time, compacted again and again. */
class CompactionWhileServingTest {

    /** {@code -Dcompactions=60} in the profile {@code long}. */
    private static final int COMPACTIONS = Integer.getInteger("compactions", 3);

    private static final int READERS = 4;
    private static final int ARTICLES = 32;
    private static final String SIZES =
            "PREFIX dx: <https://w3id.org/dixit/conflict#> SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a a dx:Article } GRAPH ?g { ?s ?p ?o } } GROUP BY ?g";

    /** More than what lies between a server and a client that does not read on. */
    private static final int ROWS = 100_000;

    private static final String LONG = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT " + ROWS;

    /** Of a question or a compaction, on a machine that does other things too. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicBoolean serving = new AtomicBoolean(true);
    private final ExecutorService clients = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        serving.set(false);
        clients.shutdownNow();
    }

    @Test
    @Tag("long")
    @Timeout(900)
    void everyQuestionIsAnswered() throws Exception {
        Set<Integer> sizes = ConcurrentHashMap.newKeySet();
        AtomicInteger questions = new AtomicInteger();
        AtomicInteger loads = new AtomicInteger();
        AtomicLong longest = new AtomicLong();
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                Server server = serve(store);
                RemoteStore remote = remote(server)) {
            remote.load(articles(3));
            store.compact();
            long compact = size();
            List<Future<?>> running = new ArrayList<>();
            List<String> paths = List.of(
                    "/kg/query?format=csv&query=" + ServedGraph.encode(SIZES),
                    "/",
                    "/search?q=cessez-le-feu",
                    "/export/statements.csv");
            for (int i = 0; i < READERS; i++)
                running.add(again(() -> {
                    String path = paths.get(questions.getAndIncrement() % paths.size());
                    long start = System.nanoTime();
                    HttpResponse<String> answer = client.send(request(server, path), BodyHandlers.ofString());
                    longest.accumulateAndGet(System.nanoTime() - start, Math::max);
                    assertThat(answer.statusCode())
                            .as(path + ": " + answer.body())
                            .isEqualTo(200);
                    if (path.equals(paths.get(0)))
                        answer.body().lines().skip(1).map(Integer::valueOf).forEach(sizes::add);
                    return null;
                }));
            running.add(again(() -> remote.load(articles(3 + loads.incrementAndGet() % 2))));
            for (int i = 0; i < COMPACTIONS; i++) {
                int asked = questions.get();
                CompletableFuture.runAsync(store::compact).get(LONGEST.toSeconds(), TimeUnit.SECONDS);
                while (questions.get() < asked + READERS && failed(running).isEmpty()) Thread.sleep(5);
                for (Future<?> one : failed(running)) one.get();
            }
            serving.set(false);
            for (Future<?> one : running) one.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            store.compact();
            assertThat(size()).isLessThan(compact * 3 / 2);
        }
        System.out.printf(
                Locale.ROOT,
                "%d compactions: %,d questions and %,d loads answered, the slowest question in %.2f s%n",
                COMPACTIONS,
                questions.get(),
                loads.get(),
                longest.get() / 1e9);
        assertThat(Duration.ofNanos(longest.get())).isLessThan(LONGEST);
        assertThat(loads).hasPositiveValue();
        assertThat(sizes)
                .containsExactlyInAnyOrder(
                        articles(3).get(0).quads().size(),
                        articles(4).get(0).quads().size());
    }

    /** Over the moment in which the new database takes the place of the old one. */
    @Test
    @Timeout(600)
    void anAnswerUnderWayEndsWholeAndNobodyWaitsForItsReader() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                Server server = serve(store);
                RemoteStore remote = remote(server)) {
            remote.load(articles(3));
            var answer = client.send(
                    request(server, "/kg/query?format=tsv&query=" + ServedGraph.encode(LONG)),
                    BodyHandlers.ofInputStream());
            try (var body = new BufferedReader(new InputStreamReader(answer.body()))) {
                assertThat(body.readLine()).startsWith("?a\t?b\t?c");
                CompletableFuture<Void> compaction = CompletableFuture.runAsync(store::compact);
                while (!Files.exists(folder.resolve("tdb2/Data-0002"))) Thread.sleep(1);
                remote.load(articles(4));
                assertThat(client.send(request(server, "/"), BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(200);
                assertThat(compaction).isNotDone();
                assertThat(body.lines().count()).isEqualTo(ROWS);
                compaction.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            }
            assertThat(folder.resolve("tdb2/Data-0001")).doesNotExist();
        }
    }

    private Future<?> again(Callable<?> task) {
        return clients.submit(() -> {
            while (serving.get()) task.call();
            return null;
        });
    }

    private static List<Future<?>> failed(List<Future<?>> running) {
        return running.stream().filter(Future::isDone).toList();
    }

    private static Server serve(EmbeddedStore store) throws Exception {
        return Server.start(
                store,
                new Server.Settings("localhost", 0, 60, Optional.of(new Server.Credentials("redaction", "s3cret"))));
    }

    private static RemoteStore remote(Server server) {
        return new RemoteStore(
                URI.create("http://localhost:" + server.port() + "/kg"),
                Optional.of("redaction"),
                Optional.of("s3cret"));
    }

    private static HttpRequest request(Server server, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .build();
    }

    private static List<ArticleQuads> articles(int statements) {
        return IntStream.range(0, ARTICLES)
                .mapToObj(number -> {
                    AnnotatedArticle whole = HandMade.ceasefire("c" + number);
                    return HandMadeQuads.of(new AnnotatedArticle(
                            whole.article(),
                            whole.mentions(),
                            whole.statements().subList(0, statements)));
                })
                .toList();
    }

    private long size() throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("tdb2"))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
