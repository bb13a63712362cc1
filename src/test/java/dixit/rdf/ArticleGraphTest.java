package dixit.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.statement.AnnotatedArticle;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.util.Models;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleGraphTest {

    private static final ArticleGraph GRAPHS = new ArticleGraph(Iris.LOCAL);

    static Stream<Named<AnnotatedArticle>> articles() {
        return Stream.of(HandMade.ceasefire(), HandMade.call())
                .map(article -> Named.of(article.article().name(), article));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void eachArticleBecomesTheGraphExpected(AnnotatedArticle article) {
        Path expected = Path.of("src/test/resources/rdf", article.article().name() + ".trig");
        Graphs.assertSame(GRAPHS.of(article, HandMade.RUN), Graphs.read(expected));
    }

    @ParameterizedTest
    @EnumSource(RdfFormat.class)
    void theSameArticleGivesTheSameBytes(RdfFormat format) {
        byte[] once = Graphs.bytes(GRAPHS.of(HandMade.ceasefire(), HandMade.RUN), format);
        byte[] again = Graphs.bytes(GRAPHS.of(HandMade.ceasefire(), HandMade.RUN), format);
        assertThat(new String(again)).isEqualTo(new String(once));
    }

    @Test
    void theTimeOfTheRunStandsInItsProvenanceAlone() {
        Run later = new Run(HandMade.RUN.version(), HandMade.RUN.models(), Instant.parse("2024-02-02T00:00:00Z"));
        Model first = GRAPHS.of(HandMade.ceasefire(), HandMade.RUN);
        Model second = GRAPHS.of(HandMade.ceasefire(), later);
        first.remove(null, Vocabulary.STARTED_AT_TIME, null);
        second.remove(null, Vocabulary.STARTED_AT_TIME, null);
        Graphs.assertSame(second, first);
    }

    @Test
    void anotherBaseChangesEveryResourceOfItsOwn() {
        Model model = new ArticleGraph(new Iris("https://example.org/news/")).of(HandMade.ceasefire(), HandMade.RUN);
        assertThat(Graphs.trig(model))
                .contains("https://example.org/news/id/statement/a1-1")
                .doesNotContain("localhost");
    }

    /** Web Annotation Data Model, 4.2.5: positions count characters, that is code points. */
    @ParameterizedTest
    @MethodSource("articles")
    void eachSelectionHoldsTheCodePointsItQuotes(AnnotatedArticle article) {
        int[] text = article.article().text().codePoints().toArray();
        Model model = GRAPHS.of(article, HandMade.RUN);
        for (Resource target : model.filter(null, Vocabulary.HAS_SOURCE, null).subjects()) {
            int start = number(model, target, Vocabulary.START);
            int end = number(model, target, Vocabulary.END);
            assertThat(new String(text, start, end - start))
                    .as(target.stringValue())
                    .isEqualTo(selector(model, target, Vocabulary.EXACT).stringValue());
        }
    }

    private static int number(Model model, Resource target, org.eclipse.rdf4j.model.IRI property) {
        return selector(model, target, property).intValue();
    }

    private static Literal selector(Model model, Resource target, org.eclipse.rdf4j.model.IRI property) {
        return model.filter(target, Vocabulary.HAS_SELECTOR, null).objects().stream()
                .flatMap(selector -> Models.objectLiteral(model.filter((Resource) selector, property, null)).stream())
                .findFirst()
                .orElseThrow();
    }
}
