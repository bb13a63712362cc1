package dixit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dixit.rdf.HandMade;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest implements StoreContract {

    @TempDir
    private Path folder;

    private EmbeddedStore store;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public Store store() {
        return store;
    }

    @Test
    void whatIsLoadedIsThereWhenItIsOpenedAgain() {
        store.load(List.of(StoreContract.quads(HandMade.call())));
        store.close();
        store = EmbeddedStore.open(folder);
        assertThat(store.load(List.of(StoreContract.quads(HandMade.call())))).isEqualTo(new Store.Loaded(0, 1));
    }

    @Test
    void aFolderThatIsAFileIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> EmbeddedStore.open(file))
                .isInstanceOf(StoreFailure.class)
                .hasMessage(file + ": the data folder cannot be written; change its permissions or name another with"
                        + " --data.");
    }
}
