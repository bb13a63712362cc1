package dixit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFolderTest {

    @TempDir
    private Path folder;

    /** What a process left that was killed while it made the database, before that was in its place. */
    @Test
    void aDatabaseThatWasNeverFinishedIsMadeAnew() throws Exception {
        Path unfinished = Files.createDirectories(folder.resolve("tdb2/unfinished-1/Data-0001"));
        Files.write(unfinished.resolve("GSPO.bpt"), new byte[8]);
        Files.write(unfinished.resolve("GSPO.idn"), new byte[8192]);
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat((long) Txn.calculateRead(
                            store.dataset(),
                            () -> store.dataset().asDatasetGraph().stream().count()))
                    .isZero();
        }
        try (Stream<Path> files = Files.list(folder.resolve("tdb2"))) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .contains("Data-0001")
                    .noneMatch(name -> name.startsWith("unfinished"));
        }
    }

    /** At its place a database has all of its files: nobody ever sees one that is being made. */
    @Test
    void aNewDatabaseAppearsWhole() {
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(store.folder()).contains(folder);
            for (String index : new String[] {"SPO", "GSPO", "SPOG", "nodes"})
                assertThat(folder.resolve("tdb2/Data-0001/" + index + ".bpt")).isNotEmptyFile();
        }
    }
}
