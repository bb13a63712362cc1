package dixit.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadableArticleTest {

    private static final Path INVALID = Path.of("src/test/resources/invalid/article");

    private final ArticleReader reader = new ArticleReader(text -> "fr");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "empty                         | the file is empty; put the article's text in it.",
                "only-white-space              | the file is empty; put the article's text in it.",
                "only-a-byte-order-mark        | the file is empty; put the article's text in it.",
                "nothing-but-headers           | there are header lines and no text; put the article's text below them.",
                "nothing-but-a-date            | there are header lines and no text; put the article's text below them.",
                "no-words                      | the file holds no words; give it the article's text.",
                "date-impossible               | line 1: “2022-02-30” is not a date; write it as 2023-09-21, 2023-09 or 2023.",
                "date-in-words                 | line 2: “au printemps” is not a date; write it as 2023-09-21, 2023-09 or 2023.",
                "url-without-scheme            | line 1: “www.example.org/treve” is not a web address; give one that starts with https:// or http://.",
                "url-of-a-file                 | line 1: “file:///etc/hostname” is not a web address; give one that starts with https:// or http://.",
                "language-unknown              | line 1: “volapuk 2” is not a language; write its code, such as fr, or leave the line out.",
                "pdf                           | this is a PDF file, not plain text; save the article as a .txt file.",
                "word-document                 | this is a ZIP, Word or OpenDocument file, not plain text; save the article as a .txt file.",
                "gzip                          | this is a gzip file, not plain text; save the article as a .txt file.",
                "picture                       | this is a picture, not plain text; save the article as a .txt file.",
                "web-page                      | this is markup, not plain text; save the article as a .txt file.",
                "feed                          | this is markup, not plain text; save the article as a .txt file.",
                "zero-bytes                    | this is a binary file, not plain text; save the article as a .txt file.",
                "control-characters            | this is a binary file, not plain text; save the article as a .txt file.",
                "cut-within-a-utf-16-character | this is a binary file, not plain text; save the article as a .txt file.",
                "folder                        | this is a folder without articles; put .txt files in it, or name a file.",
                "missing                       | there is no such file; check the path.",
            })
    void aFileThatIsNoArticleIsRefusedInOneSentence(String name, String message) {
        Path file = INVALID.resolve(name + ".txt");
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(UnreadableArticle.class)
                .hasMessage(file + ": " + message);
    }

    @Test
    void aFileLargerThanAnyArticleIsRefused() throws IOException {
        Path file = folder.resolve("large.txt");
        Files.write(file, "mot ".repeat(ArticleReader.LARGEST_FILE / 4 + 1).getBytes());
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(UnreadableArticle.class)
                .hasMessage(file + ": the file has more than 2,000,000 bytes, too many for one article;"
                        + " split it into one file per article.");
    }

    @Test
    void everyFixtureIsNamedInTheTest() throws IOException {
        String test = Files.readString(Path.of("src/test/java/dixit/article/UnreadableArticleTest.java"));
        try (Stream<Path> fixtures = Files.list(INVALID)) {
            assertThat(fixtures.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .allSatisfy(name -> assertThat(test).contains('"' + name + ' '));
        }
    }
}
