package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorsCommandTest {

    private static final String HEADER = "qid\tkind\tlabel_fr\tlabel_en\taliases_fr\tcountry_qid\trole\n";
    private static final String NORWAY = "Q20\tcountry\tNorvège\tNorway\t\t\tISO NO\n";

    @TempDir
    private Path folder;

    private Path table;
    private Path countries;
    private Path supplement;
    private Path out;

    @BeforeEach
    void writeTables() throws Exception {
        table = Files.writeString(folder.resolve("states.tsv"), HEADER + NORWAY);
        countries = Files.writeString(
                folder.resolve("countries.json"),
                "[{\"cca2\": \"NO\", \"demonyms\": {\"fra\": {\"m\": \"Norvégien\", \"f\": \"Norvégienne\"}}}]");
        supplement = Files.writeString(folder.resolve("supplement.tsv"), "metonym\tQ20\tOslo\n");
        out = folder.resolve("out");
    }

    @ParameterizedTest
    @CsvSource({
        "Vladimir Poutine, Q7747, Person, name",
        "russe, Q159, State, nationality",
        "Moscou, Q159, State, metonym"
    })
    void lookupTellsWhoIsMeantAndHow(String name, String id, String kind, String how) {
        Outcome outcome = Outcome.of((Object[]) ("actors lookup " + name).split(" "));
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out().lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith(id + " ")
                        .contains(" " + kind + " ")
                        .endsWith(how));
    }

    @Test
    void lookupOfNobodyIsSaidOnTheErrorStream() {
        Outcome outcome = Outcome.of("actors", "lookup", "Zzyzx");
        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).singleElement().asString().contains("nobody named Zzyzx; check the spelling");
    }

    @Test
    void importWritesTheTablesAsTurtle() {
        Outcome outcome = importing();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isZero();
        assertThat(out.resolve("states.ttl"))
                .content()
                .contains("\"Norvège\"@fr", "\"Norway\"@en", "norvégienne", "Oslo");
    }

    @Test
    void importNamesTheRowThatIsTooShort() throws Exception {
        Files.writeString(table, HEADER + NORWAY + "Q35\tcountry\n");
        assertThatNothingIsWritten(table + ", line 3: expected at least 7 tab-separated columns, found 2");
    }

    @Test
    void importNamesTheSupplementThatIsTooShort() throws Exception {
        Files.writeString(supplement, "# further names\nmetonym\tQ20\n");
        assertThatNothingIsWritten(supplement + ", line 2: expected 3 tab-separated columns, found 2");
    }

    @Test
    void importNamesTheFileThatIsMissing() throws Exception {
        Files.delete(table);
        assertThatNothingIsWritten(table + ": the file cannot be read or written; check the path.");
    }

    @Test
    void importNamesTheFileThatIsNoJson() throws Exception {
        Files.writeString(countries, "<html>");
        assertThatNothingIsWritten(countries + ", line 1: this is not valid JSON");
    }

    private void assertThatNothingIsWritten(String sentence) {
        Outcome outcome = importing();
        assertThat(outcome.err().lines()).singleElement().asString().contains(sentence);
        assertThat(outcome.status()).isEqualTo(3);
        assertThat(out).doesNotExist();
    }

    private Outcome importing() {
        return Outcome.of(
                "actors",
                "import",
                "--table",
                table,
                "--countries",
                countries,
                "--supplement",
                supplement,
                "--out",
                out);
    }
}
