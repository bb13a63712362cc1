package dixit.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;

/** A result as aligned columns for a terminal: long texts are wrapped in the last column's width, IRIs shortened to their ids. */
final class Table {

    private static final int WIDEST = 60;

    private Table() {}

    static void print(ResultSet rows, PrintWriter out) {
        List<String> columns = rows.getResultVars();
        List<List<String>> cells = new ArrayList<>();
        while (rows.hasNext()) {
            QuerySolution row = rows.next();
            cells.add(columns.stream().map(column -> shown(row.get(column))).toList());
        }
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).length();
            for (List<String> row : cells)
                widths[i] = Math.min(WIDEST, Math.max(widths[i], row.get(i).length()));
        }
        line(columns, widths, out);
        line(
                columns.stream()
                        .map(column -> "-".repeat(widths[columns.indexOf(column)]))
                        .toList(),
                widths,
                out);
        for (List<String> row : cells) wrapped(row, widths, out);
        out.println(cells.size() == 1 ? "1 row" : cells.size() + " rows");
        out.flush();
    }

    private static String shown(RDFNode node) {
        if (node == null) return "";
        if (node.isLiteral()) return node.asLiteral().getLexicalForm().replaceAll("\\s+", " ");
        return node.toString().replaceFirst("^.*/id/[a-z]+/", "");
    }

    private static void wrapped(List<String> row, int[] widths, PrintWriter out) {
        List<List<String>> parts = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> lines = wrap(row.get(i), widths[i]);
            parts.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int j = 0; j < height; j++) {
            List<String> line = new ArrayList<>();
            for (List<String> part : parts) line.add(j < part.size() ? part.get(j) : "");
            line(line, widths, out);
        }
    }

    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String rest = word;
            while (rest.length() > width) {
                if (!line.isEmpty()) lines.add(line.toString());
                line.setLength(0);
                lines.add(rest.substring(0, width));
                rest = rest.substring(width);
            }
            if (line.length() + rest.length() + 1 > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static void line(List<String> cells, int[] widths, PrintWriter out) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(cells.get(i))
                    .append(" ".repeat(Math.max(0, widths[i] - cells.get(i).length())))
                    .append("  ");
        }
        out.println(line.toString().stripTrailing());
    }
}
