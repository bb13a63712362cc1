package dixit.bench;

import dixit.cli.Dixit;
import dixit.extract.KnownActors;
import dixit.extract.Pipeline;
import dixit.statement.Annotator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The most heap that is in use after a full collection while many articles are ingested, beside that for fewer. Articles are
 * one paragraph with a statement or two, or this would take hours. Arguments: few, many, and a folder.
 */
final class HeapRatio {

    /** The heap is collected whenever so many more articles were annotated. */
    private static final int STEP = 200;

    private HeapRatio() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2) {
            System.out.println("peak " + peak(Integer.parseInt(arguments[0]), Path.of(arguments[1])));
            return;
        }
        double few = child(arguments[0], arguments[2]);
        double many = child(arguments[1], arguments[2]);
        System.out.println(Ratio.atMost(
                1.1,
                "peak heap of " + arguments[1] + " articles / of " + arguments[0],
                many / few,
                "short articles; %.0f MB and %.0f MB after collections".formatted(many / 1e6, few / 1e6)));
    }

    private static double child(String articles, String folder) throws IOException {
        Process process = Ratios.java(List.of("-Xmx2g", "dixit.bench.HeapRatio", articles, folder))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = process.inputReader()) {
            return lines.lines()
                    .filter(line -> line.startsWith("peak "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(5)))
                    .findFirst()
                    .orElseThrow(() -> new IOException("an ingest of " + articles + " articles has failed"));
        }
    }

    private static long peak(int articles, Path folder) throws IOException {
        Path texts = folder.resolve("texts" + articles);
        Path data = folder.resolve("data" + articles);
        Ratios.clear(data);
        new SeedTexts(1).write(texts, 0, articles);
        Annotator annotator = Pipeline.calibrated(KnownActors.packaged().gazetteer());
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        AtomicInteger annotated = new AtomicInteger();
        AtomicLong peak = new AtomicLong();
        Runnable collect = () -> {
            memory.gc();
            long used = memory.getHeapMemoryUsage().getUsed();
            peak.accumulateAndGet(used, Math::max);
            // An ingest of many may be broken off; what was seen until then is worth knowing.
            System.err.printf("%d articles: %.0f MB%n", annotated.get(), used / 1e6);
        };
        Annotator counting = article -> {
            if (annotated.incrementAndGet() % STEP == 0) collect.run();
            return annotator.annotate(article);
        };
        int status = Dixit.commandLine(() -> counting).execute("ingest", texts.toString(), "--data", data.toString());
        if (status != 0) throw new IllegalStateException("ingest ended with " + status);
        collect.run();
        return peak.get();
    }
}
