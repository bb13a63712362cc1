package dixit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.rdf.HandMade;
import dixit.rdf.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Space is given back while others read. */
class CompactionTest {

    private static final int ARTICLES = 50;
    private static final int READERS = 4;

    @TempDir
    private Path folder;

    @Test
    @Timeout(600)
    void readersGoOnAndTheGraphIsTheSame() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        AtomicBoolean going = new AtomicBoolean(true);
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            for (int round = 0; round < 4; round++) store.load(articles(round));
            List<String> graph = lines(store);
            long before = size();
            CountDownLatch started = new CountDownLatch(READERS);
            List<Future<Integer>> reading = new ArrayList<>();
            for (int i = 0; i < READERS; i++)
                reading.add(readers.submit(() -> {
                    int answers = 0;
                    for (; going.get(); answers++) {
                        assertThat(articles(store)).isEqualTo(ARTICLES);
                        started.countDown();
                    }
                    return answers;
                }));
            started.await();
            store.compact();
            going.set(false);
            for (Future<Integer> reader : reading) assertThat(reader.get()).isPositive();
            assertThat(size()).isLessThan(before);
            assertThat(lines(store)).isEqualTo(graph);
            assertThat(store.load(articles(9)).loaded()).isEqualTo(ARTICLES);
        } finally {
            going.set(false);
            readers.shutdownNow();
        }
        try (EmbeddedStore again = EmbeddedStore.open(folder)) {
            assertThat(articles(again)).isEqualTo(ARTICLES);
        }
    }

    /** The same articles, of which each time something else is known. */
    private static List<ArticleQuads> articles(int round) {
        return IntStream.range(0, ARTICLES)
                .mapToObj(i -> HandMadeQuads.of(HandMade.ceasefire("c" + i)))
                .map(whole -> new ArticleQuads(
                        whole.graph(), whole.article(), "round-" + round, digested(whole, "round-" + round)))
                .toList();
    }

    private static Model digested(ArticleQuads whole, String digest) {
        var quads = new LinkedHashModel(whole.quads());
        quads.remove(null, Vocabulary.DIGEST, null);
        var values = SimpleValueFactory.getInstance();
        quads.add(
                values.createIRI(whole.article()),
                Vocabulary.DIGEST,
                values.createLiteral(digest),
                values.createIRI(whole.graph()));
        return quads;
    }

    private static int articles(EmbeddedStore store) {
        return store.select(QueryFactory.create(
                        "SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a a <https://w3id.org/dixit/conflict#Article> }"))
                .next()
                .getLiteral("n")
                .getInt();
    }

    private static List<String> lines(EmbeddedStore store) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.backup(out);
        return out.toString(StandardCharsets.UTF_8).lines().sorted().toList();
    }

    private long size() throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("tdb2"))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
