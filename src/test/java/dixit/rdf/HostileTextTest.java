package dixit.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.article.Article;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Form;
import dixit.statement.SpeechAct;
import java.util.List;
import java.util.Optional;
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

    public static Stream<Named<String>> texts() {
        return Stream.of(
                Named.of("markup", "<b>non</b> &amp; <script>alert(\"1\")</script> ]]>"),
                Named.of("quotation marks", "\"\"\" ''' « » “ ” ‘ ’ \" '"),
                Named.of("backslashes and escapes", "\\ \\n \\u0041 \\\" \\\\u0022 %3E"),
                Named.of("line ends and tabs", "un\ndeux\r\ntrois\tquatre\u2028cinq\u0085six"),
                Named.of("control characters", "\u0001\u0007\u0008\u000b\u000c\u001b\u007f\u009f"),
                Named.of("right-to-left marks", "\u202eoui\u202c \u200f\u2067non\u2069 العربية"),
                Named.of("what ends a TriG graph", "\" . } <http://example.org/g> { <x:a> <x:b> \"c\" . } # @prefix"),
                Named.of("what ends a JSON string", "\"}]},{\"@id\":\"x:a\"} \u2028 </script>"),
                Named.of("characters outside the basic plane", "🕊️ 𝔘𝔫𝔦 👩‍👩‍👧 \udbff\udffd"),
                Named.of("combining and invisible characters", "e\u0301 \u200b\u200d\ufeff\u00ad\u00a0"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textSurvivesEveryFormat(String text) {
        Model graph = new ArticleGraph(Iris.LOCAL).of(quoting(text), HandMade.RUN);
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
        Model graph = new ArticleGraph(Iris.LOCAL).of(quoting("a\0b\ud800c\udc00d\ufffee\uffff"), HandMade.RUN);
        assertThat(content(Graphs.read(Graphs.bytes(graph, format), format)))
                .isEqualTo("« a\ufffdb\ufffdc\ufffdd\ufffde\ufffd »");
    }

    @Test
    void aSelectionThatCutsACharacterInTwoIsStillText() {
        String text = "a🕊b";
        AnnotatedText half = new AnnotatedText(article(text));
        half.statement(Form.DIRECT, SpeechAct.STATE, List.of(), text.substring(0, 2));
        Model graph = new ArticleGraph(Iris.LOCAL).of(half.done(), HandMade.RUN);
        assertThat(content(graph)).isEqualTo("a\ufffd");
    }

    public static AnnotatedArticle quoting(String text) {
        AnnotatedText quoting = new AnnotatedText(article("Il a dit : « " + text + " »"));
        quoting.statement(Form.DIRECT, SpeechAct.STATE, List.of("a dit"), "« " + text + " »");
        return quoting.done();
    }

    private static Article article(String text) {
        return new Article(
                "b1",
                text,
                text,
                Optional.of(text),
                Optional.empty(),
                Optional.empty(),
                Optional.of(text),
                Optional.of(text),
                "fr");
    }

    private static String content(Model graph) {
        return Models.objectLiteral(graph.filter(null, Vocabulary.CONTENT, null))
                .orElseThrow()
                .getLabel();
    }
}
