package dixit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.rdf.ArticleGraph;
import dixit.rdf.HandMade;
import dixit.rdf.Iris;
import dixit.rdf.Vocabulary;
import dixit.statement.AnnotatedArticle;
import dixit.store.ArticleQuads;
import dixit.store.EmbeddedStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.Model;
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
            store.load(List.of(quads(four), quads(HandMade.call())));
            assertThat(status(server, "/statement/a1-4")).isEqualTo(200);
            assertThat(front(server)).contains("<b>6</b>");
            store.load(List.of(quads(one)));
            assertThat(status(server, "/statement/a1-1")).isEqualTo(200);
            assertThat(front(server)).contains("<b>3</b>");
            for (String form : List.of("", ".ttl", ".jsonld"))
                assertThat(status(server, "/statement/a1-4" + form)).isEqualTo(410);
            assertThat(status(server, "/id/statement/a1-4")).isEqualTo(410);
            assertThat(status(server, "/statement/a1-5")).isEqualTo(404);
            store.load(List.of(quads(four)));
            assertThat(status(server, "/statement/a1-4")).isEqualTo(200);
            assertThat(store.remove(Iris.LOCAL.articleGraph("a1").stringValue()))
                    .isTrue();
            assertThat(store.remove(Iris.LOCAL.articleGraph("a1").stringValue()))
                    .isFalse();
            assertThat(status(server, "/article/a1")).isEqualTo(410);
            assertThat(status(server, "/statement/a1-1")).isEqualTo(410);
            assertThat(front(server)).contains("<b>2</b>");
        }
    }

    private static String front(Server server) throws Exception {
        return get(server, "/").body();
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

    private static ArticleQuads quads(AnnotatedArticle article) {
        Model quads = new ArticleGraph(Iris.LOCAL).of(article, HandMade.RUN);
        String id = article.article().id();
        return new ArticleQuads(
                Iris.LOCAL.articleGraph(id).stringValue(),
                Iris.LOCAL.article(id).stringValue(),
                quads.filter(null, Vocabulary.DIGEST, null)
                        .objects()
                        .iterator()
                        .next()
                        .stringValue(),
                quads);
    }
}
