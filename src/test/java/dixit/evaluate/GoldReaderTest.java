package dixit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dixit.article.ArticleReader;
import dixit.statement.Form;
import dixit.statement.SpeechAct;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldReaderTest {

    private static final Path INVALID = Path.of("src/test/resources/invalid/gold");
    private static final String HEADER = String.join("\t", GoldRow.COLUMNS);

    private final GoldReader reader = new GoldReader(new ArticleReader(text -> "fr"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a-column-missing              | line 3 has 9 columns, not 11; put one tab",
                "a-column-too-many             | line 2 has 12 columns, not 11; put one tab",
                "header-without-cue            | line 1 must name the columns",
                "empty-file                    | line 1 must name the columns",
                "unknown-form                  | line 2, column form: “reported” is unknown; use one of direct, indirect",
                "unknown-act                   | line 2, column act: “say” is unknown; use one of state, appeal",
                "malformed-date                | line 2, column date: “21/09/2023” is no EDTF date; write 2023-09-21",
                "impossible-date               | line 2, column date: “2023-02-30” is no EDTF date",
                "content-not-in-the-article    | line 2, column content: “la trêve est rompue” does not occur",
                "pieces-in-the-wrong-order     | line 2, column content: “tient […] la trêve” does not occur",
                "content-without-words         | line 2, column content: “« … »” does not occur",
                "content-empty                 | line 2, column content: it is empty; write what was said",
                "id-used-twice                 | line 3, column id: s1 is used twice",
                "id-without-number             | line 2, column id: an id is s1, s2",
                "speaker-without-identity      | line 2, column speaker_id: “Le ministre” speaks but is not identified",
                "name-missing-beside-ampersand | line 2, column about_id: a name is missing beside “&”",
                "text-missing                  | its article text-missing.txt is missing; put it beside",
                "text-empty                    | its article cannot be used",
                "not-utf-8                     | it is not UTF-8; save it as UTF-8",
            })
    void aFaultIsNamedWithItsPlaceAndRemedy(String name, String message) {
        Path file = INVALID.resolve(name + ".gold.tsv");
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(InvalidGold.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(message);
    }

    @Test
    void everyInvalidFileIsRefusedInOneSentenceAndTheOthersAreRead() throws Exception {
        GoldFolder<GoldArticle> gold = GoldFolder.read(INVALID, GoldReader.ENDING, reader::read);
        assertThat(gold.articles()).isEmpty();
        assertThat(gold.faults())
                .hasSize(19)
                .allSatisfy(fault -> assertThat(fault).endsWith(".").doesNotContain("\n"));
    }

    @Test
    void aRowIsReadColumnByColumn() throws Exception {
        GoldArticle gold = read(
                "Selon Tass, Damas et Moscou ont dit à Ankara que la trêve tient.",
                "s1\tDamas et Moscou\tSyrie & Russie\tont dit\tla trêve tient\tindirect\tTurquie\tTrêve & Syrie\t2023-09\tTASS\tpraise");
        assertThat(gold.statements()).singleElement().satisfies(row -> {
            assertThat(row.speakers()).containsExactly("Syrie", "Russie");
            assertThat(row.addressees()).containsExactly("Turquie");
            assertThat(row.about()).containsExactly("Trêve", "Syrie");
            assertThat(row.date()).map(GoldDate::edtf).hasValue("2023-09");
            assertThat(row.relays()).containsExactly("TASS");
            assertThat(row.form()).isEqualTo(Form.INDIRECT);
            assertThat(row.act()).isEqualTo(SpeechAct.PRAISE);
            assertThat(row.extent().in(gold.article().text())).isEqualTo("la trêve tient");
        });
    }

    @Test
    void contentIsFoundNearItsCueWhateverItsPunctuation() throws Exception {
        GoldArticle gold = read(
                "L’accord est mort. Plus tard, « l’accord  est mort », répète Oslo.",
                "s1\tOslo\tOslo\trépète\tl'accord est mort\tdirect\t\t\t\t\tstate");
        assertThat(gold.statements().get(0).extent().start()).isGreaterThan(20);
    }

    @Test
    void aByteOrderMarkWindowsLineEndsAndBlankLinesDoNoHarm() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "La trêve tient.");
        Files.writeString(
                folder.resolve("a.gold.tsv"),
                "\uFEFF" + HEADER + "\r\ns1\t\t\t\tLa trêve tient\tdirect\t\t\t\t\tstate\r\n\r\n");
        assertThat(reader.read(folder.resolve("a.gold.tsv")).statements()).hasSize(1);
    }

    @Test
    void anArticleMayHoldNoStatement() throws Exception {
        assertThat(read("Il pleut.").statements()).isEmpty();
    }

    private GoldArticle read(String text, String... rows) throws Exception {
        Files.writeString(folder.resolve("a.txt"), text);
        Path file = folder.resolve("a.gold.tsv");
        Files.write(
                file, Stream.concat(Stream.of(HEADER), List.of(rows).stream()).toList());
        return reader.read(file);
    }
}
