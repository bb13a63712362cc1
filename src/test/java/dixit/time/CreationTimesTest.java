package dixit.time;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases in {@code creation-times.tsv} hold one text a line, its date, when it was written, and what tells that. */
class CreationTimesTest {

    private static final Path CASES = Path.of("src/test/resources/creation/creation-times.tsv");
    private static final Pattern SENTENCE = Pattern.compile("[^.!?]+[.!?]?");
    private static final Pattern QUOTATION = Pattern.compile("«[^»]*»");

    /** Names and adjectives of the actors whose ids stand in the table of events. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "Q227", List.of("Azerbaïdjan", "azerbaïdjanais", "azerbaïdjanaise", "azerbaïdjanaises", "Bakou"),
            "Q399", List.of("Arménie", "arméniennes", "Erevan"),
            "Q159", List.of("Russie", "russe", "russes", "Moscou"),
            "Q212", List.of("Ukraine", "ukrainienne"),
            "Q801", List.of("Israël", "israélienne"),
            "Q912", List.of("Mali", "malien"),
            "Q1032", List.of("Niger"));

    private static final CreationTimes TIMES =
            new CreationTimes("fr", KnownEvents.packaged(), id -> NAMES.getOrDefault(id, List.of()));

    record Case(String dated, String text, String written, String clues) {}

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(CASES)) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("dated\t")) continue;
            String[] c = line.split("\t", -1);
            assertThat(c).as("columns of “%s”", line).hasSize(4);
            cases.add(new Case(c[0], c[1], c[2], c[3]));
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theWordsTellWhenTheyWereWritten(Case told) {
        Optional<CreationTime> found = written(told.text(), told.dated());
        String clues = found.map(time -> time.clues().stream()
                        .map(clue -> clue.words().stream()
                                        .map(span -> span.in(told.text()))
                                        .collect(Collectors.joining(" + "))
                                + clue.events().stream()
                                        .map(event -> " = " + event.id())
                                        .collect(Collectors.joining()))
                        .distinct()
                        .collect(Collectors.joining(" | ")))
                .orElse("");
        assertThat(List.of(found.map(time -> time.bounds().toEdtf()).orElse("–"), clues))
                .as(told.text())
                .isEqualTo(List.of(told.written(), told.clues()));
    }

    /** Whatever is narrowed lies within the article's own date. */
    @ParameterizedTest
    @MethodSource("cases")
    void nothingIsToldOutsideTheArticlesDate(Case told) {
        Optional<DateBounds> dated = CalendarDates.parse(told.dated());
        written(told.text(), told.dated())
                .filter(time -> dated.isPresent())
                .ifPresent(
                        time -> assertThat(dated.get().contains(time.bounds())).isTrue());
    }

    /** A language without a table of clues, and a program without events, narrow nothing. */
    @Test
    void withoutClueWordsNothingIsNarrowed() {
        CreationTimes none = new CreationTimes(
                TemporalExpressions.of("fr"), ClueLexicon.of("xx"), KnownEvents.packaged(), id -> List.of());
        String text = "L’Azerbaïdjan a lancé mardi une offensive au Haut-Karabakh.";
        assertThat(none.of(text, List.of(new Span(0, text.length())), List.of(), CalendarDates.parse("2023-09")))
                .isEmpty();
    }

    private static Optional<CreationTime> written(String text, String dated) {
        List<Span> sentences = SENTENCE.matcher(text)
                .results()
                .map(match -> new Span(match.start(), match.end()))
                .toList();
        List<Span> quotations = QUOTATION
                .matcher(text)
                .results()
                .map(match -> new Span(match.start(), match.end()))
                .toList();
        return TIMES.of(text, sentences, quotations, CalendarDates.parse(dated));
    }
}
