package dixit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.query.QueryFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up: a clear stop, and the store is whole. */
class FullDiskTest {

    private static final String ARTICLES =
            "PREFIX dx: <https://w3id.org/dixit/conflict#> SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } "
                    + "FILTER EXISTS { GRAPH ?g { ?a a dx:Article } } } GROUP BY ?g";

    @TempDir
    private Path folder;

    @Test
    void nothingIsWrittenWhereThereIsTooLittleRoomAndTheRestGoesOnLater() {
        AtomicLong free = new AtomicLong(Long.MAX_VALUE);
        try (EmbeddedStore store = NearlyFullDisk.open(folder, free::get)) {
            assertThat(store.load(batch(0)).loaded()).isEqualTo(Store.BATCH);
            free.set(Room.LEAST);
            for (Runnable write : List.<Runnable>of(
                    () -> store.load(batch(1)),
                    () -> store.replace("urn:x:g", batch(1).get(0).quads()),
                    () -> store.amend(
                            "urn:x:g", new LinkedHashModel(), batch(1).get(0).quads()),
                    store::compact)) {
                assertThatExceptionOfType(StoreFailure.class)
                        .isThrownBy(write::run)
                        .withMessageStartingWith(folder + ": the disk has ")
                        .withMessageContaining("free some space");
            }
            assertThat(graphs(store)).isEqualTo(Store.BATCH);
            free.set(Long.MAX_VALUE);
            assertThat(store.load(batch(1)).loaded()).isEqualTo(Store.BATCH);
            assertThat(graphs(store)).isEqualTo(2 * Store.BATCH);
        }
    }

    @Test
    @Tag("long")
    void onARealDiskOfThatSizeToo() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=420m", "tmpfs", disk.toString()))
                .as("the right to mount a small disk")
                .isTrue();
        try {
            int batches = 0;
            try (EmbeddedStore store = EmbeddedStore.open(disk)) {
                Files.write(disk.resolve("ballast"), new byte[90 << 20]);
                for (boolean room = true; room && batches < 200; ) {
                    try {
                        store.load(batch(batches));
                        batches++;
                    } catch (StoreFailure e) {
                        assertThat(e).hasMessageContaining("the disk has ").hasMessageContaining("MB left");
                        room = false;
                    }
                }
            }
            assertThat(batches).isBetween(1, 199);
            try (EmbeddedStore store = EmbeddedStore.open(disk)) {
                assertThat(graphs(store)).isEqualTo(batches * Store.BATCH);
                Files.delete(disk.resolve("ballast"));
                assertThat(store.load(batch(batches)).loaded()).isEqualTo(Store.BATCH);
            }
        } finally {
            run("umount", disk.toString());
        }
    }

    /** The number of graphs of articles, each of which is whole. */
    private static int graphs(EmbeddedStore store) {
        int whole = batch(0).get(0).quads().size();
        int[] graphs = new int[1];
        store.select(QueryFactory.create(ARTICLES)).forEachRemaining(row -> {
            assertThat(row.getLiteral("n").getInt()).isEqualTo(whole);
            graphs[0]++;
        });
        return graphs[0];
    }

    private static List<ArticleQuads> batch(int number) {
        return CrashTest.batch(number);
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
    }
}
