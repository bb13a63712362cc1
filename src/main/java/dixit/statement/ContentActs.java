package dixit.statement;

import dixit.text.Prefilter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How the content of a neutral cue changes the act ({@code a déclaré que les allégations étaient fausses} denies), from
 * {@code seeds/lexicon/{language}/content-acts.tsv}: columns {@code act} and {@code pattern}, a regular expression over
 * the content in lower case; the first row that matches decides.
 */
public final class ContentActs {

    private record Row(SpeechAct act, Pattern pattern) {}

    private final List<Row> rows;
    private final Prefilter patterns;

    private ContentActs(List<Row> rows) {
        this.rows = List.copyOf(rows);
        this.patterns = Prefilter.of(rows.stream().map(Row::pattern).toList());
    }

    /**
     * Reads the table.
     *
     * @throws IllegalArgumentException naming {@code name} and the line that is wrong
     */
    public static ContentActs read(BufferedReader reader, String name) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#") || line.startsWith("act\t")) continue;
                String[] columns = line.split("\t");
                try {
                    rows.add(new Row(
                            SpeechAct.valueOf(columns[0].toUpperCase(Locale.ROOT)),
                            Pattern.compile("(?U)(?<!\\p{L})(?:" + columns[1] + ")(?!\\p{L})")));
                } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                    String problem = e instanceof PatternSyntaxException
                            ? e.getMessage()
                            : "expected an act, a tab and a pattern";
                    throw new IllegalArgumentException("%s, line %d: %s".formatted(name, number, problem), e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return new ContentActs(rows);
    }

    /** The act that the content performs by itself, if any. */
    Optional<SpeechAct> of(String content) {
        String words = content.replace('’', '\'').toLowerCase(Locale.FRENCH);
        BitSet possible = patterns.candidates(words);
        return possible.stream()
                .mapToObj(rows::get)
                .filter(row -> row.pattern().matcher(words).find())
                .map(Row::act)
                .findFirst();
    }
}
