package dixit.wikidata;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.actor.ActorKind;
import dixit.actor.CompiledGazetteer;
import dixit.actor.Gazetteer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on 100,000 items, in a process of its own with little memory; some ten seconds. */
class ManyItemsTest {

    private static final int ITEMS = 100_000;
    private static final Map<String, String> TEMPLATES = Stream.of("Q90000300", "Q90000101", "Q90000600")
            .collect(Collectors.toMap(
                    id -> id,
                    id -> Dumps.lines().stream()
                            .filter(line -> line.startsWith("{\"type\":\"item\",\"id\":\"" + id + "\""))
                            .findFirst()
                            .orElseThrow()));

    private static final String SECOND_PASS_BEGUN = ".*\"pass\":2,\"lines\":[1-9].*";

    @TempDir
    private Path folder;

    @Test
    void aLongDumpNeedsLittleMemoryAndIsReadOnAfterTheProcessWasKilled() throws Exception {
        Stream<String> copies = IntStream.range(0, ITEMS).mapToObj(i -> {
            // One in ten is taken: of Wikidata's items it is one in a hundred.
            String template = i % 20 == 0 ? "Q90000300" : i % 20 == 10 ? "Q90000101" : "Q90000600";
            return TEMPLATES.get(template).replace(template, "Q" + (91_000_000 + i));
        });
        Path dump = Dumps.gzipped(
                folder,
                () -> Stream.concat(Dumps.lines().stream().filter(line -> !line.equals("]")), copies)
                        .iterator());
        Path out = folder.resolve("actors");

        Process killed = build(dump, out);
        while (killed.isAlive() && !checkpoint(out).matches(SECOND_PASS_BEGUN)) Thread.sleep(5);
        killed.destroyForcibly().waitFor();
        assertThat(checkpoint(out)).matches(SECOND_PASS_BEGUN);
        assertThat(out.resolve("names.fsa")).doesNotExist();
        FileTime firstPass = Files.getLastModifiedTime(out.resolve("work/classes.tsv"));

        Process again = build(dump, out);
        assertThat(again.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(again.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        assertThat(Files.getLastModifiedTime(out.resolve("work/classes.tsv")))
                .as("the first pass was not made again")
                .isEqualTo(firstPass);
        Gazetteer gazetteer = CompiledGazetteer.open(out);
        assertThat(gazetteer.named("Ana Verlac")).hasSize(ITEMS / 20 + 1);
        assertThat(gazetteer.named("Port-Clair")).hasSize(ITEMS / 20 + 1);
        assertThat(gazetteer.metonym("Port-Clair")).map(actor -> actor.kind()).contains(ActorKind.STATE);
    }

    private static String checkpoint(Path out) throws IOException {
        Path file = out.resolve("work/checkpoint.json");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private Process build(Path dump, Path out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dixit.cli.Dixit",
                        "actors",
                        "build",
                        "--from-dump",
                        dump.toString(),
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }
}
