package dixit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownEventsTest {

    private static final KnownEvents EVENTS = KnownEvents.packaged();

    @Test
    void everyKindHasWordsInFrench() {
        Set<String> kinds = EVENTS.all().stream()
                .flatMap(event -> event.kinds().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ClueLexicon.of("fr").kinds()).containsAll(kinds);
    }

    @Test
    void everyIdOfAPartyOrPlaceIsInTheGazetteer() throws Exception {
        String actors = "";
        for (String file : new String[] {"states", "places", "organisations"})
            actors += Files.readString(Path.of("seeds/actors/" + file + ".ttl"));
        Set<String> ids = EVENTS.all().stream()
                .flatMap(event -> Stream.concat(event.parties().stream(), event.places().stream()))
                .filter(name -> name.matches("Q\\d+"))
                .collect(Collectors.toCollection(TreeSet::new));
        String known = actors;
        assertThat(ids).isNotEmpty().allMatch(id -> known.contains("/id/actor/" + id + "> a "));
    }

    @Test
    void theEventsAreOfTheLastDecades() {
        assertThat(EVENTS.all())
                .hasSizeGreaterThan(300)
                .allMatch(event -> event.start().isAfter(LocalDate.of(1989, 12, 31)))
                .allMatch(event -> event.labels().keySet().equals(Set.of("fr", "en")))
                .noneMatch(event -> event.labels().containsValue(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            a|2023-09-19||l|l|offensive||Q227; expected 9 columns separated by tabs, not 8
            a|2023-09-31||l|l|offensive||Q227|; Invalid date 'SEPTEMBER 31'
            a|2023-09-19|2023-09-18|l|l|offensive||Q227|; ends before it begins
            a|2023-09-19||l|l|offensive|||; needs a name, or a kind with parties or places
            A b|2023-09-19||l|l|offensive||Q227|; lower-case letters, digits and hyphens only
            """)
    void aFaultyLineIsNamed(String line, String reason) {
        assertThatThrownBy(() -> read(line))
                .hasMessageStartingWith("events, line 1: ")
                .hasMessageContaining(reason);
    }

    @Test
    void anIdStandsOnce() {
        String line = "a|2023-09-19||l|l|offensive||Q227|";
        assertThatThrownBy(() -> read(line + "\n" + line)).hasMessage("events, line 2: a is there already");
    }

    private static KnownEvents read(String lines) {
        return KnownEvents.read(new BufferedReader(new StringReader(lines.replace('|', '\t'))), "events");
    }
}
