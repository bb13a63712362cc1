package dixit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.rdf.ArticleGraph;
import dixit.rdf.HandMade;
import dixit.rdf.Iris;
import dixit.rdf.KeptText;
import dixit.rdf.OntologyGraph;
import dixit.store.EmbeddedStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An article of which no words are kept: its statements are there, its words nowhere. */
class KeptTextPagesTest {

    /** Words of the article that are nobody's name. */
    private static final String[] WORDS = {"complètement fausses", "recours à la force", "se détériore", "allégations"};

    private static EmbeddedStore store;
    private static Server server;

    @BeforeAll
    static void serve() throws Exception {
        store = EmbeddedStore.inMemory();
        store.replace(Iris.LOCAL.ontologyGraph(), OntologyGraph.packaged());
        store.replace(
                Iris.LOCAL.articleGraph("a1").stringValue(),
                new ArticleGraph(Iris.LOCAL, UnaryOperator.identity(), outlet -> Optional.empty(), KeptText.NONE)
                        .of(HandMade.ceasefire(), HandMade.RUN));
        server = Server.start(store, new Server.Settings("localhost", 0, 30, Optional.empty()));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/article/a1",
                "/article/a1.ttl",
                "/statement/a1-1",
                "/statement/a1-1.ttl",
                "/statement/a1-2.jsonld",
                "/actor/Q227",
                "/actor/Q227/feed.atom",
                "/search?q=fausses",
                "/search?q=Azerba%C3%AFdjan",
                "/timeline",
                "/network",
                "/compare",
                "/queries/denials",
                "/api/query/denials",
                "/export/statements.csv",
                "/export/statements.csv?speaker=Q227"
            })
    void noPageHasItsWords(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isIn(200, 404);
        assertThat(answer.body()).doesNotContain(WORDS);
    }

    @Test
    void theArticleSaysThatItsWordsAreNotKept() throws Exception {
        assertThat(get("/article/a1").body()).contains("No words of the article are kept", "Words not kept", "a1-1");
        assertThat(get("/statement/a1-1").body()).contains("No words of the article are kept");
    }

    @Test
    void aCataloguedQuestionFindsItsStatements() throws Exception {
        assertThat(get("/api/query/denials?format=csv").body()).contains("a1-2");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                                .header("Accept-Language", "en")
                                .build(),
                        BodyHandlers.ofString());
    }
}
