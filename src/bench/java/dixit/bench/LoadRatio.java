package dixit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDFWriter;

/**
 * The rate of {@code ./dixit restore} beside that of {@code tdb2.tdbloader} on the same N-Quads, into empty folders. Both are
 * whole processes, and Dixit's also makes its index of words. Arguments: how many substituted article graphs, and a folder.
 */
final class LoadRatio {

    private static final int ROUNDS = 2;

    private LoadRatio() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int articles = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Files.createDirectories(folder);
        Path quads = folder.resolve(articles + ".nq");
        if (!Files.exists(quads)) write(quads, articles);
        double theirs = Double.MAX_VALUE;
        double ours = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            Ratios.clear(folder.resolve("tdb"));
            Ratios.clear(folder.resolve("data"));
            double loader = seconds(
                    List.of("tdb2.tdbloader", "--loc", folder.resolve("tdb").toString(), quads.toString()));
            double restore = seconds(List.of(
                    "dixit.cli.Dixit",
                    "restore",
                    quads.toString(),
                    "--data",
                    folder.resolve("data").toString()));
            theirs = Math.min(theirs, loader);
            ours = Math.min(ours, restore);
            System.err.printf("tdb2.tdbloader %.1f s, dixit restore %.1f s%n", loader, restore);
        }
        long lines;
        try (var all = Files.lines(quads)) {
            lines = all.count();
        }
        System.out.println(Ratio.atLeast(
                0.8,
                "restore of N-Quads / tdb2.tdbloader, rate",
                theirs / ours,
                "%,d quads; the best of %d rounds of each".formatted(lines, ROUNDS)));
    }

    private static void write(Path quads, int articles) throws IOException, InterruptedException {
        SeedGraphs graphs = SubstitutedStore.graphs(Path.of("seeds", "articles"));
        try (var out = Files.newOutputStream(quads)) {
            var writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
            writer.start();
            for (int i = 0; i < articles; i++) graphs.graph(i, writer::quad);
            writer.finish();
        }
    }

    private static double seconds(List<String> arguments) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = Ratios.java(arguments)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) throw new IOException(arguments + " ended with " + process.exitValue());
        return (System.nanoTime() - start) / 1e9;
    }
}
