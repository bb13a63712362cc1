package dixit.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.statement.Form;
import dixit.statement.SpeechAct;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Models;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles hold what people paste into them. */
class HostileTextTest {

    static Stream<Named<String>> texts() {
        return HostileText.all();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textSurvivesEveryFormat(String text) {
        Model graph = new ArticleGraph(Iris.LOCAL).of(HostileText.quoting(text), HandMade.RUN);
        for (RdfFormat format : RdfFormat.values()) {
            Model back = Graphs.read(Graphs.bytes(graph, format), format);
            Graphs.assertSame(back, format == RdfFormat.TURTLE ? Graphs.withoutNames(graph) : graph);
            assertThat(content(back)).as("%s", format).isEqualTo("« " + text + " »");
        }
    }

    /** XML 1.0 and UTF-8 have no form for these; U+FFFD stands in their place, so positions keep counting. */
    @ParameterizedTest
    @EnumSource(RdfFormat.class)
    void whatNoFormatCanCarryIsReplaced(RdfFormat format) {
        Model graph =
                new ArticleGraph(Iris.LOCAL).of(HostileText.quoting("a\0b\ud800c\udc00d\ufffee\uffff"), HandMade.RUN);
        assertThat(content(Graphs.read(Graphs.bytes(graph, format), format)))
                .isEqualTo("« a\ufffdb\ufffdc\ufffdd\ufffde\ufffd »");
    }

    @Test
    void aSelectionThatCutsACharacterInTwoIsStillText() {
        String text = "a🕊b";
        AnnotatedText half = new AnnotatedText(HostileText.article(text));
        half.statement(Form.DIRECT, SpeechAct.STATE, List.of(), text.substring(0, 2));
        Model graph = new ArticleGraph(Iris.LOCAL).of(half.done(), HandMade.RUN);
        assertThat(content(graph)).isEqualTo("a\ufffd");
    }

    private static String content(Model graph) {
        return Models.objectLiteral(graph.filter(null, Vocabulary.CONTENT, null))
                .orElseThrow()
                .getLabel();
    }
}
