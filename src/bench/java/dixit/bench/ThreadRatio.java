package dixit.bench;

import dixit.cli.Dixit;
import dixit.extract.KnownActors;
import dixit.extract.Pipeline;
import dixit.statement.Annotator;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The rate of an ingest on two processors beside that on one, where one thread does everything (compiling and collecting apart,
 * hence a warm round first). Two Java processes take turns, round by round, so that a busy
 * machine slows both. Arguments: the articles of a round and a folder.
 */
final class ThreadRatio {

    private static final int ROUNDS = 3;
    private static final int WARM = 1;

    private ThreadRatio() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 3) {
            rounds(Integer.parseInt(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            return;
        }
        Process[] processes = new Process[2];
        for (int i = 0; i < 2; i++)
            processes[i] = Ratios.java(Ratios.asInAnIngest(
                            "-XX:ActiveProcessorCount=" + (i + 1),
                            "dixit.bench.ThreadRatio",
                            arguments[0],
                            arguments[1],
                            Integer.toString(i + 1)))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        try (BufferedReader one = processes[0].inputReader();
                BufferedReader two = processes[1].inputReader()) {
            double[] ratios = new double[ROUNDS];
            for (int round = -WARM; round < ROUNDS; round++) {
                double single = seconds(processes[0], one);
                double both = seconds(processes[1], two);
                System.err.printf("one thread %.1f s, two threads %.1f s%n", single, both);
                if (round >= 0) ratios[round] = single / both;
            }
            Arrays.sort(ratios);
            System.out.println(Ratio.atLeast(
                    1.7,
                    "two threads / one thread, rate",
                    ratios[ROUNDS / 2],
                    "whole ingests of %s articles; %.2f to %.2f"
                            .formatted(arguments[0], ratios[0], ratios[ROUNDS - 1])));
        } finally {
            for (Process process : processes) process.destroy();
        }
    }

    /** Asks a process for one round. */
    private static double seconds(Process process, BufferedReader answers) throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        while (true) {
            String line = answers.readLine();
            if (line == null) throw new IOException("a process with rounds to go has ended");
            if (line.startsWith("seconds ")) return Double.parseDouble(line.substring(8));
        }
    }

    private static void rounds(int articles, Path folder, int processors) throws IOException {
        Path texts = folder.resolve("texts" + processors);
        new SeedTexts().write(texts, 0, articles);
        Annotator annotator = Pipeline.calibrated(KnownActors.packaged().gazetteer());
        Path data = folder.resolve("data" + processors);
        while (System.in.read() >= 0) {
            Ratios.clear(data);
            long start = System.nanoTime();
            Dixit.commandLine(() -> annotator).execute("ingest", texts.toString(), "--data", data.toString());
            System.out.println("seconds " + (System.nanoTime() - start) / 1e9);
        }
    }
}
