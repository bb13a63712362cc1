package dixit.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.statement.AnnotatedArticle;
import dixit.store.JenaTerms;
import dixit.store.ShapeGate;
import dixit.text.Span;
import dixit.time.CreationTime;
import dixit.time.DateBounds;
import dixit.time.KnownEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CreationTriplesTest {

    private static final KnownEvent EVENT = new KnownEvent(
            "an-offensive",
            LocalDate.of(2023, 9, 19),
            LocalDate.of(2023, 9, 20),
            Map.of("fr", "une offensive", "en", "an offensive"),
            Set.of("offensive"),
            List.of(),
            List.of("Q227"),
            List.of());

    private static final IRI ARTICLE = Iris.LOCAL.article("a1");

    @ParameterizedTest
    @EnumSource(KeptText.class)
    void whatANarrowerDateRestsOnHasItsShapes(KeptText kept) {
        assertThat(ShapeGate.packaged().violations(JenaTerms.graph(graph(kept))))
                .isEmpty();
    }

    @Test
    void theArticleTellsWhenItWasWrittenAndByWhichWordsAndEvent() {
        Model graph = graph(KeptText.QUOTES);
        assertThat(objects(graph, ARTICLE, Vocabulary.WRITTEN_EDTF)).containsExactly("[2023-09-21..2023-09-24]");
        assertThat(objects(graph, ARTICLE, Vocabulary.WRITTEN_EARLIEST)).containsExactly("2023-09-21");
        assertThat(objects(graph, ARTICLE, Vocabulary.WRITTEN_LATEST)).containsExactly("2023-09-24");
        String clue = ARTICLE + "#date-clue-3";
        assertThat(objects(graph, ARTICLE, Vocabulary.DATE_CLUE)).containsExactly(clue);
        assertThat(objects(graph, iri(clue), Vocabulary.CLUE_EVENT))
                .containsExactly("http://localhost:3030/id/event/an-offensive");
        assertThat(objects(graph, Iris.LOCAL.event("an-offensive"), Vocabulary.EVENT_START))
                .containsExactly("2023-09-19");
        assertThat(objects(graph, iri(clue + "-words-1-quote"), Vocabulary.EXACT))
                .containsExactly("Jeudi");
    }

    /** The words of a clue need be no words of a statement: what stands around them is not kept. */
    @Test
    void nothingAroundTheWordsIsKeptUnlessTheTextIs() {
        IRI quote = iri(ARTICLE + "#date-clue-3-words-1-quote");
        assertThat(objects(graph(KeptText.QUOTES), quote, Vocabulary.SUFFIX)).isEmpty();
        assertThat(objects(graph(KeptText.FULL), quote, Vocabulary.SUFFIX)).hasSize(1);
        assertThat(objects(graph(KeptText.NONE), quote, Vocabulary.EXACT)).isEmpty();
    }

    private static Model graph(KeptText kept) {
        AnnotatedArticle article = HandMade.ceasefire();
        int jeudi = article.article().text().indexOf("Jeudi");
        CreationTime written = new CreationTime(
                DateBounds.between(LocalDate.of(2023, 9, 21), LocalDate.of(2023, 9, 24), DateBounds.Precision.DAY),
                List.of(new CreationTime.Clue(List.of(new Span(jeudi, jeudi + 5)), List.of(EVENT))));
        return new ArticleGraph(Iris.LOCAL, UnaryOperator.identity(), outlet -> Optional.empty(), kept)
                .of(
                        new AnnotatedArticle(
                                article.article(), article.mentions(), article.statements(), Optional.of(written)),
                        HandMade.RUN);
    }

    private static List<String> objects(Model graph, IRI subject, IRI property) {
        return graph.filter(subject, property, null).objects().stream()
                .map(Value::stringValue)
                .toList();
    }

    private static IRI iri(String iri) {
        return Vocabulary.iri(iri);
    }
}
