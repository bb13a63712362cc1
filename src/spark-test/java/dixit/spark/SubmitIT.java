package dixit.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.cli.ExtractedAlone;
import dixit.rdf.Graphs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged job submitted to Spark as {@code spark-submit} does it, in a Java machine of its own whose class path holds
 * nothing but a Spark installation's jars.
 */
@Timeout(900)
class SubmitIT {

    private static final Path BUILD = Path.of("target/spark").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void aSubmittedJobWritesWhatTheProgramWrites() throws Exception {
        List<Corpus.Story> stories = Corpus.stories();
        Path input = folder.resolve("in");
        Corpus.jsonLines(
                input.resolve("a.jsonl"),
                stories.subList(0, 6).stream().map(Corpus::record).toList(),
                "{\"title\": \"Sans texte\"}");
        Corpus.warc(input.resolve("b.warc.gz"), stories.subList(6, 12));
        Path out = folder.resolve("out");
        Submitted submitted = submit("--out", out, "--partitions", "2", input);
        assertThat(submitted.status()).as(submitted.said()).isZero();
        assertThat(submitted.said()).contains("12 articles with ", "refused: 1 for their language, 2 otherwise");
        Path alone = folder.resolve("alone.nq");
        ExtractedAlone.of(new SharedAnalysis("").annotator(), input, alone);
        // A jar knows its version, classes beside a test do not.
        String version = jar().getFileName().toString().replaceAll("^dixit-|\\.jar$", "");
        Path packaged = folder.resolve("packaged.nq");
        Files.writeString(
                packaged,
                Files.readString(alone)
                        .replace("\"Dixit development\"", "\"Dixit " + version + "\"")
                        .replace("lexicon-fr:development>", "lexicon-fr:" + version + ">"));
        Written.assertSameGraphs(new Written(out).quads(), Graphs.read(packaged));
        assertThat(new Written(out).refusals()).hasSize(3);
        assertThat(new Written(out).files("statements")).hasSize(2);
    }

    @Test
    void whatIsNotThereIsSaidInOneSentence() throws Exception {
        Path out = folder.resolve("out");
        Submitted submitted = submit("--out", out, folder.resolve("nothing.jsonl"));
        assertThat(submitted.status()).isEqualTo(3);
        assertThat(submitted.said())
                .contains("nothing.jsonl: there is no such file or folder")
                .doesNotContain("\tat dixit.");
        assertThat(out).doesNotExist();
    }

    /** Which of two versions counts would hang on the cluster's settings. */
    @Test
    void noClassThatTheJobTakesAlongIsOneThatSparkBrings() throws Exception {
        Set<String> sparks =
                new HashSet<>(classes(BUILD.resolve("distribution")).keySet());
        Map<String, String> jobs = classes(BUILD.resolve("lib"));
        assertThat(sparks).hasSizeGreaterThan(10_000);
        assertThat(jobs).hasSizeGreaterThan(5_000);
        jobs.keySet().retainAll(sparks);
        assertThat(Set.copyOf(jobs.values())).isEmpty();
    }

    @Test
    void theJobTakesNoStoreAndNoServerAlong() throws Exception {
        assertThat(jars(BUILD.resolve("lib")))
                .extracting(jar -> jar.getFileName().toString())
                .noneMatch(jar -> jar.matches("(jena|jetty|jakarta.servlet|logback|slf4j|log4j|shiro).*"));
    }

    private record Submitted(int status, String said) {}

    private Submitted submit(Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g"));
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of("-cp", BUILD.resolve("distribution") + "/*", "org.apache.spark.deploy.SparkSubmit"));
        command.addAll(List.of("--master", "local[2]", "--class", "dixit.spark.ExtractJob"));
        command.addAll(List.of("--conf", "spark.ui.port=0", "--conf", "spark.driver.bindAddress=127.0.0.1"));
        command.addAll(List.of("--conf", "spark.driver.host=localhost"));
        command.addAll(
                List.of("--conf", "spark.executor.heartbeatInterval=60s", "--conf", "spark.network.timeout=600s"));
        command.add("--jars");
        command.add(jars(BUILD.resolve("lib")).stream().map(Path::toString).collect(Collectors.joining(",")));
        command.add(jar().toString());
        for (Object argument : arguments) command.add(argument.toString());
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(14, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the job does not end:\n" + Files.readString(said));
        }
        return new Submitted(process.exitValue(), Files.readString(said));
    }

    private static Path jar() throws IOException {
        List<Path> jars = jars(BUILD);
        assertThat(jars).hasSize(1);
        return jars.get(0);
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** Each class of the jars in a folder, and the jar it is in. */
    private static Map<String, String> classes(Path folder) throws IOException {
        Map<String, String> classes = new TreeMap<>();
        for (Path jar : jars(folder)) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                zip.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                        .filter(name -> !name.endsWith("-info.class"))
                        .forEach(name -> classes.put(name, jar.getFileName().toString()));
            }
        }
        return classes;
    }
}
