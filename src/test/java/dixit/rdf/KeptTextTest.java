package dixit.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.actor.Mention;
import dixit.article.Article;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Form;
import dixit.statement.SpeechAct;
import dixit.store.JenaTerms;
import dixit.store.ShapeGate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeptTextTest {

    /** What is said about an article is no part of its text; an actor's name is no one's property. */
    private static final Set<IRI> NOT_TEXT = Set.of(RDFS.LABEL, Vocabulary.TITLE);

    private static final AnnotatedArticle ARTICLE = HandMade.ceasefire();

    @ParameterizedTest
    @EnumSource(KeptText.class)
    void whateverIsKeptTheGraphHasItsShapesAndSaysSo(KeptText kept) {
        Model graph = graph(kept);
        assertThat(ShapeGate.packaged().violations(JenaTerms.graph(graph))).isEmpty();
        assertThat(graph.filter(null, Vocabulary.TEXT_KEPT, null).objects())
                .containsExactly(Vocabulary.dx(kept.localName()));
    }

    @Test
    void withoutTextNoWordsOfTheArticleAreInTheGraph() {
        String text = ARTICLE.article().text();
        assertThat(graph(KeptText.NONE).stream()
                        .filter(triple -> !NOT_TEXT.contains(triple.getPredicate()))
                        .map(Statement::getObject)
                        .filter(value -> value instanceof Literal literal && words(literal) >= 2)
                        .filter(value -> text.contains(value.stringValue())))
                .isEmpty();
    }

    @Test
    void theNameThatMayMeanOthersIsAWordOfTheArticleToo() {
        AnnotatedText text = new AnnotatedText(ARTICLE.article());
        text.statement(Form.INDIRECT, SpeechAct.STATE, List.of("a affirmé"), "« est absolument inacceptable. »")
                .by(new Mention(text.span("John Kirby"), HandMade.KIRBY, 0.6, List.of(HandMade.ALIYEV)));
        AnnotatedArticle ambiguous = text.done();
        for (KeptText kept : KeptText.values()) {
            Model graph = graph(ambiguous, kept);
            assertThat(ShapeGate.packaged().violations(JenaTerms.graph(graph))).isEmpty();
            assertThat(graph.filter(null, Vocabulary.RUNNER_UP, null)).hasSize(1);
            assertThat(graph.filter(null, Vocabulary.LINKED_WORDS, null)).hasSize(kept == KeptText.NONE ? 0 : 1);
        }
    }

    @Test
    void withoutTextItIsStillKnownWhoSaidItAndWhere() {
        Model none = graph(KeptText.NONE);
        Model quotes = graph(KeptText.QUOTES);
        for (IRI property : Set.of(
                Vocabulary.SPEAKER,
                Vocabulary.ABOUT,
                Vocabulary.SPEECH_ACT,
                Vocabulary.SAID_EDTF,
                Vocabulary.START,
                Vocabulary.END)) {
            assertThat(none.filter(null, property, null).size())
                    .as(property.getLocalName())
                    .isPositive()
                    .isEqualTo(quotes.filter(null, property, null).size());
        }
    }

    @Test
    void theFullTextCanBeReadFromItsPassages() {
        Article article = ARTICLE.article();
        int[] points = article.text().codePoints().toArray();
        Model graph = graph(KeptText.FULL);
        StringBuilder visible = new StringBuilder();
        for (Resource passage :
                graph.filter(null, Vocabulary.PASSAGE_START, null).subjects()) {
            String text = text(graph, passage, Vocabulary.PASSAGE_TEXT);
            int start = Integer.parseInt(text(graph, passage, Vocabulary.PASSAGE_START));
            int length = text.codePointCount(0, text.length());
            assertThat(new String(points, start, length)).isEqualTo(text);
            visible.append(text);
        }
        assertThat(letters(visible.toString())).isEqualTo(letters(article.text()));
    }

    private static Model graph(KeptText kept) {
        return graph(ARTICLE, kept);
    }

    private static Model graph(AnnotatedArticle article, KeptText kept) {
        return new ArticleGraph(Iris.LOCAL, UnaryOperator.identity(), outlet -> Optional.empty(), kept)
                .of(article, HandMade.RUN);
    }

    private static String text(Model graph, Resource subject, IRI property) {
        return graph.filter(subject, property, null).objects().iterator().next().stringValue();
    }

    private static int words(Literal literal) {
        return literal.stringValue().split("\\s+").length;
    }

    /** In any order: passages of a set have none. */
    private static String letters(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
