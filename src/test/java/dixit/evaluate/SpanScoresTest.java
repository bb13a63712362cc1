package dixit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dixit.actor.Actor;
import dixit.evaluate.BratArticle.Quoted;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Form;
import dixit.text.Span;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Three quotations in gold, three found:
 *
 * <ul>
 *   <li>« tout va bien »: found without its quotation marks, the same words: exact; the source exact.
 *   <li>que la trêve tient encore: 3 of its 5 words found, F1 = 6/8: relaxed; the source has another two words beside
 *       the gold one, F1 = 2/4: relaxed.
 *   <li>non jamais: found exactly, but laid at the wrong source.
 * </ul>
 */
class SpanScoresTest {

    private static final ArticleText TEXT = new ArticleText(
            "« tout va bien », dit Oslo. Le ministre Weber dit que la trêve tient encore. Tunis dit non jamais.");

    private static final Actor SOMEBODY = ArticleText.actor("x", "x");

    private final SpanScores scores = SpanScores.of(
            new BratArticle(
                    TEXT.article(),
                    List.of(
                            quoted("« tout va bien »", Form.DIRECT, "Oslo"),
                            quoted("que la trêve tient encore", Form.INDIRECT, "Weber"),
                            quoted("non jamais", Form.INDIRECT, "Tunis")),
                    List.of(),
                    List.of(place("Oslo"), place("Weber"), place("Tunis"))),
            new AnnotatedArticle(
                    TEXT.article(),
                    List.of(),
                    List.of(
                            TEXT.found(1, List.of(TEXT.mention("Oslo", SOMEBODY)), 1, "tout va bien"),
                            TEXT.found(2, List.of(TEXT.mention("Le ministre Weber", SOMEBODY)), 1, "la trêve tient"),
                            TEXT.found(3, List.of(TEXT.mention("Oslo", SOMEBODY)), 1, "non jamais"))));

    @Test
    void spansAreExactByTheirWordsAndRelaxedByHalfOfThem() {
        assertThat(scores.counts().get("quotation")).isEqualTo(new SpanScores.Counts(3, 3, 2, 3));
    }

    @Test
    void aSourceThatSpeaksTwiceIsOneSource() {
        assertThat(scores.counts().get("source")).isEqualTo(new SpanScores.Counts(3, 2, 1, 2));
    }

    @Test
    void anAttributionNeedsBothQuotationAndSource() {
        assertThat(scores.counts().get("attribution")).isEqualTo(new SpanScores.Counts(3, 3, 1, 2));
    }

    /** All are found as indirect; the first is direct. */
    @Test
    void theFormIsJudgedOnQuotationsFound() {
        assertThat(scores.formShare()).isEqualTo(2.0 / 3);
    }

    @Test
    void articlesAddUp() {
        SpanScores twice = scores.plus(scores);
        assertThat(twice.counts().get("attribution")).isEqualTo(new SpanScores.Counts(6, 6, 2, 4));
        assertThat(twice.formShare()).isEqualTo(2.0 / 3);
    }

    @Test
    void reportsGiveExactAndRelaxedFigures() throws Exception {
        assertThat(new JsonMapper()
                        .readTree(SpanReport.json(scores))
                        .at("/attribution/relaxed/f1")
                        .doubleValue())
                .isEqualTo(0.6667);
        StringWriter out = new StringWriter();
        SpanReport.print(scores, new PrintWriter(out));
        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches("quotation +3 +3 +0\\.67 +0\\.67 +0\\.67 +1\\.00 +1\\.00 +1\\.00"));
    }

    private static Quoted quoted(String words, Form form, String source) {
        return new Quoted(place(words), form, List.of(place(source)));
    }

    private static List<Span> place(String words) {
        return List.of(TEXT.place(words));
    }
}
