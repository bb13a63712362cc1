package dixit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dixit.actor.Actor;
import dixit.actor.Gazetteer;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Statement;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * One article scored by hand. Gold has four statements, five are found:
 *
 * <ul>
 *   <li>s1 and found 1: the same words, the same speaker.
 *   <li>s2 and found 2: the same words, another speaker.
 *   <li>s3 and found 3: 3 words shared of 4 and 4, F1 = 6/8; the same speaker.
 *   <li>s4 is missed; found 4 shares one word of 4 and 2 with it, F1 = 2/6; found 5 is nowhere in gold.
 * </ul>
 *
 * So matched 3; precision 3/5, recall 3/4, F1 6/9; speaker 2/3; end to end 2/5, 2/4, 4/9.
 */
class ScoresTest {

    private static final ArticleText TEXT = new ArticleText("Ankara a dit que les routes sont coupées. "
            + "Beyrouth a dit que le pont tient. "
            + "Tunis a dit que quatre villages ont brûlé hier. "
            + "Oslo a dit que la trêve durera longtemps, mais la trêve cesse. "
            + "Le vent souffle fort.");

    private static final Actor ANKARA = ArticleText.actor("ankara", "Ankara");
    private static final Actor TUNIS = ArticleText.actor("tunis", "Tunis");
    private static final Actor OSLO = ArticleText.actor("oslo", "Oslo");

    private static final GoldArticle GOLD = new GoldArticle(
            TEXT.article(),
            List.of(
                    TEXT.gold("s1", "Ankara", "Ankara", "les routes sont coupées"),
                    TEXT.gold("s2", "Beyrouth", "Beyrouth", "le pont tient"),
                    TEXT.gold("s3", "Tunis", "Tunis", "quatre villages ont brûlé"),
                    TEXT.gold("s4", "Oslo", "Oslo", "la trêve durera longtemps")));

    private static final List<Statement> FOUND = List.of(
            TEXT.found(1, List.of(TEXT.mention("Ankara", ANKARA)), 0.95, "les routes sont coupées"),
            TEXT.found(2, List.of(TEXT.mention("Ankara", ANKARA)), 0.91, "le pont tient"),
            TEXT.found(3, List.of(TEXT.mention("Tunis", TUNIS)), 0.35, "villages ont brûlé hier."),
            TEXT.found(4, List.of(TEXT.mention("Oslo", OSLO)), 0.3, "trêve cesse"),
            TEXT.found(5, List.of(), 0.1, "Le vent souffle fort"));

    private final Evaluation evaluation = Evaluation.of(
            List.of(GOLD), article -> new AnnotatedArticle(article, List.of(), FOUND), new Gazetteer(List.of()));

    @Test
    void statementsAreCountedByTheirContent() {
        Scores scores = evaluation.all();
        assertThat(List.of(scores.gold(), scores.found(), scores.matched())).containsExactly(4, 5, 3);
        assertThat(scores.statements()).isEqualTo(new Retrieval(3.0 / 5, 3.0 / 4, 6.0 / 9));
    }

    @Test
    void columnsAreSharesOfMatchedStatements() {
        Scores scores = evaluation.all();
        assertThat(scores.speaker()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(List.of(scores.form(), scores.about(), scores.addressee(), scores.date(), scores.relay()))
                .containsOnly(1.0);
        assertThat(scores.exactDay()).isEmpty();
    }

    @Test
    void endToEndTakesContentAndSpeakerTogether() {
        assertThat(evaluation.all().endToEnd()).isEqualTo(new Retrieval(2.0 / 5, 2.0 / 4, 4.0 / 9));
    }

    /** 0.3–0.4: two found, one right; 0.9–1.0: two found, one right; 0.1–0.2: one found, none right. */
    @Test
    void reliabilitySetsConfidenceAgainstTruth() {
        Reliability reliability = evaluation.reliability();
        assertThat(reliability.tenths()).extracting(Reliability.Tenth::found).containsExactly(1, 2, 2);
        assertThat(reliability.tenths()).extracting(Reliability.Tenth::right).containsExactly(0.0, 0.5, 0.5);
        // (1 × |0.1 − 0| + 2 × |0.325 − 0.5| + 2 × |0.93 − 0.5|) / 5
        assertThat(reliability.error()).isCloseTo((0.1 + 0.35 + 0.86) / 5, within(1e-9));
    }

    @Test
    void errorsAreListedInTextOrderWithTheirSentences() {
        List<Finding> findings = Findings.of(evaluation.articles().get(0));
        assertThat(findings)
                .extracting(Finding::kind, Finding::id, Finding::sentence)
                .containsExactly(
                        tuple(Finding.Kind.WRONG, "s2", "Beyrouth a dit que le pont tient."),
                        tuple(
                                Finding.Kind.MISSED,
                                "s4",
                                "Oslo a dit que la trêve durera longtemps, mais la trêve cesse."),
                        tuple(Finding.Kind.INVENTED, "4", "trêve cesse"),
                        tuple(Finding.Kind.INVENTED, "5", "Le vent souffle fort"));
        assertThat(findings.get(0).differences())
                .containsExactly(new Finding.Difference("speaker", "Beyrouth", "Ankara"));
    }

    @Test
    void jsonHasTheKeysThatOtherProgramsRead() throws Exception {
        JsonNode json = new JsonMapper().readTree(JsonReport.of(evaluation, true));
        assertThat(json.fieldNames()).toIterable().startsWith("all", "articles", "reliability");
        String[] keys = {
            "gold",
            "found",
            "matched",
            "precision",
            "recall",
            "f1",
            "speaker",
            "form",
            "about",
            "addressee",
            "date",
            "relay",
            "act",
            "endToEnd",
            "exactDay"
        };
        assertThat(json.get("all").fieldNames()).toIterable().containsExactly(keys);
        assertThat(json.get("articles").get(0).fieldNames())
                .toIterable()
                .startsWith("name")
                .contains(keys);
        assertThat(json.at("/all/precision").doubleValue()).isEqualTo(0.6);
        assertThat(json.at("/all/f1").doubleValue()).isEqualTo(0.6667);
        assertThat(json.at("/all/endToEnd/recall").doubleValue()).isEqualTo(0.5);
        assertThat(json.at("/articles/0/name").textValue()).isEqualTo("hand-made");
        assertThat(json.at("/articles/0/errors")).hasSize(4);
    }

    @Test
    void theTableHasALineForEachArticleAndOneForAll() {
        StringWriter out = new StringWriter();
        TextReport.printScores(evaluation, new PrintWriter(out));
        assertThat(out.toString().lines().toList())
                .satisfiesOnlyOnce(line -> assertThat(line).matches("hand-made +4 +5 +3 +0\\.60 +0\\.75 +0\\.67 .*"))
                .satisfiesOnlyOnce(line -> assertThat(line).matches("all +4 +5 +3 .* +0\\.40 +0\\.50 +0\\.44"))
                .satisfiesOnlyOnce(line -> assertThat(line).matches("0\\.9–1\\.0 +2 +0\\.93 +0\\.50"));
    }

    @Test
    void anArticleWithoutStatementsInWhichNoneIsFoundIsPerfect() {
        Evaluation nothing = Evaluation.of(
                List.of(new GoldArticle(TEXT.article(), List.of())),
                article -> new AnnotatedArticle(article, List.of(), List.of()),
                new Gazetteer(List.of()));
        assertThat(nothing.all().statements().f1()).isEqualTo(1);
        assertThat(nothing.all().speaker()).isEqualTo(1);
    }
}
