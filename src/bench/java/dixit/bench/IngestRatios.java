package dixit.bench;

import dixit.actor.Gazetteer;
import dixit.cli.Dixit;
import dixit.extract.KnownActors;
import dixit.rdf.RdfFormat;
import dixit.rdf.RdfOutput;
import dixit.statement.Annotator;
import dixit.statement.Lexicons;
import dixit.statement.RuleBasedAnnotator;
import dixit.text.Analyser;
import dixit.text.CoreNlpAnalyser;
import dixit.text.DictionaryMorphology;
import dixit.text.Morphology;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a whole ingest takes beside CoreNLP's own pipeline on the same texts, and how much of it is analysis. The two take
 * turns, so that a busy machine slows both. One thread: start with {@code -XX:ActiveProcessorCount=1}. Arguments: the number
 * of articles and a folder.
 */
final class IngestRatios {

    private static final int ROUND = 50;

    private IngestRatios() {}

    public static void main(String[] arguments) throws Exception {
        int articles = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        SeedTexts texts = new SeedTexts();
        AtomicLong analysis = new AtomicLong();
        Morphology morphology = DictionaryMorphology.fromClassPath("/org/languagetool/resource/fr/french.dict");
        Analyser analyser = timed(CoreNlpAnalyser.french(morphology), analysis);
        Gazetteer gazetteer = KnownActors.packaged().gazetteer();
        Annotator annotator = new RuleBasedAnnotator(analyser, morphology, Lexicons.of("fr"), gazetteer);
        StanfordCoreNLP coreNlp = coreNlp();
        long theirs = 0;
        long ours = 0;
        for (int from = -ROUND; from < articles; from += ROUND) {
            Path round = folder.resolve("round" + from);
            Files.createDirectories(round);
            for (int i = 0; i < ROUND; i++)
                Files.writeString(round.resolve(i + ".txt"), texts.text(from + i));
            long analysed = analysis.get();
            long start = System.nanoTime();
            for (int i = 0; i < ROUND; i++) coreNlp.annotate(new CoreDocument(body(texts.text(from + i))));
            long middle = System.nanoTime();
            int status = Dixit.commandLine(() -> annotator)
                    .execute("ingest", round.toString(), "--data", folder.resolve("data").toString());
            if (status != 0) throw new IllegalStateException("ingest ended with " + status);
            long end = System.nanoTime();
            if (from < 0) { // to warm up
                analysis.set(0);
                continue;
            }
            theirs += middle - start;
            ours += end - middle;
            System.err.printf("%d articles: ingest %.2f of CoreNLP's pipeline, %.2f s of which analysis %.2f s%n",
                    from + ROUND, (double) (end - middle) / (middle - start), (end - middle) / 1e9,
                    (analysis.get() - analysed) / 1e9);
        }
        double rest = (double) (ours - analysis.get()) / analysis.get();
        System.out.printf("whole ingest / CoreNLP's pipeline\t%.2f%n", (double) ours / theirs);
        System.out.printf("all that is ours / analysis\t%.2f%n", rest);
        System.out.printf("RDF emission through Rio / whole ingest\t%.3f%n",
                (double) emission(annotator, texts, articles) / ours);
    }

    private static String body(String text) {
        return text.substring(text.indexOf("\n\n") + 2);
    }

    /** What is done to an article's sentences between tagging and parsing is ours. */
    private static Analyser timed(Analyser analyser, AtomicLong sum) {
        return (text, blocks, worthParsing) -> {
            long[] between = new long[1];
            long start = System.nanoTime();
            var analysed = analyser.analyse(text, blocks, sentences -> {
                long in = System.nanoTime();
                var worth = worthParsing.apply(sentences);
                between[0] += System.nanoTime() - in;
                return worth;
            });
            sum.addAndGet(System.nanoTime() - start - between[0]);
            return analysed;
        };
    }

    /** With entities, which CoreNLP's French models have and Dixit does without. */
    private static StanfordCoreNLP coreNlp() throws Exception {
        Properties properties = new Properties();
        try (var in = IngestRatios.class.getResourceAsStream("/StanfordCoreNLP-french.properties")) {
            properties.load(in);
        }
        properties.setProperty("annotators", "tokenize,mwt,pos,ner,depparse");
        return new StanfordCoreNLP(properties);
    }

    /** Nanoseconds for writing the graphs of as many articles as N-Quads. */
    private static long emission(Annotator annotator, SeedTexts texts, int articles) throws Exception {
        var models = Graphs.of(annotator, texts, Math.min(articles, ROUND));
        long nanos = 0;
        for (int round = 0; round < 3; round++) {
            nanos = 0;
            for (int done = 0; done < articles; done++) {
                long start = System.nanoTime();
                try (RdfOutput output = new RdfOutput(OutputStream.nullOutputStream(), RdfFormat.NQUADS)) {
                    output.write(models.get(done % models.size()));
                }
                nanos += System.nanoTime() - start;
            }
        }
        return nanos;
    }
}
