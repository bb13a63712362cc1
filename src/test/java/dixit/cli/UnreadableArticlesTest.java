package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of {@code invalid/article} and {@code invalid/language}, and those too large or too absent to be kept there. */
class UnreadableArticlesTest {

    private static final Path INVALID = Path.of("src/test/resources/invalid");

    @TempDir
    private Path folder;

    private Path good;

    @BeforeEach
    void writeAGoodArticle() throws Exception {
        good = Files.writeString(folder.resolve("bon.txt"), "Oslo a déclaré jeudi que la trêve tient.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    article/empty.txt            | put the article's text in it
                    article/only-white-space.txt | put the article's text in it
                    article/no-words.txt         | give it the article's text
                    article/picture.txt          | save the article as a .txt file
                    language/chinese.txt         | in the language "zh"
                    language/english.txt         | in the language "en"
                    """)
    void isNamedInOneSentenceWithTheRemedyAndTheRestIsRead(String name, String remedy) {
        Path file = INVALID.resolve(name);
        Outcome outcome = Outcome.with(Outcome.FINDS_NOTHING, "extract", file, good);
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .startsWith(file + ": ")
                .contains(remedy)
                .endsWith(".");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).contains("\"bon\"@fr");
    }

    @Test
    void aFileThatIsNotThereDoesNotStopTheOthers() {
        Outcome outcome = Outcome.with(Outcome.FINDS_NOTHING, "extract", folder.resolve("absent.txt"), good);
        assertThat(outcome.err()).contains("absent.txt: there is no such file; check the path.");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).contains("\"bon\"@fr");
    }

    @Test
    void aFolderWithoutArticlesDoesNotStopTheOthers() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("vide"));
        Outcome outcome = Outcome.with(Outcome.FINDS_NOTHING, "extract", empty, good);
        assertThat(outcome.err()).contains(empty + ": this is a folder without articles; put .txt files in it");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void tenMegabytesWithoutAFullStopAreRefusedAtOnce() throws Exception {
        Path endless = Files.writeString(folder.resolve("endless.txt"), "et la trêve tient ".repeat(600_000));
        Outcome outcome = Outcome.with(Outcome.FINDS_NOTHING, "extract", endless);
        assertThat(outcome.err()).contains("endless.txt").contains("split it into one file per article");
        assertThat(outcome.status()).isEqualTo(3);
    }

    @Test
    void aLongTextWithoutAFullStopIsRead() throws Exception {
        Path endless = Files.writeString(
                folder.resolve("endless.txt"),
                "Oslo a déclaré que la trêve tient et " + "que Bergen attend et ".repeat(100));
        Outcome outcome = Outcome.of("extract", endless);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isZero();
    }

    @Test
    void whenNothingCanBeReadNothingIsPrinted() {
        Outcome outcome = Outcome.with(Outcome.FINDS_NOTHING, "extract", INVALID.resolve("article/empty.txt"));
        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void anArticleOnWhichTheAnalysisFailsDoesNotStopTheOthers() throws Exception {
        Files.writeString(folder.resolve("difficile.txt"), "Bergen a démenti mardi que la guerre continue.");
        Outcome outcome = Outcome.with(
                article -> {
                    if (article.name().equals("difficile")) throw new StackOverflowError();
                    return Outcome.FINDS_NOTHING.annotate(article);
                },
                "extract",
                folder);
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .contains("difficile.txt: the article could not be analysed");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).contains("\"bon\"@fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
    void frenchIsReadInAnyCharacterSetItIsWrittenIn(String charset) throws Exception {
        String text =
                "Le ministère démentait la trêve de Noël\n\nOslo a déclaré jeudi que la trêve a été violée à l'aube.\n";
        Path file = Files.write(folder.resolve("texte.txt"), text.getBytes(Charset.forName(charset)));
        Outcome outcome = Outcome.with(Outcome.FINDS_NOTHING, "extract", file);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("\"Le ministère démentait la trêve de Noël\"@fr");
    }
}
