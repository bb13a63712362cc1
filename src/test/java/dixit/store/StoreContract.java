package dixit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.rdf.HandMade;
import dixit.rdf.HostileText;
import dixit.rdf.Iris;
import dixit.rdf.OntologyGraph;
import dixit.rdf.Vocabulary;
import dixit.statement.AnnotatedArticle;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.eclipse.rdf4j.model.Model;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every store does. */
interface StoreContract {

    /** An empty store. */
    Store store();

    @Test
    default void articlesAreFoundInTheUnionOfTheGraphs() {
        assertThat(store().load(List.of(quads(HandMade.ceasefire()), quads(HandMade.call()))))
                .isEqualTo(new Store.Loaded(2, 0));
        assertThat(column("SELECT ?x { ?x a dx:Statement } ORDER BY ?x"))
                .extracting(iri -> iri.replaceFirst("^.*/", ""))
                .containsExactly("a1-1", "a1-2", "a1-3", "a1-4", "a2-1", "a2-2");
    }

    @Test
    default void anUnchangedArticleIsSkipped() {
        store().load(List.of(quads(HandMade.ceasefire())));
        assertThat(store().load(List.of(quads(HandMade.ceasefire()), quads(HandMade.call()))))
                .isEqualTo(new Store.Loaded(1, 1));
    }

    @Test
    default void aChangedArticleReplacesItsWholeGraph() {
        AnnotatedArticle four = HandMade.ceasefire();
        AnnotatedArticle one = new AnnotatedArticle(
                four.article(), four.mentions(), four.statements().subList(0, 1));
        store().load(List.of(quads(four), quads(HandMade.call())));
        assertThat(store().load(List.of(quads(one)))).isEqualTo(new Store.Loaded(1, 0));
        assertThat(
                        column(
                                "SELECT (COUNT(*) AS ?x) { GRAPH ?g { ?s ?p ?o } FILTER(CONTAINS(STR(?g), '/article/')) } GROUP BY ?g ORDER BY ?g"))
                .containsExactly(
                        String.valueOf(quads(one).quads().size()),
                        String.valueOf(quads(HandMade.call()).quads().size()));
    }

    /** Whether it keeps what was removed; an endpoint that takes whole graphs only cannot. */
    default boolean remembers() {
        return true;
    }

    @Test
    default void whatWentIsRememberedUntilItIsBack() {
        AnnotatedArticle four = HandMade.ceasefire();
        AnnotatedArticle one = new AnnotatedArticle(
                four.article(), four.mentions(), four.statements().subList(0, 1));
        String removed =
                "SELECT ?x { GRAPH <" + Iris.LOCAL.removedGraph() + "> { ?x ?invalidated ?time } } ORDER BY ?x";
        store().load(List.of(quads(four)));
        store().load(List.of(quads(one)));
        if (!remembers()) {
            assertThat(store().remove(Iris.LOCAL.articleGraph("a1").stringValue()))
                    .isTrue();
            assertThat(column("SELECT ?x { ?x ?p ?o }")).isEmpty();
            return;
        }
        assertThat(column(removed))
                .extracting(iri -> iri.replaceFirst("^.*/", ""))
                .containsExactly("a1-2", "a1-3", "a1-4");
        store().load(List.of(quads(four)));
        assertThat(column(removed)).isEmpty();
        assertThat(store().remove(Iris.LOCAL.articleGraph("a1").stringValue())).isTrue();
        assertThat(store().remove(Iris.LOCAL.articleGraph("a1").stringValue())).isFalse();
        assertThat(column(removed))
                .extracting(iri -> iri.replaceFirst("^.*/", ""))
                .containsExactly("a1", "a1-1", "a1-2", "a1-3", "a1-4");
    }

    @Test
    default void anArticleTwiceInABatchIsLoadedOnce() {
        assertThat(store().load(List.of(quads(HandMade.call()), quads(HandMade.call()))))
                .isEqualTo(new Store.Loaded(1, 1));
    }

    @Test
    default void anEmptyBatchIsNoError() {
        assertThat(store().load(List.of())).isEqualTo(new Store.Loaded(0, 0));
    }

    @Test
    default void aGraphThatBelongsToNoArticleIsReplaced() {
        Model ontology = OntologyGraph.packaged();
        store().replace(Iris.LOCAL.ontologyGraph(), ontology);
        store().replace(Iris.LOCAL.ontologyGraph(), ontology);
        assertThat(column("SELECT (COUNT(*) AS ?x) { ?s ?p ?o }")).containsExactly(String.valueOf(ontology.size()));
    }

    static Stream<Named<String>> texts() {
        return HostileText.all();
    }

    @ParameterizedTest
    @MethodSource("texts")
    default void textComesBackAsItWas(String text) {
        store().load(List.of(quads(HostileText.quoting(text)), quads(HandMade.call())));
        assertThat(column("SELECT ?x { ?s dx:content ?x ; dx:cue 'a dit'@fr }")).containsExactly("« " + text + " »");
        assertThat(column("SELECT DISTINCT ?x { GRAPH ?x { ?s ?p ?o } } ORDER BY ?x"))
                .containsExactly(Iris.LOCAL.base() + "graph/article/a2", Iris.LOCAL.base() + "graph/article/b1");
    }

    /** The values of {@code ?x}. */
    default List<String> column(String query) {
        ResultSet rows = store().select(QueryFactory.create("PREFIX dx: <" + Vocabulary.DX + "> " + query));
        return Iter.asStream(rows)
                .map(row -> row.get("x").asNode())
                .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
                .toList();
    }

    static ArticleQuads quads(AnnotatedArticle article) {
        return HandMadeQuads.of(article);
    }

    static ArticleQuads quads(AnnotatedArticle article, Model quads) {
        return HandMadeQuads.of(article, quads);
    }
}
