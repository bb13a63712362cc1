package dixit.evaluate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Scores for people: a table of articles, the reliability of confidence, and on demand every error. */
public final class TextReport {

    private static final List<String> HEADER = List.of(
            "article", "gold", "found", "match", "P", "R", "F1", "speaker", "form", "about", "addr", "date", "day",
            "relay", "act", "e2e P", "e2e R", "e2e F1");

    private TextReport() {}

    public static void printScores(Evaluation evaluation, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        for (ScoredArticle article : evaluation.articles()) {
            rows.add(row(article.name(), Scores.of(List.of(article))));
        }
        rows.add(row("all", evaluation.all()));
        print(rows, out);
        out.println();
        out.println(
                "Confidence against truth (found statements right end to end), each article calibrated on the others:");
        print(table(evaluation.calibratedReliability()), out);
        out.printf(
                "expected calibration error %s, before calibration %s%n",
                two(evaluation.calibratedReliability().error()),
                two(evaluation.reliability().error()));
        out.flush();
    }

    private static List<List<String>> table(Reliability reliability) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("confidence", "found", "mean", "right")));
        for (Reliability.Tenth tenth : reliability.tenths()) {
            rows.add(List.of(
                    "%.1f–%.1f".formatted(tenth.from(), tenth.to()),
                    Integer.toString(tenth.found()),
                    two(tenth.confidence()),
                    two(tenth.right())));
        }
        return rows;
    }

    public static void printErrors(Evaluation evaluation, PrintWriter out) {
        for (ScoredArticle article : evaluation.articles()) {
            List<Finding> findings = Findings.of(article);
            if (findings.isEmpty()) continue;
            out.println(article.name());
            for (Finding finding : findings) {
                out.printf(
                        "  %-8s %-4s %s: %s%n",
                        finding.kind().name().toLowerCase(Locale.ROOT),
                        finding.id(),
                        finding.speaker(),
                        finding.content());
                for (Finding.Difference difference : finding.differences()) {
                    out.printf("    %-9s gold  %s%n", difference.column(), difference.gold());
                    out.printf("    %-9s found %s%n", "", difference.found());
                }
                out.println("    | " + finding.sentence());
            }
            out.println();
        }
        out.flush();
    }

    private static List<String> row(String name, Scores scores) {
        return List.of(
                name,
                Integer.toString(scores.gold()),
                Integer.toString(scores.found()),
                Integer.toString(scores.matched()),
                two(scores.statements().precision()),
                two(scores.statements().recall()),
                two(scores.statements().f1()),
                two(scores.speaker()),
                two(scores.form()),
                two(scores.about()),
                two(scores.addressee()),
                two(scores.date()),
                two(scores.exactDay()),
                two(scores.relay()),
                two(scores.act()),
                two(scores.endToEnd().precision()),
                two(scores.endToEnd().recall()),
                two(scores.endToEnd().f1()));
    }

    private static String two(OptionalDouble value) {
        return value.isPresent() ? two(value.getAsDouble()) : "–";
    }

    static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** The first column to the left, the others to the right, two spaces between. */
    static void print(List<List<String>> rows, PrintWriter out) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++)
                widths[i] = Math.max(widths[i], row.get(i).length());
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String padding = " ".repeat(widths[i] - row.get(i).length());
                line.append(i == 0 ? row.get(i) + padding : "  " + padding + row.get(i));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
