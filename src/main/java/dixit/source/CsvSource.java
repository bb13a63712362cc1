package dixit.source;

import dixit.article.ArticleReader;
import dixit.article.Story;
import dixit.article.UnreadableArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table with a header row (RFC 4180), its columns parted by commas, semicolons or tabs. */
final class CsvSource implements ArticleSource {

    private final Document document;
    private final FieldMap fields;
    private final ArticleReader articles;
    private final Limits limits;
    private BoundedReader reader;
    private CSVParser parser;
    private Iterator<CSVRecord> rows;
    private Map<String, Integer> columns;
    private boolean ended;

    CsvSource(Document document, FieldMap fields, ArticleReader articles, Limits limits) {
        this.limits = limits;
        this.document = document;
        this.fields = fields;
        this.articles = articles;
    }

    @Override
    public Optional<SourceItem> next() {
        if (ended) return Optional.empty();
        try {
            if (rows == null) {
                Optional<String> fault = openTable();
                if (fault.isPresent()) return end(document.origin(), fault.get());
            }
            if (!rows.hasNext()) {
                ended = true;
                return Optional.empty();
            }
            CSVRecord row = rows.next();
            reader.restart();
            String origin = document.origin() + " row " + row.getRecordNumber();
            return Optional.of(new SourceItem(origin, () -> articles.read(story(origin, row)))
                    .holding(row.stream().mapToLong(String::length).sum()));
        } catch (IOException e) {
            return end(document.origin(), SourceReader.reason(e));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof TooLarge)
                return end(document.origin(), e.getCause().getMessage());
            return end(document.origin() + " line " + parser.getCurrentLineNumber(), fault(e.getCause()));
        } catch (IllegalStateException | IllegalArgumentException e) {
            return end(document.origin(), fault(e));
        }
    }

    private static String fault(Exception e) {
        return "the table is faulty (" + String.valueOf(e.getMessage()).replaceAll("\\s+", " ")
                + "); check quotation marks and separators.";
    }

    private Optional<String> openTable() throws IOException {
        byte[] head = document.head();
        reader = new BoundedReader(DecodedLines.of(document.in(), head, limits.page()), limits.page());
        String first = Format.ascii(head).lines().findFirst().orElse("");
        parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(first))
                .setIgnoreEmptyLines(true)
                .get()
                .parse(reader);
        rows = parser.iterator();
        if (!rows.hasNext()) return Optional.of("the table is empty; give it a header row and a row for each article.");
        columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String[] names = rows.next().values();
        for (int i = 0; i < names.length; i++)
            columns.putIfAbsent(names[i].replace("\uFEFF", "").strip(), i);
        List<String> wanted = fields.names().get("text");
        if (wanted.stream().noneMatch(columns::containsKey)) {
            return Optional.of("none of the columns is called " + fields.textFields()
                    + "; name that of the text with --fields text=COLUMN.");
        }
        return Optional.empty();
    }

    private static char delimiter(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) best = candidate;
        }
        return best;
    }

    private static long count(String words, char wanted) {
        return words.chars().filter(c -> c == wanted).count();
    }

    private Story story(String origin, CSVRecord row) throws UnreadableArticle {
        return fields.story(origin, document.name() + "-" + row.getRecordNumber(), field -> value(row, field))
                .orElseThrow(() -> new UnreadableArticle(
                        origin,
                        "there is no text in the columns " + fields.textFields().toLowerCase(Locale.ROOT)
                                + "; leave the row out."));
    }

    private Optional<String> value(CSVRecord row, String column) {
        return Optional.ofNullable(columns.get(column))
                .filter(at -> at < row.size())
                .map(row::get);
    }

    private Optional<SourceItem> end(String origin, String problemAndRemedy) {
        ended = true;
        return Optional.of(SourceItem.failed(origin, problemAndRemedy).within(document.origin()));
    }

    @Override
    public void close() {
        try {
            document.in().close();
        } catch (IOException e) {
            // It was only read.
        }
    }
}
