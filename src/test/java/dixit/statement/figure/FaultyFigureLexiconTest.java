package dixit.statement.figure;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultyFigureLexiconTest {

    static List<Path> faulty() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/invalid/lexicon-of-figures"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void itsLineIsNamed(Path file) {
        assertThatThrownBy(() -> FigureLexicon.read(Files.newBufferedReader(file), "figures.tsv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("figures\\.tsv, line [12]: .*");
    }
}
