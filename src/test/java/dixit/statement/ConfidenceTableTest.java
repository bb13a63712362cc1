package dixit.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConfidenceTableTest {

    private static final String TABLE = "raw\tcalibrated\n0.00\t0.10\n0.50\t0.40\n1.00\t0.80\n";

    static List<Path> faulty() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/invalid/confidence"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0.1", "0.25, 0.25", "0.5, 0.4", "0.75, 0.6", "1, 0.8"})
    void confidenceIsReadBetweenTheLines(double raw, double calibrated) {
        assertThat(table(TABLE).of(raw)).isEqualTo(calibrated);
    }

    @Test
    void theTableOfFrenchKeepsTheOrderOfStatements() {
        ConfidenceTable french = ConfidenceTable.of("fr");
        assertThat(Stream.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0).map(french::of)).isSorted();
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void aFaultyTableIsNamed(Path file) {
        assertThatThrownBy(() -> ConfidenceTable.read(Files.newBufferedReader(file), "confidence.tsv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("confidence.tsv");
    }

    private static ConfidenceTable table(String text) {
        return ConfidenceTable.read(new BufferedReader(new StringReader(text)), "confidence.tsv");
    }
}
