package dixit.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Scores for other programs: {@code {"all": {…}, "articles": [{"name": …, …}], "reliability": {…}, "calibratedReliability": {…}}}. The last
 * is that of each article calibrated on the others. Numbers are rounded
 * to four decimals. {@code exactDay} is null where gold gives no day.
 */
public final class JsonReport {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonReport() {}

    /** @param withErrors whether each article lists what is wrong in it under {@code errors} */
    public static String of(Evaluation evaluation, boolean withErrors) {
        ObjectNode report = JSON.createObjectNode();
        write(evaluation.all(), report.putObject("all"));
        ArrayNode articles = report.putArray("articles");
        for (ScoredArticle article : evaluation.articles()) {
            ObjectNode node = articles.addObject().put("name", article.name());
            write(Scores.of(List.of(article)), node);
            if (withErrors) node.set("errors", JSON.valueToTree(Findings.of(article)));
        }
        write(evaluation.reliability(), report.putObject("reliability"));
        write(evaluation.calibratedReliability(), report.putObject("calibratedReliability"));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory can always be written", e);
        }
    }

    private static void write(Scores scores, ObjectNode node) {
        node.put("gold", scores.gold()).put("found", scores.found()).put("matched", scores.matched());
        write(scores.statements(), node);
        node.put("speaker", rounded(scores.speaker()))
                .put("form", rounded(scores.form()))
                .put("about", rounded(scores.about()))
                .put("addressee", rounded(scores.addressee()))
                .put("date", rounded(scores.date()))
                .put("relay", rounded(scores.relay()))
                .put("act", rounded(scores.act()));
        write(scores.endToEnd(), node.putObject("endToEnd"));
        if (scores.exactDay().isPresent()) {
            node.put("exactDay", rounded(scores.exactDay().getAsDouble()));
        } else {
            node.putNull("exactDay");
        }
    }

    static void write(Retrieval retrieval, ObjectNode node) {
        node.put("precision", rounded(retrieval.precision()))
                .put("recall", rounded(retrieval.recall()))
                .put("f1", rounded(retrieval.f1()));
    }

    private static void write(Reliability reliability, ObjectNode node) {
        node.put("expectedCalibrationError", rounded(reliability.error()));
        ArrayNode tenths = node.putArray("tenths");
        for (Reliability.Tenth tenth : reliability.tenths()) {
            tenths.addObject()
                    .put("from", tenth.from())
                    .put("to", tenth.to())
                    .put("found", tenth.found())
                    .put("confidence", rounded(tenth.confidence()))
                    .put("right", rounded(tenth.right()));
        }
    }

    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
