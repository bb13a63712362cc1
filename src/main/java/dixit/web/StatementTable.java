package dixit.web;

import dixit.web.page.Filter;
import dixit.web.page.Graph;
import dixit.web.page.Name;
import dixit.web.page.StatementLine;
import dixit.web.page.StatementRows;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Statements as CSV (RFC 4180), a page of the store at a time. */
final class StatementTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "statement",
                    "speaker",
                    "speaker_id",
                    "act",
                    "content",
                    "language",
                    "form",
                    "addressee",
                    "about",
                    "about_id",
                    "from",
                    "to",
                    "edtf",
                    "relay",
                    "certainty",
                    "polarity",
                    "confidence",
                    "article")
            .get();

    private StatementTable() {}

    /** @param parameters {@code speaker} or {@code about}: the id of an actor */
    static void write(Graph graph, Map<String, String> parameters, Filter filter, Writer writer) throws IOException {
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        StatementRows rows = StatementRows.of(graph, parameters, filter);
        for (List<StatementLine> lines = rows.next(); !lines.isEmpty(); lines = rows.next()) {
            for (StatementLine line : lines) printer.printRecord(row(line));
        }
        printer.flush();
    }

    private static List<String> row(StatementLine line) {
        return List.of(
                        line.iri(),
                        labels(line.speakers()),
                        ids(line.speakers()),
                        line.act(),
                        line.content(),
                        line.language(),
                        line.form(),
                        labels(line.addressees()),
                        labels(line.about()),
                        ids(line.about()),
                        line.said().map(said -> said.earliest().toString()).orElse(""),
                        line.said().map(said -> said.latest().toString()).orElse(""),
                        line.said().map(said -> said.edtf()).orElse(""),
                        labels(line.relays()),
                        line.certainty(),
                        line.polarity(),
                        String.format(Locale.ROOT, "%.2f", line.confidence()),
                        line.article().id())
                .stream()
                .map(StatementTable::harmless)
                .toList();
    }

    private static String labels(List<Name> names) {
        return names.stream().map(Name::label).collect(Collectors.joining("; "));
    }

    private static String ids(List<Name> names) {
        return names.stream().map(Name::id).collect(Collectors.joining("; "));
    }

    /** A spreadsheet would take a leading {@code =}, {@code +}, {@code -} or {@code @} for a formula (OWASP, CSV injection). */
    private static String harmless(String value) {
        return value.matches("(?s)[=+@\\t\\r-].*") ? "'" + value : value;
    }
}
