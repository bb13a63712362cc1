package dixit.evaluate;

import dixit.statement.Form;
import dixit.statement.SpeechAct;
import dixit.text.Span;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One line of a gold file on its way to a {@link GoldStatement}: each fault is reported with its line and column. */
final class GoldRow {

    static final List<String> COLUMNS = List.of(
            "id",
            "speaker",
            "speaker_id",
            "cue",
            "content",
            "form",
            "addressee_id",
            "about_id",
            "date",
            "via_id",
            "act");

    private final Path file;
    private final int line;
    private final List<String> cells;

    GoldRow(Path file, int line, String text) throws InvalidGold {
        this.file = file;
        this.line = line;
        this.cells = Arrays.stream(text.split("\t", -1)).map(String::strip).toList();
        if (cells.size() != COLUMNS.size()) {
            throw new InvalidGold(
                    file,
                    "line %d has %d columns, not %d; put one tab between columns and keep the empty ones."
                            .formatted(line, cells.size(), COLUMNS.size()));
        }
    }

    GoldStatement statement(Words article) throws InvalidGold {
        if (!cell("id").matches("s[1-9][0-9]*")) throw fault("id", "an id is s1, s2, …, not “" + cell("id") + "”");
        if (!cell("speaker").isEmpty() && cell("speaker_id").isEmpty()) {
            throw fault("speaker_id", "“" + cell("speaker") + "” speaks but is not identified; write who that is");
        }
        return new GoldStatement(
                cell("id"),
                cell("speaker"),
                names("speaker_id"),
                cell("cue"),
                cell("content"),
                place(article),
                oneOf("form", Form.values(), form -> form.name().toLowerCase(Locale.ROOT)),
                names("addressee_id"),
                names("about_id"),
                date(),
                names("via_id"),
                oneOf("act", SpeechAct.values(), SpeechAct::slug));
    }

    InvalidGold fault(String column, String problemAndRemedy) {
        return new InvalidGold(file, line, column, problemAndRemedy + ".");
    }

    private String cell(String column) {
        return cells.get(COLUMNS.indexOf(column));
    }

    private List<String> names(String column) throws InvalidGold {
        if (cell(column).isEmpty()) return List.of();
        List<String> names =
                Arrays.stream(cell(column).split("&", -1)).map(String::strip).toList();
        if (names.contains("")) throw fault(column, "a name is missing beside “&”; write it or remove the sign");
        return names;
    }

    private List<Span> place(Words article) throws InvalidGold {
        if (cell("content").isEmpty()) throw fault("content", "it is empty; write what was said, or remove the row");
        String anchor = cell("cue").isEmpty() ? cell("speaker") : cell("cue");
        Optional<List<Span>> place = ContentPlace.find(article, cell("content"), anchor);
        if (place.isEmpty()) {
            throw fault(
                    "content",
                    "“" + cell("content")
                            + "” does not occur in the article; copy it word for word, pieces joined by “ […] ”");
        }
        return place.get();
    }

    private Optional<GoldDate> date() throws InvalidGold {
        if (cell("date").isEmpty()) return Optional.empty();
        Optional<GoldDate> date = GoldDate.parse(cell("date"));
        if (date.isEmpty()) {
            throw fault(
                    "date",
                    "“" + cell("date") + "” is no EDTF date; write 2023-09-21, 2023-09, 2023 or 2023-09-19/2023-09-20");
        }
        return date;
    }

    private <T> T oneOf(String column, T[] values, Function<T, String> word) throws InvalidGold {
        for (T value : values) if (word.apply(value).equals(cell(column))) return value;
        throw fault(
                column,
                "“" + cell(column) + "” is unknown; use one of "
                        + Arrays.stream(values).map(word).collect(Collectors.joining(", ")));
    }
}
