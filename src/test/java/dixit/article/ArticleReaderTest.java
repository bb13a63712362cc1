package dixit.article;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.time.DateBounds;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {

    private static final String FRENCH =
            "Erevan : l’armée « dément ».\n\nLe ministre a déclaré mardi que la trêve tenait déjà à 100 % — où ça ? Çà et là.\n";

    private final ArticleReader reader = new ArticleReader(text -> "xx");

    @TempDir
    private Path folder;

    private Article read(String text) throws Exception {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Article read(byte[] bytes) throws Exception {
        return reader.read(Files.write(folder.resolve("article.txt"), bytes));
    }

    private static Optional<String> edtf(Article article) {
        return article.date().map(DateBounds::toEdtf);
    }

    @Test
    void headerLinesAreReadInAnyOrder() throws Exception {
        Article article = read("""
                source: Agence
                url: https://example.org/treve
                titre: La trêve tient
                langue: français
                auteur: La rédaction
                date: 3 mars 2022

                Le ministre a parlé.
                """);
        assertThat(article.source()).contains("Agence");
        assertThat(article.url()).contains(URI.create("https://example.org/treve"));
        assertThat(article.title()).contains("La trêve tient");
        assertThat(article.language()).isEqualTo("fr");
        assertThat(article.author()).contains("La rédaction");
        assertThat(edtf(article)).contains("2022-03-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u202F", "\u2009"})
    void aColonMayHaveASpaceOfFrenchTypographyBeforeIt(String space) throws Exception {
        Article article = read(("auteur" + space + ": A. B.\ntitre" + space + ": Un essai\ndate" + space
                        + ": 2023-09-21\n\nOslo a dit oui.")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(article.author()).contains("A. B.");
        assertThat(article.title()).contains("Un essai");
        assertThat(article.date().map(DateBounds::toEdtf)).contains("2023-09-21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-15", "x-MacRoman"})
    void oneByteSetsAreToldApartByWhatFrenchDoesNotWrite(String charset) throws Exception {
        String text = "À l'aube, le cœur de l'armée coûtait 3 000 € par jour, a déclaré François Hollande.\n";
        assertThat(read(text.getBytes(Charset.forName(charset))).text()).isEqualTo(text);
    }

    @Test
    void anArticleNeedsNoHeaderLine() throws Exception {
        Article article = read("Le ministre a parlé.");
        assertThat(article.title()).isEmpty();
        assertThat(article.date()).isEmpty();
        assertThat(article.url()).isEmpty();
        assertThat(article.source()).isEmpty();
        assertThat(article.author()).isEmpty();
    }

    @Test
    void theKeptTextIsTheWholeFile() throws Exception {
        String text = "date: 2022-03-03\n\nLe ministre a parlé.\n";
        assertThat(read(text).text()).isEqualTo(text);
    }

    @Test
    void aLineWithAColonInTheTextIsNoHeader() throws Exception {
        Article article = read("Source : un diplomate.\n\nMinistre: il a parlé.\ndate: 2022-03-03\n");
        assertThat(article.date()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date 2023-09 Le premier ministre a parlé.           | 2023-09",
                "date 2023-09-21 Le premier ministre a parlé.        | 2023-09-21",
                "date: 2023-09-21 Le premier ministre a parlé.       | 2023-09-21",
                "date: 2023-09-21T14:32:00Z Le ministre a parlé.     | 2023-09-21",
                "Date : 21/09/2023 Le ministre a parlé.              | 2023-09-21",
                "date: 21 septembre 2023 Le ministre a parlé.        | 2023-09-21",
                "date: jeudi 21 septembre 2023 Le ministre a parlé.  | 2023-09-21",
                "date: septembre 2023 Le ministre a parlé.           | 2023-09",
                "date: 2023 Le ministre a parlé.                     | 2023",
            })
    void theDateMayShareItsLineWithTheFirstSentence(String text, String date) throws Exception {
        Article article = read(text);
        assertThat(edtf(article)).contains(date);
        Layout layout = Layout.of(article.text());
        assertThat(layout.blocks())
                .singleElement()
                .satisfies(block -> assertThat(block.span().in(article.text()))
                        .startsWith("Le ")
                        .endsWith("ministre a parlé."));
    }

    @Test
    void aDatelineMakesTheMonthOfAHeaderFiner() throws Exception {
        assertThat(edtf(read("date: 2023-09\n\nErevan, 21 septembre (Agence) Le ministre a parlé.")))
                .contains("2023-09-21");
    }

    @Test
    void aDatelineThatContradictsTheHeaderGivesWay() throws Exception {
        assertThat(edtf(read("date: 2023-09\n\n2 novembre 2012. - Le ministre a parlé.")))
                .contains("2023-09");
    }

    @Test
    void theAgencyOfADatelineIsTheSource() throws Exception {
        assertThat(read("PARIS, 3 mars 2022 (AFP) – Le ministre a parlé.").source())
                .contains("AFP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "x-MacRoman"})
    void aTextIsTheSameInEveryCharacterSet(String charset) throws Exception {
        assertThat(read(FRENCH.getBytes(Charset.forName(charset))).text()).isEqualTo(FRENCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheText(String charset) throws Exception {
        assertThat(read(("\uFEFF" + FRENCH).getBytes(Charset.forName(charset))).text())
                .isEqualTo(FRENCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Été à Erevan.", "Le président a parlé.", "Où ça ? L'armée nie.", "La Pologne a cédé hier."})
    void aShortTextInLatin1IsTakenForFrench(String text) throws Exception {
        assertThat(read(text.getBytes(StandardCharsets.ISO_8859_1)).text()).isEqualTo(text);
    }

    @Test
    void cyrillicInItsOwnCharacterSetIsDetected() throws Exception {
        String russian = "Министр обороны заявил во вторник, что перемирие соблюдается на всей линии фронта. "
                + "Представитель армии опроверг эти сообщения.";
        assertThat(read(russian.getBytes("KOI8-R")).text()).isEqualTo(russian);
    }

    @Test
    void anArticleWithAUrlIsTheSameArticleHoweverItsTextChanges() throws Exception {
        String header = "url: https://example.org/treve\n";
        assertThat(read(header + "Le ministre a parlé.").id())
                .isEqualTo(read(header + "Le ministre a parlé hier.").id());
    }

    @Test
    void anArticleWithoutAUrlIsTheSameArticleHoweverItIsSpaced() throws Exception {
        String id = read("Le ministre a parlé.\nIl a nié.").id();
        assertThat(read("Le ministre  a parlé.\r\n\r\nIl a nié.\n").id()).isEqualTo(id);
        assertThat(read("Le ministre a nié.").id()).isNotEqualTo(id);
    }

    @Test
    void theNameIsThatOfTheFileWithoutItsEnding() throws IOException, UnreadableArticle {
        Path file = folder.resolve("trêve.2022.txt");
        Files.writeString(file, "Le ministre a parlé.");
        assertThat(reader.read(file).name()).isEqualTo("trêve.2022");
    }

    @Test
    void anUnnamedLanguageIsDetected() throws Exception {
        assertThat(read("Le ministre a parlé.").language()).isEqualTo("xx");
    }
}
