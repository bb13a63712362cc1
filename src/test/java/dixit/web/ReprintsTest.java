package dixit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.rdf.ArticleGraph;
import dixit.rdf.HandMade;
import dixit.rdf.Iris;
import dixit.rdf.OntologyGraph;
import dixit.rdf.Vocabulary;
import dixit.statement.AnnotatedArticle;
import dixit.store.EmbeddedStore;
import dixit.store.QueryCatalogue;
import dixit.web.tally.Tallies;
import dixit.web.tally.Tally;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One story in two papers: two articles, but nobody has said anything twice. */
class ReprintsTest {

    private static final AnnotatedArticle STORY = HandMade.ceasefire();
    private static final AnnotatedArticle REPRINT = HandMade.ceasefire("a9");

    private final EmbeddedStore store = EmbeddedStore.inMemory();

    @BeforeEach
    void background() {
        store.replace(Iris.LOCAL.ontologyGraph(), OntologyGraph.packaged());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void countsAreThoseOfOnePrint() {
        load(STORY);
        load(REPRINT);
        link();
        try (Tallies tallies = new Tallies(store)) {
            assertThat(tallies.current().articles()).isEqualTo(2);
            onlyOnce(tallies.current());
        }
    }

    @Test
    void aReprintThatIsRecognisedLateIsTakenBack() {
        load(STORY);
        load(REPRINT);
        try (Tallies tallies = new Tallies(store)) {
            assertThat(tallies.current().mostQuoted(9))
                    .isNotEmpty()
                    .allSatisfy(count -> assertThat(count.number()).isEqualTo(2));
            link();
            onlyOnce(tallies.current());
        }
    }

    @Test
    void whatIsNoReprintAnyMoreCountsAgain() {
        load(STORY);
        load(REPRINT);
        link();
        try (Tallies tallies = new Tallies(store)) {
            onlyOnce(tallies.current());
            store.remove(graph(STORY));
            store.amend(Iris.LOCAL.linksGraph(), links(), new LinkedHashModel());
            assertThat(tallies.current().articles()).isEqualTo(1);
            onlyOnce(tallies.current());
        }
    }

    private static void onlyOnce(Tally tally) {
        assertThat(tally.mostQuoted(9))
                .isNotEmpty()
                .allSatisfy(count -> assertThat(count.number()).isEqualTo(1));
        assertThat(tally.ties(9))
                .isNotEmpty()
                .allSatisfy(tie -> assertThat(tie.number()).isEqualTo(1));
        assertThat(tally.days().values())
                .allSatisfy(days -> assertThat(days.values()).containsOnly(1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"most-quoted", "acts-by-actor"})
    void aQuestionCountsThemOnce(String question) {
        load(STORY);
        String alone = ask(question);
        assertThat(alone).contains("<literal");
        load(REPRINT);
        assertThat(ask(question)).isNotEqualTo(alone);
        link();
        assertThat(ask(question)).isEqualTo(alone);
    }

    @Test
    void thePageOfOneLeadsToTheOther() throws Exception {
        load(STORY);
        load(REPRINT);
        link();
        try (Server server = Server.start(store, new Server.Settings("localhost", 0, 30, Optional.empty()))) {
            String page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/article/a1"))
                                    .header("Accept-Language", "en")
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            assertThat(page).contains("also printed in", "href=\"/article/a9\"", "L’Exemple");
        }
    }

    private String ask(String question) {
        ResultSet rows = store.select(
                QueryCatalogue.packaged().named(question).orElseThrow().bind(Map.of()));
        return ResultSetFormatter.asXMLString(rows).replaceAll("\\s+", " ");
    }

    private void load(AnnotatedArticle article) {
        store.replace(graph(article), new ArticleGraph(Iris.LOCAL).of(article, HandMade.RUN));
    }

    private static String graph(AnnotatedArticle article) {
        return Iris.LOCAL.articleGraph(article.article().id()).stringValue();
    }

    private void link() {
        store.amend(Iris.LOCAL.linksGraph(), new LinkedHashModel(), links());
    }

    private static Model links() {
        Model links = new LinkedHashModel();
        for (List<AnnotatedArticle> pair : List.of(List.of(STORY, REPRINT), List.of(REPRINT, STORY)))
            links.add(
                    Iris.LOCAL.article(pair.get(0).article().id()),
                    Vocabulary.NEAR_DUPLICATE_OF,
                    Iris.LOCAL.article(pair.get(1).article().id()));
        return links;
    }
}
