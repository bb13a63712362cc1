package dixit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.rdf.HandMade;
import dixit.rdf.Iris;
import dixit.statement.AnnotatedArticle;
import dixit.store.EmbeddedStore;
import dixit.store.HandMadeQuads;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was taken out answers 410, what never was 404, what is back 200; and pages count what is there. */
class RemovedTest {

    @Test
    void statementsAndArticlesThatWentAreGone() throws Exception {
        AnnotatedArticle four = HandMade.ceasefire();
        AnnotatedArticle one = new AnnotatedArticle(
                four.article(), four.mentions(), four.statements().subList(0, 1));
        try (EmbeddedStore store = EmbeddedStore.inMemory();
                Server server = Server.start(store, new Server.Settings("localhost", 0, 30, Optional.empty()))) {
            store.load(List.of(HandMadeQuads.of(four), HandMadeQuads.of(HandMade.call())));
            assertThat(status(server, "/statement/a1-4")).isEqualTo(200);
            awaitStatements(server, 6);
            store.load(List.of(HandMadeQuads.of(one)));
            assertThat(status(server, "/statement/a1-1")).isEqualTo(200);
            awaitStatements(server, 3);
            for (String form : List.of("", ".ttl", ".jsonld"))
                assertThat(status(server, "/statement/a1-4" + form)).isEqualTo(410);
            assertThat(status(server, "/id/statement/a1-4")).isEqualTo(410);
            assertThat(status(server, "/statement/a1-5")).isEqualTo(404);
            store.load(List.of(HandMadeQuads.of(four)));
            assertThat(status(server, "/statement/a1-4")).isEqualTo(200);
            assertThat(store.remove(Iris.LOCAL.articleGraph("a1").stringValue()))
                    .isTrue();
            assertThat(store.remove(Iris.LOCAL.articleGraph("a1").stringValue()))
                    .isFalse();
            assertThat(status(server, "/article/a1")).isEqualTo(410);
            assertThat(status(server, "/statement/a1-1")).isEqualTo(410);
            awaitStatements(server, 2);
        }
    }

    /** Counts follow the store within moments. */
    private static void awaitStatements(Server server, int number) throws Exception {
        String front = "";
        for (int attempt = 0; attempt < 600; attempt++) {
            front = get(server, "/").body();
            if (front.contains("<b>" + number + "</b> statement")) return;
            Thread.sleep(200);
        }
        assertThat(front).contains("<b>" + number + "</b> statement");
    }

    private static int status(Server server, String path) throws Exception {
        return get(server, path).statusCode();
    }

    private static java.net.http.HttpResponse<String> get(Server server, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                                .build(),
                        BodyHandlers.ofString());
    }
}
