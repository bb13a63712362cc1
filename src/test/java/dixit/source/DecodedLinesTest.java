package dixit.source;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.article.Article;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedLinesTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-15", "x-MacRoman", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void aTableMayBeInAnyCharacterSet(String charset) {
        byte[] table = "text\nÀ l'aube l'armée a démenti.\n".getBytes(Charset.forName(charset));
        assertThat(Reading.of("a.csv", table).article().text()).isEqualTo("À l'aube l'armée a démenti.\n");
    }

    @Test
    void theFirstLetterThatTellsTheSetMayStandFarDown() {
        String table = "text\n" + "Oslo a dit oui.\n".repeat(2000) + "L’armée a démenti.\n";
        Reading reading = Reading.of("a.csv", table.getBytes(Charset.forName("windows-1252")));
        assertThat(reading.articles()).hasSize(2001);
        assertThat(reading.articles().get(2000)).extracting(Article::text).isEqualTo("L’armée a démenti.\n");
    }

    @Test
    void aRowMayRunOverLines() {
        String table = "text;title\n\"L’armée\n\na démenti.\";Été\n";
        Article article =
                Reading.of("a.csv", table.getBytes(StandardCharsets.UTF_8)).article();
        assertThat(article.text()).isEqualTo("title: Été\n\nL’armée\n\na démenti.\n");
    }
}
