package dixit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All ratios of docs/performance.md, one after the other, each in Java processes of its own. Rows of a Markdown table go to
 * standard output, what is going on to standard error. Argument: {@code all}, or which of them with commas between.
 */
final class Ratios {

    private static final Path FOLDER = Path.of("target", "bench");

    /** What {@code ./dixit ingest} tells the optimising compiler; CoreNLP runs in the same process. */
    private static final List<String> AS_IN_AN_INGEST = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    /** The Java options and arguments of each; sizes may be set as {@code -Dbench.articles=…}. */
    private static final Map<String, List<String>> ALL = new LinkedHashMap<>();

    static {
        // One processor: one thread, and nothing that runs beside it unseen.
        ALL.put(
                "ingest",
                asInAnIngest(
                        "-XX:ActiveProcessorCount=1",
                        "-XX:FlightRecorderOptions=stackdepth=256",
                        "-Dbench.warm=" + System.getProperty("bench.warm", "300"),
                        "-Xmx4g",
                        "dixit.bench.IngestRatios",
                        articles(),
                        FOLDER.resolve("ingest").toString()));
        ALL.put("steady", List.of("-XX:+UseParallelGC", "-Xmx3g", "dixit.bench.SteadyRatios", "100", "5"));
        ALL.put(
                "threads",
                List.of(
                        "dixit.bench.ThreadRatio",
                        System.getProperty("bench.threads", "256"),
                        FOLDER.resolve("threads").toString()));
        ALL.put(
                "load",
                List.of("dixit.bench.LoadRatio", "300", FOLDER.resolve("load").toString()));
        ALL.put(
                "heap",
                List.of(
                        "dixit.bench.HeapRatio",
                        "1000",
                        "10000",
                        FOLDER.resolve("heap").toString()));
        ALL.put("cold", List.of("dixit.bench.ColdRatio"));
        ALL.put(
                "graph",
                List.of(
                        "-Xmx4g",
                        "dixit.bench.GraphRatios",
                        "1000",
                        System.getProperty("bench.graph", "100000"),
                        FOLDER.resolve("graph").toString()));
    }

    private Ratios() {}

    static List<String> asInAnIngest(String... arguments) {
        return Stream.concat(AS_IN_AN_INGEST.stream(), Stream.of(arguments)).toList();
    }

    private static String articles() {
        return System.getProperty("bench.articles", "200");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Set<String> chosen = arguments[0].equals("all") ? ALL.keySet() : Set.of(arguments[0].split(","));
        Files.createDirectories(FOLDER);
        System.out.println("| what | goal | measured | met | |\n| --- | --- | --- | --- | --- |");
        int failed = 0;
        for (Map.Entry<String, List<String>> one : ALL.entrySet()) {
            if (!chosen.contains(one.getKey())) continue;
            System.err.println(one.getKey() + " …");
            int status = java(one.getValue()).inheritIO().start().waitFor();
            if (status != 0) {
                System.err.println(one.getKey() + " ended with " + status);
                failed++;
            }
        }
        System.exit(failed == 0 ? 0 : 1);
    }

    /** A Java process on the same class path, with the collector and encoding of ./dixit. */
    static ProcessBuilder java(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path")));
        // That of ./dixit, where none is asked for.
        if (arguments.stream().noneMatch(argument -> argument.endsWith("GC"))) command.add("-XX:+UseSerialGC");
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** Deletes a folder and all in it. */
    static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
