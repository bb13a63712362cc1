package dixit.wikidata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dixit.actor.GazetteerEntry;
import dixit.rdf.ActorTurtle;
import dixit.rdf.Graphs;
import dixit.rdf.Iris;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DumpTest {

    private static final Path EXPECTED = Path.of("src/test/resources/wikidata/valdoria.ttl");

    @TempDir
    private Path folder;

    @Test
    void itemsBecomeTheActorsExpected() throws IOException {
        Graphs.assertSame(
                new ActorTurtle(Iris.LOCAL).model(entries(found(Dumps.lines()), List.of())), Graphs.read(EXPECTED));
    }

    @Test
    void theOrderOfTheDumpMakesNoDifference() throws IOException {
        List<String> backwards = new ArrayList<>(Dumps.lines().stream()
                .map(line -> line.startsWith("{") && !line.endsWith(",") ? line + "," : line)
                .toList());
        Collections.reverse(backwards);
        assertThat(entries(found(backwards), List.of()))
                .containsExactlyElementsOf(entries(found(Dumps.lines()), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"item\",\"id\":\"Q1\",\"claims\":{\"P31\":[{\"id\":\"Q5\"",
                "{\"type\":\"item\",\"claims\":{\"P31\":\"Q5\",\"P39\":\"Q5\"}}",
                "<html>",
                "{\"type\":\"item\",\"id\":\"Q515\",\"labels\":7}",
            })
    void aLineThatIsNoEntityIsLeftOutAndCounted(String line) throws IOException {
        List<String> lines = new ArrayList<>(Dumps.lines());
        lines.add(3, line);
        Findings findings = found(lines);
        assertThat(findings.malformed()).isEqualTo(1);
        assertThat(entries(findings, List.of())).isEqualTo(entries(found(Dumps.lines()), List.of()));
    }

    @Test
    void whatIsKnownAlreadyKeepsItsNamesAndGainsOthers() throws IOException {
        GazetteerEntry known = entries(found(Dumps.lines()), List.of()).stream()
                .filter(entry -> entry.actor().id().equals("Q90000500"))
                .findFirst()
                .orElseThrow();
        GazetteerEntry renamed = new GazetteerEntry(
                new dixit.actor.Actor(
                        known.actor().id(),
                        known.actor().kind(),
                        java.util.Map.of("fr", "agence valdorienne de presse"),
                        List.of("AVP"),
                        known.actor().country(),
                        known.actor().speaksFor(),
                        known.actor().gender()),
                List.of(),
                List.of(),
                List.of());
        assertThat(entries(found(Dumps.lines()), List.of(renamed)))
                .filteredOn(entry -> entry.actor().id().equals("Q90000500"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor().label("fr")).isEqualTo("agence valdorienne de presse");
                    assertThat(entry.actor().label("en")).isEqualTo("Valdorian News Agency");
                    assertThat(entry.actor().aliases()).containsExactly("AVP", "VNA");
                });
    }

    @Test
    void aFileThatIsNotGzippedIsRefused() {
        assertThatThrownBy(() -> new Dump(Dumps.VALDORIA, folder, Selection.packaged(), bytes -> {}).read())
                .isInstanceOf(ZipException.class);
    }

    @Test
    void aDumpThatBreaksOffIsRefusedAndReadToItsEndOnceItIsWhole() throws IOException {
        Path dump = Dumps.gzipped(folder, Dumps.lines());
        byte[] whole = Files.readAllBytes(dump);
        Files.write(dump, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> read(dump)).isInstanceOf(EOFException.class);
        Files.write(dump, whole);
        assertThat(entries(read(dump), List.of())).isNotEmpty();
    }

    private Findings found(List<String> lines) throws IOException {
        return read(Dumps.gzipped(folder, lines));
    }

    private Findings read(Path dump) throws IOException {
        Path work = Files.createTempDirectory(folder, "work");
        return new Dump(dump, work, Selection.packaged(), bytes -> {}).read();
    }

    private static List<GazetteerEntry> entries(Findings findings, List<GazetteerEntry> known) throws IOException {
        List<GazetteerEntry> entries = new ArrayList<>();
        new Assembly(findings, known, 1945).run(entries::add);
        return entries;
    }
}
