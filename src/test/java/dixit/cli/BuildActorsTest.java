package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.wikidata.Dumps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildActorsTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsBuiltIsFoundBesideThePackagedActors() throws Exception {
        Outcome built = build(Dumps.lines());
        assertThat(built.err()).isEmpty();
        assertThat(built.status()).isZero();
        assertThat(lookup("Ana Verlac")).startsWith("Q90000300");
        assertThat(lookup("valdoriennes")).startsWith("Q90000100");
        assertThat(lookup("russe")).startsWith("Q159 ");
    }

    @Test
    void theFilesAreThoseOfTheSeedsAndTheSameEachTime() throws Exception {
        build(Dumps.lines());
        List<byte[]> before = files();
        build(Dumps.lines());
        assertThat(files()).containsExactlyElementsOf(before);
        assertThat(folder.resolve("actors/persons.ttl")).content().contains("Ana Verlac", "Vladimir Poutine");
    }

    @Test
    void filesThatWereEditedAreCompiledAgain() throws Exception {
        build(Dumps.lines());
        Path persons = folder.resolve("actors/persons.ttl");
        Files.writeString(persons, Files.readString(persons).replace("\"Verlac\"@fr", "\"Verlak\"@fr"));
        assertThat(Outcome.with(Outcome.FINDS_NOTHING, "actors", "compile", folder.resolve("actors"))
                        .status())
                .isZero();
        assertThat(lookup("Verlak")).startsWith("Q90000300");
    }

    @Test
    void aFileEditedWronglyIsNamedWithItsLineAndWhatWasCompiledStays() throws Exception {
        build(Dumps.lines());
        Path places = folder.resolve("actors/places.ttl");
        Files.writeString(places, "<a> <b>\n");
        Outcome outcome = Outcome.with(Outcome.FINDS_NOTHING, "actors", "compile", folder.resolve("actors"));
        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.err()).startsWith(places + ", line ");
        assertThat(lookup("Port-Clair")).startsWith("Q90000101");
    }

    @Test
    void linesThatCannotBeReadAreCounted() throws Exception {
        List<String> lines = new ArrayList<>(Dumps.lines());
        lines.add(1, "{\"type\":\"item\"");
        Outcome built = build(lines);
        assertThat(built.status()).isEqualTo(1);
        assertThat(built.err()).isEqualToIgnoringNewLines("lines that could not be read and were left out: 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from-dump away.json.gz | 3 | there is no such file",
                "--from-dump pom.xml | 3 | Not in GZIP format",
                "--from-endpoint ftp://example.org --contact me@example.org | 2 | an endpoint is an http or https address",
                "--from-endpoint http://example.org --contact é | 2 | a User-Agent is one line of ASCII",
                "--from-endpoint http://example.org --contact a --page 0 | 2 | ask for at least 1 row, not 0",
                "--from-dump pom.xml --classes pom.xml | 3 | pom.xml, line 1: expected a class id, a choice and a label",
                "--from-dump a --from-endpoint http://example.org | 2 | mutually exclusive",
                "--since 1990 | 2 | Missing required argument",
            })
    void whatCannotBeBuiltFromIsSaid(String options, int status, String sentence) {
        List<Object> arguments = new ArrayList<>(List.of("actors", "build", "--out", folder.resolve("actors")));
        arguments.addAll(List.of(options.split(" ")));
        Outcome outcome = Outcome.with(Outcome.FINDS_NOTHING, arguments.toArray());
        assertThat(outcome.err()).contains(sentence);
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(folder.resolve("actors/persons.ttl")).doesNotExist();
    }

    private Outcome build(List<String> lines) throws Exception {
        Path dump = Dumps.gzipped(folder, lines);
        return Outcome.with(
                Outcome.FINDS_NOTHING, "actors", "build", "--from-dump", dump, "--out", folder.resolve("actors"));
    }

    private String lookup(String name) {
        return Outcome.with(Outcome.FINDS_NOTHING, "actors", "lookup", name, "--actors", folder.resolve("actors"))
                .out();
    }

    private List<byte[]> files() throws Exception {
        List<byte[]> files = new ArrayList<>();
        for (String name : List.of("states.ttl", "organisations.ttl", "persons.ttl", "places.ttl", "names.fsa"))
            files.add(Files.readAllBytes(folder.resolve("actors").resolve(name)));
        return files;
    }
}
