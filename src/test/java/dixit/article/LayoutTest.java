package dixit.article;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.text.Span;
import dixit.time.DateBounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

    private static final Path CASES = Path.of("src/test/resources/article");

    private static Stream<String[]> rows(String file, int columns) throws IOException {
        return Files.readAllLines(CASES.resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t", -1))
                .peek(row -> assertThat(row).as("columns in %s", file).hasSize(columns));
    }

    static Stream<String[]> datelines() throws IOException {
        return rows("datelines.tsv", 5);
    }

    static Stream<String[]> publicationLines() throws IOException {
        return rows("publication-lines.tsv", 2);
    }

    private static List<String> blocks(String text) {
        return Layout.of(text).blocks().stream()
                .map(block -> (block.headline() ? "# " : "") + block.span().in(text))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("datelines")
    void aDatelineIsToldFromTheSentenceAfterIt(
            String known, String paragraph, String dateline, String date, String agency) {
        String text = (known.isEmpty() ? "" : "date: " + known + "\n\n") + paragraph + "\n";
        Layout layout = Layout.of(text);
        assertThat(layout.dateline().map(span -> span.in(text)).orElse(""))
                .as("dateline of “%s”", paragraph)
                .isEqualTo(dateline);
        assertThat(layout.date().map(DateBounds::toEdtf).orElse("")).isEqualTo(date);
        assertThat(layout.agency().orElse("")).isEqualTo(agency);
        assertThat(blocks(text)).containsExactly(paragraph.substring(dateline.length()));
    }

    @ParameterizedTest
    @MethodSource("publicationLines")
    void aLineOfPublicationDatesTheArticleAndIsNoSentence(String line, String date) {
        String text = "La trêve tient\n\n" + line + "\n\nLe ministre a parlé.\n";
        Layout layout = Layout.of(text);
        assertThat(layout.date().map(DateBounds::toEdtf).orElse(""))
                .as("date of “%s”", line)
                .isEqualTo(date);
        if (!date.isEmpty()) assertThat(blocks(text)).containsExactly("# La trêve tient", "Le ministre a parlé.");
    }

    @Test
    void aParagraphOfNothingButSeparatorsIsNoLineOfPublication() {
        String dashes = "a - ".repeat(50_000) + "b";
        assertThat(Layout.of("La trêve tient\n\n" + dashes + "\n\nLe ministre a parlé.\n")
                        .date())
                .isEmpty();
    }

    @Test
    void aShortFirstLineWithoutAStopIsTheTitle() {
        String text = "La trêve tient\n\nLe ministre a parlé.\n";
        assertThat(Layout.of(text).title().map(span -> span.in(text))).contains("La trêve tient");
    }

    @Test
    void aFirstLineThatIsASentenceIsNoTitle() {
        String text = "La trêve tient.\n\nLe ministre a parlé.\n";
        assertThat(Layout.of(text).title()).isEmpty();
        assertThat(blocks(text)).containsExactly("La trêve tient.", "Le ministre a parlé.");
    }

    @Test
    void aTextOfOneLineHasNoTitle() {
        assertThat(Layout.of("La trêve tient").title()).isEmpty();
    }

    @Test
    void aHeadingBetweenParagraphsIsAHeadline() {
        assertThat(blocks("Le ministre a parlé.\n\nUne trêve fragile\n\nL’armée a nié.\n"))
                .containsExactly("Le ministre a parlé.", "# Une trêve fragile", "L’armée a nié.");
    }

    @Test
    void aQuotationOnALineOfItsOwnIsNoHeading() {
        assertThat(blocks("Le ministre a parlé.\n\n« La trêve tient »\n\nL’armée a nié.\n"))
                .containsExactly("Le ministre a parlé.", "« La trêve tient »", "L’armée a nié.");
    }

    @Test
    void aTitleMayStandAboveADateline() {
        String text = "Syrie : la trêve tient\n\n2 novembre 2012. - L’armée a parlé.\n";
        assertThat(Layout.of(text).date().map(DateBounds::toEdtf)).contains("2012-11-02");
        assertThat(blocks(text)).containsExactly("# Syrie : la trêve tient", "L’armée a parlé.");
    }

    @Test
    void linesThatWereWrappedToAWidthMakeOneParagraph() {
        String paragraph = """
                Le ministre a déclaré mardi que la trêve tenait sur toute la
                ligne de front et que les négociations allaient reprendre à la
                fin de la semaine, ce que les autorités locales ont confirmé.""";
        assertThat(blocks(paragraph + "\n\nL’armée a nié.\n")).containsExactly(paragraph, "L’armée a nié.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\u2029"})
    void anyLineBreakPartsParagraphs(String lineBreak) {
        assertThat(blocks("Le ministre a parlé." + lineBreak + "L’armée a nié."))
                .containsExactly("Le ministre a parlé.", "L’armée a nié.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void headerLinesEndWithAnyLineBreak(String lineBreak) {
        assertThat(blocks("date: 2022-03-03" + lineBreak + "lang: fr" + lineBreak + lineBreak + "L’armée a nié."))
                .containsExactly("L’armée a nié.");
    }

    @ParameterizedTest
    @MethodSource("datelines")
    void blocksStandInTextOrderWithoutOverlap(
            String known, String paragraph, String dateline, String date, String agency) {
        String text = "La trêve tient\n\n" + paragraph + "\n\n" + paragraph + "\n";
        List<Span> spans =
                Layout.of(text).blocks().stream().map(block -> block.span()).toList();
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).start())
                    .isGreaterThanOrEqualTo(spans.get(i - 1).end());
        }
        assertThat(spans).noneMatch(Span::isEmpty);
    }
}
