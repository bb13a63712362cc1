package dixit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.rdf.HandMade;
import dixit.store.ArticleQuads;
import dixit.store.EmbeddedStore;
import dixit.store.HandMadeQuads;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred readers at once, while articles are loaded and replaced: each sees whole articles only. */
class ReadersWhileLoadingTest {

    private static final int READERS = 200;
    /** Each reader asks more often than this, all of them at once. */
    private static final int QUESTIONS = 3;

    private static final int ARTICLES = 8;
    private static final int EXTRA = 25;
    private static final String SIZES =
            "PREFIX dx: <https://w3id.org/dixit/conflict#> SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a a dx:Article } GRAPH ?g { ?s ?p ?o } } GROUP BY ?g";

    @TempDir
    private Path folder;

    @Test
    @Timeout(900)
    void eachSeesWholeArticlesOnly() throws Exception {
        int small = article(0, 0).quads().size();
        int large = article(0, EXTRA).quads().size();
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        AtomicBoolean loading = new AtomicBoolean(true);
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                Server server = Server.start(store, new Server.Settings("localhost", 0, 60, Optional.empty()))) {
            HttpClient client = HttpClient.newHttpClient();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port()
                            + "/kg/query?format=csv&query=" + ServedGraph.encode(SIZES)))
                    .build();
            CountDownLatch left = new CountDownLatch(READERS);
            List<Future<?>> reading = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                reading.add(readers.submit(() -> {
                    for (int n = 0; n < QUESTIONS || loading.get(); n++) {
                        var answer = client.send(request, BodyHandlers.ofString());
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                        answer.body().lines().skip(1).map(Integer::parseInt).forEach(seen::add);
                        if (n == QUESTIONS) left.countDown();
                        // A machine of two cores has to load meanwhile.
                        Thread.sleep(100);
                    }
                    return null;
                }));
            }
            for (int rounds = 0; left.getCount() > 0 || rounds < 4; rounds++) {
                int extra = rounds % 2 == 0 ? 0 : EXTRA;
                store.load(IntStream.range(0, ARTICLES)
                        .mapToObj(i -> article(i, extra))
                        .toList());
                // A reader that failed never ends its questions.
                for (Future<?> reader : reading) if (reader.isDone()) reader.get();
            }
            loading.set(false);
            for (Future<?> reader : reading) reader.get();
        } finally {
            loading.set(false);
            readers.shutdownNow();
        }
        assertThat(seen).containsExactlyInAnyOrder(small, large);
    }

    /** An article of the number {@code i}, with so many triples more. */
    private static ArticleQuads article(int i, int extra) {
        ArticleQuads whole = HandMadeQuads.of(HandMade.ceasefire("c" + i));
        var values = SimpleValueFactory.getInstance();
        Model quads = new LinkedHashModel(whole.quads());
        for (int n = 0; n < extra; n++)
            quads.add(
                    values.createIRI(whole.article()),
                    values.createIRI("urn:x:extra"),
                    values.createLiteral(n),
                    values.createIRI(whole.graph()));
        return new ArticleQuads(whole.graph(), whole.article(), whole.digest() + extra, quads);
    }
}
