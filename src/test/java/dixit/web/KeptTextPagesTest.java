package dixit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.article.Article;
import dixit.rdf.ArticleGraph;
import dixit.rdf.HandMade;
import dixit.rdf.Iris;
import dixit.rdf.KeptText;
import dixit.rdf.OntologyGraph;
import dixit.statement.AnnotatedArticle;
import dixit.store.EmbeddedStore;
import dixit.store.QueryCatalogue;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked for, and in whatever form, shows no more of an article than is kept of it. */
class KeptTextPagesTest {

    /** Words of statements that are nobody's name. */
    private static final String[] SAID = {
        "complètement fausses", "absolument inacceptable", "se détériore", "allégations", "avoir violé", "ont accusé"
    };

    /** A sentence that holds no statement. */
    private static final String SILENT = "La zibeline cramoisie dormait sous la neige.";

    private static final Map<KeptText, EmbeddedStore> STORES = new EnumMap<>(KeptText.class);
    private static final Map<KeptText, Server> SERVERS = new EnumMap<>(KeptText.class);

    @BeforeAll
    static void serve() throws Exception {
        for (KeptText kept : KeptText.values()) {
            EmbeddedStore store = EmbeddedStore.inMemory();
            STORES.put(kept, store);
            store.replace(Iris.LOCAL.ontologyGraph(), OntologyGraph.packaged());
            store.replace(
                    Iris.LOCAL.articleGraph("a1").stringValue(),
                    new ArticleGraph(Iris.LOCAL, UnaryOperator.identity(), outlet -> Optional.empty(), kept)
                            .of(article(), HandMade.RUN));
            SERVERS.put(kept, Server.start(store, new Server.Settings("localhost", 0, 30, Optional.empty())));
        }
    }

    private static AnnotatedArticle article() {
        AnnotatedArticle said = HandMade.ceasefire();
        Article a = said.article();
        return new AnnotatedArticle(
                new Article(
                        a.id(),
                        a.name(),
                        a.text() + "\n" + SILENT + "\n",
                        a.title(),
                        a.date(),
                        a.url(),
                        a.source(),
                        a.author(),
                        a.language()),
                said.mentions(),
                said.statements());
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(Server::close);
        STORES.values().forEach(EmbeddedStore::close);
    }

    static List<String> addresses() {
        List<String> addresses = new ArrayList<>(List.of(
                "/",
                "/search?q=fausses",
                "/search?q=zibeline",
                "/search?q=Azerba%C3%AFdjan",
                "/search?speaker=Q227",
                "/timeline",
                "/network",
                "/compare",
                "/compare?a=Q227&b=john-kirby-1",
                "/queries/denials",
                "/feed.atom",
                "/feed.atom?actor=Q227",
                "/actor/Q227/feed.atom",
                "/export/graph.nq",
                "/export/statements.csv",
                "/export/statements.csv?speaker=john-kirby-1",
                "/export/statements.nq",
                "/export/statements.jsonld",
                "/export/network.graphml",
                "/.well-known/void",
                "/kg/sparql?query=" + ServedGraph.encode("SELECT * { GRAPH ?g { ?s ?p ?o } }"),
                "/kg/sparql?query=" + ServedGraph.encode("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"),
                "/kg/sparql?query=" + ServedGraph.encode(words("force")),
                "/reconcile?query=fausses"));
        for (String thing : List.of("/article/a1", "/statement/a1-1", "/statement/a1-2", "/actor/Q227"))
            for (String form : List.of("", ".html", ".ttl", ".nt", ".rdf", ".jsonld")) addresses.add(thing + form);
        for (String format : List.of("csv", "json", "graphml"))
            QueryCatalogue.packaged()
                    .all()
                    .forEach(query -> addresses.add("/api/query/" + query.name() + "?format=" + format));
        return addresses.stream()
                .filter(address -> !address.contains("/wikidata"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void noAddressShowsMoreThanIsKept(String address) throws Exception {
        HttpResponse<String> none = get(KeptText.NONE, address);
        assertThat(none.statusCode()).as(address).isIn(200, 400, 404);
        assertThat(none.body()).doesNotContain(SAID).doesNotContain("cramoisie");
        HttpResponse<String> quotes = get(KeptText.QUOTES, address);
        assertThat(quotes.body()).doesNotContain("cramoisie");
        assertThat(quotes.statusCode()).isEqualTo(get(KeptText.FULL, address).statusCode());
    }

    /** The test above would hold of empty pages too. */
    @Test
    void whatIsKeptIsShown() throws Exception {
        for (String address : List.of(
                "/article/a1",
                "/statement/a1-2",
                "/search?q=fausses",
                "/feed.atom",
                "/export/statements.csv",
                "/export/statements.jsonld",
                "/statement/a1-2.ttl"))
            assertThat(get(KeptText.QUOTES, address).body()).as(address).contains("que les allégations étaient");
        for (String address : List.of("/article/a1", "/article/a1.ttl", "/export/graph.nq"))
            assertThat(get(KeptText.FULL, address).body()).as(address).contains("cramoisie");
    }

    @Test
    void theIndexOfWordsHoldsNoneThatAreNotKept() throws Exception {
        String query = "/kg/sparql?format=csv&query=" + ServedGraph.encode(words("force"));
        assertThat(get(KeptText.QUOTES, query).body().lines()).hasSize(2);
        assertThat(get(KeptText.NONE, query).body().lines()).hasSize(1);
    }

    @Test
    void theArticleSaysThatItsWordsAreNotKept() throws Exception {
        assertThat(get(KeptText.NONE, "/article/a1").body())
                .contains("No words of the article are kept", "Words not kept", "a1-1");
        assertThat(get(KeptText.NONE, "/statement/a1-1").body()).contains("No words of the article are kept");
    }

    @Test
    void aCataloguedQuestionFindsItsStatements() throws Exception {
        assertThat(get(KeptText.NONE, "/api/query/denials?format=csv").body()).contains("a1-2");
    }

    private static String words(String wanted) {
        return "PREFIX text: <http://jena.apache.org/text#> PREFIX dx: <https://w3id.org/dixit/conflict#> "
                + "SELECT DISTINCT ?s { ?s text:query (dx:content \"" + wanted + "\") }";
    }

    private static HttpResponse<String> get(KeptText kept, String path) throws Exception {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://localhost:" + SERVERS.get(kept).port() + path))
                                .header("Accept-Language", "en")
                                .build(),
                        BodyHandlers.ofString());
    }
}
