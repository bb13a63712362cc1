package dixit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dixit.rdf.HandMade;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies while it loads. */
class CrashTest {

    private static final int BATCHES = 3;

    @TempDir
    private Path folder;

    @Test
    void aKilledLoadLeavesWholeGraphsOnlyAndTheNextRunFinishesIt() throws Exception {
        Process loader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Loader.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = loader.inputReader()) {
            assertThat(out.readLine()).isEqualTo("batch 0");
            assertThat(out.readLine()).isEqualTo("batch 1");
            assertThatThrownBy(() -> EmbeddedStore.open(folder))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("in use by process " + loader.pid());
        } finally {
            loader.destroyForcibly().waitFor();
        }

        int whole = StoreContract.quads(HandMade.ceasefire()).quads().size();
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            List<Integer> sizes = sizes(store);
            assertThat(sizes).isNotEmpty().containsOnly(whole);
            assertThat(sizes.size() % Store.BATCH).as("whole batches").isZero();
            int before = sizes.size();
            int loaded = 0;
            for (int i = 0; i < BATCHES; i++) loaded += store.load(batch(i)).loaded();
            assertThat(loaded).isEqualTo(BATCHES * Store.BATCH - before);
            assertThat(sizes(store)).hasSize(BATCHES * Store.BATCH).containsOnly(whole);
        }
    }

    /** The number of triples in each graph. */
    private static List<Integer> sizes(EmbeddedStore store) {
        return Iter.asStream(store.select(
                        QueryFactory.create("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g")))
                .map(row -> row.getLiteral("n").getInt())
                .toList();
    }

    static List<ArticleQuads> batch(int number) {
        return IntStream.range(number * Store.BATCH, (number + 1) * Store.BATCH)
                .mapToObj(i -> StoreContract.quads(HandMade.ceasefire("c" + i)))
                .toList();
    }

    /** Loads without end, and says when each batch begins. */
    static final class Loader {
        public static void main(String[] args) {
            EmbeddedStore store = EmbeddedStore.open(Path.of(args[0]));
            for (int i = 0; ; i++) {
                List<ArticleQuads> batch = batch(i % BATCHES);
                System.out.println("batch " + i);
                store.load(batch);
            }
        }
    }
}
