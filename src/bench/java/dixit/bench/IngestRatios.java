package dixit.bench;

import com.sun.management.OperatingSystemMXBean;
import dixit.bench.Stages.Stage;
import dixit.cli.Dixit;
import dixit.extract.KnownActors;
import dixit.extract.Pipeline;
import dixit.rdf.RdfFormat;
import dixit.rdf.RdfOutput;
import dixit.statement.Annotator;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What a whole ingest takes beside CoreNLP's own pipeline on the same texts, and where its time goes. CoreNLP reads half of
 * the texts before the ingest and half after it, and what counts is the time that the processor spent on this process, so
 * that other programs disturb neither. Start with {@code -XX:ActiveProcessorCount=1}. Arguments: the number of articles and a
 * folder.
 */
final class IngestRatios {

    /** Articles read before by both: until the compiler is done, an ingest, which runs through more code, is the slower. */
    private static final int WARM = 60;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private IngestRatios() {}

    public static void main(String[] arguments) throws Exception {
        int articles = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Ratios.clear(folder);
        SeedTexts texts = new SeedTexts();
        Annotator annotator = Pipeline.calibrated(KnownActors.packaged().gazetteer());
        StanfordCoreNLP coreNlp = coreNlp();
        analyse(coreNlp, texts, articles, articles + WARM);
        texts.write(folder.resolve("warm"), articles, articles + WARM);
        texts.write(folder.resolve("texts"), 0, articles);
        ingest(annotator, folder.resolve("warm"), folder.resolve("warm-data"));

        double theirs = analyse(coreNlp, texts, 0, articles / 2);
        Stages stages = new Stages();
        long wall = System.nanoTime();
        double ours = ingest(annotator, folder.resolve("texts"), folder.resolve("data"));
        wall = System.nanoTime() - wall;
        stages.close();
        theirs += analyse(coreNlp, texts, articles / 2, articles);

        System.err.printf(
                "%d articles: CoreNLP %.1f s, ingest %.1f s of the processor, %.1f s by the clock%n",
                articles, theirs, ours, wall / 1e9);
        System.out.println(Ratio.atMost(
                0.6,
                "whole ingest / CoreNLP's pipeline",
                ours / theirs,
                "%d articles, one thread: %s".formatted(articles, stages)));
        System.out.println(Ratio.atMost(
                0.1,
                "extraction, graphs, shapes, links / analysis",
                (double) stages.of(Stage.EXTRACTION, Stage.GRAPHS, Stage.SHAPES, Stage.LINKS)
                        / stages.of(Stage.ANALYSIS),
                "the same run; with loading %.2f"
                        .formatted((double)
                                        stages.of(Stage.EXTRACTION, Stage.GRAPHS, Stage.SHAPES, Stage.LINKS, Stage.LOAD)
                                / stages.of(Stage.ANALYSIS))));
        System.out.println(Ratio.atMost(
                0.02,
                "writing RDF through Rio / whole ingest",
                emission(annotator, texts, articles) / ours,
                "N-Quads of as many articles"));
    }

    /** Seconds of the processor that CoreNLP needs for these articles. */
    private static double analyse(StanfordCoreNLP coreNlp, SeedTexts texts, int from, int to) {
        long start = SYSTEM.getProcessCpuTime();
        for (int i = from; i < to; i++) {
            String text = texts.text(i);
            coreNlp.annotate(new CoreDocument(text.substring(text.indexOf("\n\n") + 2)));
        }
        return (SYSTEM.getProcessCpuTime() - start) / 1e9;
    }

    private static double ingest(Annotator annotator, Path texts, Path data) {
        long start = SYSTEM.getProcessCpuTime();
        int status = Dixit.commandLine(() -> annotator).execute("ingest", texts.toString(), "--data", data.toString());
        if (status != 0) throw new IllegalStateException("ingest ended with " + status);
        return (SYSTEM.getProcessCpuTime() - start) / 1e9;
    }

    /** With entities, which CoreNLP's French models have and Dixit does without. */
    private static StanfordCoreNLP coreNlp() throws IOException {
        Properties properties = new Properties();
        try (var in = IngestRatios.class.getResourceAsStream("/StanfordCoreNLP-french.properties")) {
            properties.load(in);
        }
        properties.setProperty("annotators", "tokenize,mwt,pos,ner,depparse");
        return new StanfordCoreNLP(properties);
    }

    /** Seconds of the processor for writing the graphs of as many articles, out of those of a few. */
    private static double emission(Annotator annotator, SeedTexts texts, int articles) throws Exception {
        var models = Graphs.of(annotator, texts, WARM);
        double seconds = 0;
        for (int round = 0; round < 3; round++) { // the first two to warm up
            long start = SYSTEM.getProcessCpuTime();
            for (int i = 0; i < articles; i++) {
                try (RdfOutput output = new RdfOutput(OutputStream.nullOutputStream(), RdfFormat.NQUADS)) {
                    output.write(models.get(i % models.size()));
                }
            }
            seconds = (SYSTEM.getProcessCpuTime() - start) / 1e9;
        }
        return seconds;
    }
}
