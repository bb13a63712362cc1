package dixit.evaluate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Span scores for people and for other programs. */
public final class SpanReport {

    private SpanReport() {}

    public static void print(SpanScores scores, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>(
                List.of(List.of("span", "gold", "found", "exact P", "R", "F1", "relaxed P", "R", "F1")));
        scores.counts()
                .forEach((name, counts) -> rows.add(List.of(
                        name,
                        Integer.toString(counts.gold()),
                        Integer.toString(counts.found()),
                        TextReport.two(counts.exactly().precision()),
                        TextReport.two(counts.exactly().recall()),
                        TextReport.two(counts.exactly().f1()),
                        TextReport.two(counts.relaxedly().precision()),
                        TextReport.two(counts.relaxedly().recall()),
                        TextReport.two(counts.relaxedly().f1()))));
        TextReport.print(rows, out);
        out.println("form right in " + TextReport.two(scores.formShare()) + " of quotations found");
        out.flush();
    }

    /** {@code {"quotation": {"gold": …, "found": …, "exact": {…}, "relaxed": {…}}, "cue": …, "form": …}}. */
    public static String json(SpanScores scores) {
        ObjectNode report = new JsonMapper().createObjectNode();
        scores.counts().forEach((name, counts) -> {
            ObjectNode node = report.putObject(name).put("gold", counts.gold()).put("found", counts.found());
            JsonReport.write(counts.exactly(), node.putObject("exact"));
            JsonReport.write(counts.relaxedly(), node.putObject("relaxed"));
        });
        report.put("form", JsonReport.rounded(scores.formShare()));
        return report.toPrettyString();
    }
}
