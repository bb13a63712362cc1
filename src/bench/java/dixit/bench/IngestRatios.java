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
 * that other programs disturb neither; the clock's is printed beside it. Start with {@code -XX:ActiveProcessorCount=1}.
 * Arguments: the number of articles and a folder.
 */
final class IngestRatios {

    /**
     * Articles read before by both: an ingest runs through more code than CoreNLP, and until all of that is compiled half of
     * its time is the compiler's.
     */
    private static final int WARM = Integer.getInteger("bench.warm", 300);

    /** Graphs of which the writing is measured, again and again. */
    private static final int WRITTEN = 60;

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

        Time theirs = analyse(coreNlp, texts, 0, articles / 2);
        Stages stages = new Stages();
        Time ours = ingest(annotator, folder.resolve("texts"), folder.resolve("data"));
        stages.close();
        theirs = theirs.plus(analyse(coreNlp, texts, articles / 2, articles));

        double notAnalysis = (double) stages.of(Stage.EXTRACTION, Stage.GRAPHS, Stage.SHAPES, Stage.LINKS)
                / stages.of(Stage.values());
        System.err.printf("%d articles after %d: CoreNLP %s; ingest %s%n", articles, WARM, theirs, ours);
        System.out.println(Ratio.atMost(
                0.6,
                "whole ingest / CoreNLP's pipeline",
                ours.processor() / theirs.processor(),
                "%d articles, one thread; by the clock %.2f: %s"
                        .formatted(articles, ours.clock() / theirs.clock(), stages)));
        System.out.println(Ratio.atMost(
                0.1,
                "extraction, graphs, shapes, links / analysis",
                (double) stages.of(Stage.EXTRACTION, Stage.GRAPHS, Stage.SHAPES, Stage.LINKS)
                        / stages.of(Stage.ANALYSIS),
                "the same run; beside CoreNLP's analysis of these texts %.2f, by the clock"
                        .formatted(notAnalysis * ours.clock() / theirs.clock())));
        System.out.println(Ratio.atMost(
                0.02,
                "writing RDF through Rio / whole ingest",
                emission(annotator, texts, articles) / ours.processor(),
                "N-Quads of as many articles"));
    }

    /**
     * What something took, in seconds.
     *
     * @param processor time of all threads of this process
     */
    private record Time(double processor, double clock) {

        static Time of(Runnable work) {
            long processor = SYSTEM.getProcessCpuTime();
            long clock = System.nanoTime();
            work.run();
            return new Time((SYSTEM.getProcessCpuTime() - processor) / 1e9, (System.nanoTime() - clock) / 1e9);
        }

        Time plus(Time other) {
            return new Time(processor + other.processor, clock + other.clock);
        }

        @Override
        public String toString() {
            return "%.1f s of the processor, %.1f s by the clock".formatted(processor, clock);
        }
    }

    /** CoreNLP on these articles. */
    private static Time analyse(StanfordCoreNLP coreNlp, SeedTexts texts, int from, int to) {
        return Time.of(() -> {
            for (int i = from; i < to; i++) {
                String text = texts.text(i);
                coreNlp.annotate(new CoreDocument(text.substring(text.indexOf("\n\n") + 2)));
            }
        });
    }

    private static Time ingest(Annotator annotator, Path texts, Path data) {
        return Time.of(() -> {
            int status =
                    Dixit.commandLine(() -> annotator).execute("ingest", texts.toString(), "--data", data.toString());
            if (status != 0) throw new IllegalStateException("ingest ended with " + status);
        });
    }

    /** With entities, which CoreNLP's French models have and Dixit does without. */
    static StanfordCoreNLP coreNlp() throws IOException {
        Properties properties = new Properties();
        try (var in = IngestRatios.class.getResourceAsStream("/StanfordCoreNLP-french.properties")) {
            properties.load(in);
        }
        properties.setProperty("annotators", "tokenize,mwt,pos,ner,depparse");
        return new StanfordCoreNLP(properties);
    }

    /** Seconds of the processor for writing the graphs of as many articles, out of those of a few. */
    private static double emission(Annotator annotator, SeedTexts texts, int articles) throws Exception {
        var models = Graphs.of(annotator, texts, WRITTEN);
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
