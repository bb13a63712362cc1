package dixit.time;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.text.Prefilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Temporal expressions are sought only where their words are; none may be missed by that. */
class SoughtFormsTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void noFormIsMissed(String language) throws IOException {
        List<Pattern> forms = patterns(language);
        Prefilter filter = Prefilter.of(forms);
        int found = 0;
        for (String line : lines()) {
            BitSet candidates = filter.candidates(line);
            for (int i = 0; i < forms.size(); i++) {
                if (!forms.get(i).matcher(line).find()) continue;
                found++;
                assertThat(candidates.get(i)).as(forms.get(i) + " in " + line).isTrue();
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void mostFormsAreNotSoughtInASentenceWithoutDays() {
        List<Pattern> forms = patterns("fr");
        BitSet candidates = Prefilter.of(forms)
                .candidates("le ministère a affirmé que la trêve tenait et que les soldats étaient rentrés.");
        assertThat(candidates.cardinality()).isLessThan(forms.size() / 5);
    }

    private static List<Pattern> patterns(String language) {
        return TimeLexicon.of(language).forms().stream()
                .map(TimeLexicon.Form::pattern)
                .toList();
    }

    private static List<String> lines() throws IOException {
        try (Stream<Path> files = Stream.concat(
                Files.walk(Path.of("src/test/resources/phenomena")), Files.walk(Path.of("seeds/articles")))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .flatMap(file -> {
                        try {
                            return Files.readAllLines(file).stream();
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .map(Words::folded)
                    .toList();
        }
    }
}
