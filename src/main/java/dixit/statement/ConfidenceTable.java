package dixit.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What the extractor's raw confidence is worth: a table of two columns, {@code raw} and {@code calibrated}, that {@code
 * dixit evaluate calibrate} writes, read between its lines.
 */
public final class ConfidenceTable {

    private final NavigableMap<Double, Double> calibrated;

    private ConfidenceTable(NavigableMap<Double, Double> calibrated) {
        this.calibrated = calibrated;
    }

    /**
     * The table of {@code language} on the class path.
     *
     * @throws IllegalArgumentException when there is none, or it is malformed
     */
    public static ConfidenceTable of(String language) {
        return read(Lexicons.open("/seeds/lexicon/" + language + "/confidence.tsv"), "confidence.tsv");
    }

    /** @throws IllegalArgumentException when a line is malformed, the ends are missing or the order is not kept */
    static ConfidenceTable read(BufferedReader reader, String name) {
        NavigableMap<Double, Double> table = new TreeMap<>();
        int number = 0;
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#") || line.startsWith("raw\t")) continue;
                String[] columns = line.split("\t");
                if (columns.length != 2 || !columns[0].matches("[01]\\.\\d+") || !columns[1].matches("[01]\\.\\d+")) {
                    throw new IllegalArgumentException(
                            "%s, line %d: expected a raw confidence, a tab and the calibrated one"
                                    .formatted(name, number));
                }
                Map.Entry<Double, Double> before = table.lastEntry();
                double raw = Double.parseDouble(columns[0]);
                double worth = Double.parseDouble(columns[1]);
                if (before != null && (before.getKey() >= raw || before.getValue() > worth) || worth > 1) {
                    throw new IllegalArgumentException(
                            "%s, line %d: confidences rise from 0 to 1".formatted(name, number));
                }
                table.put(raw, worth);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        if (table.isEmpty() || table.firstKey() != 0 || table.lastKey() != 1) {
            throw new IllegalArgumentException(name + " does not run from 0 to 1");
        }
        return new ConfidenceTable(table);
    }

    /** What {@code raw}, 0 to 1, is worth, in hundredths. */
    public double of(double raw) {
        Map.Entry<Double, Double> below = calibrated.floorEntry(raw);
        Map.Entry<Double, Double> above = calibrated.ceilingEntry(raw);
        double share =
                above.getKey().equals(below.getKey()) ? 0 : (raw - below.getKey()) / (above.getKey() - below.getKey());
        return Math.round(100 * (below.getValue() + share * (above.getValue() - below.getValue()))) / 100.0;
    }
}
