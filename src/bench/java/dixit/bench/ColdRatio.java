package dixit.bench;

import dixit.article.OpenNlpLanguageDetector;
import dixit.text.CoreNlpAnalyser;
import dixit.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * {@code ./dixit extract} on one short article beside a Java process that reads the same models with the same classes and
 * nothing else, both as whole processes and in turns; beside it, that process with the compiler that {@code ./dixit} chooses for
 * a short article.
 */
final class ColdRatio {

    private static final int ROUNDS = 5;

    private ColdRatio() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            read();
            return;
        }
        Path article = Files.createTempFile("short", ".txt");
        Files.writeString(
                article,
                "date: 2023-09-21\n\nJeudi, le ministère russe de la Défense a affirmé que la trêve tenait.\n");
        List<String> reading =
                Ratios.java(List.of("dixit.bench.ColdRatio", "read")).command();
        List<String> quick = Ratios.java(List.of("-XX:TieredStopAtLevel=1", "dixit.bench.ColdRatio", "read"))
                .command();
        List<String> extract = List.of("./dixit", "extract", article.toString());
        seconds(extract); // builds, where that is still to do
        double[] base = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        double[] quicker = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            base[i] = seconds(reading);
            ours[i] = seconds(extract);
            quicker[i] = seconds(quick);
            System.err.printf("models %.2f s, %.2f s, extract %.2f s%n", base[i], quicker[i], ours[i]);
        }
        Files.delete(article);
        Arrays.sort(base);
        Arrays.sort(ours);
        Arrays.sort(quicker);
        System.out.println(Ratio.atMost(
                1.15,
                "./dixit extract, cold / reading the models",
                ours[ROUNDS / 2] / base[ROUNDS / 2],
                "%.1f s and %.1f s, medians of %d; with the quick compiler the models take %.1f s"
                        .formatted(ours[ROUNDS / 2], base[ROUNDS / 2], ROUNDS, quicker[ROUNDS / 2])));
    }

    /** The parser's model is read in the background: a word must be parsed to wait for it. */
    private static void read() {
        Language french = Language.of("fr");
        var detecting =
                java.util.concurrent.CompletableFuture.runAsync(() -> new OpenNlpLanguageDetector().detect("Non."));
        new CoreNlpAnalyser(french, french.morphology())
                .analyse("Non.", List.of(new dixit.text.Block(new dixit.text.Span(0, 4), false)), all -> {
                    BitSet every = new BitSet();
                    every.set(0, all.size());
                    return every;
                });
        detecting.join();
    }

    private static double seconds(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(new ArrayList<>(command))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) throw new IOException(command + " ended with " + process.exitValue());
        return (System.nanoTime() - start) / 1e9;
    }
}
