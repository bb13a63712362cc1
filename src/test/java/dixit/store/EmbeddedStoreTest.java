package dixit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dixit.rdf.HandMade;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest implements StoreContract, LinksContract {

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

    @Test
    void aBatchThatFailsLeavesNothing() {
        Model broken = new LinkedHashModel() {
            private static final long serialVersionUID = 1L;

            @Override
            public Iterator<Statement> iterator() {
                throw new IllegalStateException("broken");
            }
        };
        assertThatThrownBy(() -> store.load(
                        List.of(StoreContract.quads(HandMade.call()), new ArticleQuads("x:g", "x:a", "d", broken))))
                .isInstanceOf(StoreFailure.class)
                .hasMessage("the store cannot be written (broken); nothing of this batch was kept.");
        assertThat(column("SELECT ?x { ?x ?p ?o }")).isEmpty();
    }
}
