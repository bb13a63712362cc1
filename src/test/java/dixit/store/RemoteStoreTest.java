package dixit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dixit.rdf.HandMade;
import dixit.statement.AnnotatedArticle;
import dixit.web.Server;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dixit's own server at the other end: updates with credentials. */
class RemoteStoreTest implements StoreContract, LinksContract {

    private final EmbeddedStore behind = EmbeddedStore.inMemory();
    private Server server;
    private RemoteStore store;

    @BeforeEach
    void serve() throws BindException {
        server = serving(Optional.of(new Server.Credentials("redaction", "s3cr:et")));
        store = store(Optional.of("redaction"), Optional.of("s3cr:et"));
    }

    @AfterEach
    void stop() {
        store.close();
        server.close();
        behind.close();
    }

    @Override
    public Store store() {
        return store;
    }

    @ParameterizedTest
    @CsvSource({"redaction, wrong", "nobody, s3cr:et", ","})
    void wrongCredentialsAreOneClearMessage(String user, String password) {
        try (RemoteStore intruder = store(Optional.ofNullable(user), Optional.ofNullable(password))) {
            assertThatThrownBy(() -> intruder.load(List.of(StoreContract.quads(HandMade.call()))))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessage(
                            "http://localhost:%d/kg/update: the endpoint refuses these credentials; set DIXIT_USER"
                                    + " and DIXIT_PASSWORD.",
                            server.port());
        }
        assertThat(column("SELECT ?x { ?x ?p ?o }")).isEmpty();
    }

    @Test
    void whatIsReplacedOrRemovedOverHttpLeavesNoHitsBehind() {
        AnnotatedArticle four = HandMade.ceasefire();
        AnnotatedArticle one = new AnnotatedArticle(
                four.article(), four.mentions(), four.statements().subList(0, 1));
        store.load(List.of(StoreContract.quads(four)));
        assertThat(FullTextTest.found(behind, "humanitaire")).containsExactly("a1-4");
        store.load(List.of(StoreContract.quads(one)));
        assertThat(FullTextTest.found(behind, "humanitaire")).isEmpty();
        assertThat(FullTextTest.found(behind, "accord")).containsExactly("a1-1");
        store.remove(StoreContract.quads(one).graph());
        assertThat(FullTextTest.found(behind, "accord")).isEmpty();
    }

    @Test
    void aServerThatLetsNobodyWriteIsNamed() throws Exception {
        server.close();
        server = serving(Optional.empty());
        store = store(Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> store.load(List.of(StoreContract.quads(HandMade.call()))))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("/kg/data: the endpoint takes no graphs");
    }

    @Test
    void anAddressWhereNobodyAnswersIsNamed() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (RemoteStore nowhere =
                new RemoteStore(URI.create("http://localhost:" + free + "/kg/"), Optional.empty(), Optional.empty())) {
            assertThatThrownBy(() -> nowhere.load(List.of(StoreContract.quads(HandMade.call()))))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessage(
                            "http://localhost:%d/kg/query: nobody answers there; check the address and that the"
                                    + " server runs.",
                            free);
        }
    }

    @Test
    void anAddressThatIsNoDatasetIsNamed() {
        try (RemoteStore wrong = new RemoteStore(
                URI.create("http://localhost:" + server.port() + "/nothing"), Optional.empty(), Optional.empty())) {
            assertThatThrownBy(() -> wrong.load(List.of(StoreContract.quads(HandMade.call()))))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("/nothing/query: the endpoint does not answer the query");
        }
    }

    private Server serving(Optional<Server.Credentials> credentials) throws BindException {
        return Server.start(behind, new Server.Settings("localhost", 0, 30, credentials));
    }

    private RemoteStore store(Optional<String> user, Optional<String> password) {
        return new RemoteStore(URI.create("http://localhost:" + server.port() + "/kg"), user, password);
    }
}
