package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.article.Article;
import dixit.extract.KnownActors;
import dixit.rdf.ArticleFile;
import dixit.rdf.HandMade;
import dixit.rdf.Iris;
import dixit.rdf.KeptText;
import dixit.statement.AnnotatedArticle;
import dixit.store.EmbeddedStore;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadingTest {

    @TempDir
    private Path quarantine;

    private final StringWriter complaints = new StringWriter();
    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private Loading loading;

    @BeforeEach
    void load() {
        loading = new Loading(
                store,
                Iris.LOCAL,
                KnownActors.packaged(),
                KeptText.QUOTES,
                quarantine,
                new PrintWriter(complaints, true));
        loading.add(loading.ready(HandMade.ceasefire()));
        loading.add(loading.ready(violating(HandMade.ceasefire("bad"))));
        loading.add(loading.ready(HandMade.call()));
        loading.flush();
    }

    @Test
    void aGraphThatViolatesTheShapesIsKeptOutAndTheRestIsLoaded() {
        assertThat(loading.articles()).isEqualTo(2);
        assertThat(loading.quarantined()).isEqualTo(1);
        assertThat(ResultSetFormatter.toList(
                        store.select(QueryFactory.create("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"))))
                .extracting(row -> row.getResource("g").getURI())
                .containsExactly("http://localhost:3030/graph/article/a1", "http://localhost:3030/graph/article/a2");
    }

    @Test
    void theQuarantineHoldsTheGraphAndTheReport() throws Exception {
        assertThat(ArticleFile.read(quarantine.resolve("bad-bad.trig")))
                .extracting(ArticleFile.Graph::name)
                .containsExactly("http://localhost:3030/graph/article/bad");
        assertThat(Files.readString(quarantine.resolve("bad-bad.report.ttl")))
                .contains("sh:ValidationReport", "L’URL d’un article est une adresse web.");
    }

    @Test
    void theComplaintIsOneLineThatSaysWhereToLook() {
        assertThat(complaints.toString().lines())
                .containsExactly("bad-bad: the graph violates the shapes and was not loaded; see "
                        + quarantine.resolve("bad-bad.trig") + " and the report beside it.");
    }

    /** Its address is no web address. */
    private static AnnotatedArticle violating(AnnotatedArticle annotated) {
        Article a = annotated.article();
        return new AnnotatedArticle(
                new Article(
                        a.id(),
                        a.name(),
                        a.text(),
                        a.title(),
                        a.date(),
                        Optional.of(URI.create("file:///article.txt")),
                        a.source(),
                        a.author(),
                        a.language()),
                annotated.mentions(),
                annotated.statements());
    }
}
