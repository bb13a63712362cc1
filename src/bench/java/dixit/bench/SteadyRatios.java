package dixit.bench;

import com.sun.management.OperatingSystemMXBean;
import dixit.actor.Gazetteer;
import dixit.actor.GazetteerEntry;
import dixit.actor.LanguageNames;
import dixit.article.Article;
import dixit.article.ArticleReader;
import dixit.article.OpenNlpLanguageDetector;
import dixit.extract.ArticleGraphs;
import dixit.extract.KnownActors;
import dixit.extract.Pipeline;
import dixit.rdf.Iris;
import dixit.rdf.KeptText;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Annotator;
import dixit.statement.Lexicons;
import dixit.statement.RuleBasedAnnotator;
import dixit.store.JenaTerms;
import dixit.store.ShapeGate;
import dixit.text.Analyser;
import dixit.text.CoreNlpAnalyser;
import dixit.text.Language;
import dixit.text.Morphology;
import dixit.time.CreationTimes;
import dixit.time.KnownEvents;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.rdf4j.model.Model;

/**
 * What a stage takes once its code is compiled: the time that the processor spends on the one thread that works, without the
 * compilers and the collector, which have threads of their own; that of the whole process is printed beside it. Nothing is
 * loaded. CoreNLP
 * reads the same texts, half before and half after. Each round reads other articles; the last is what counts.
 * Start with {@code -XX:+UseParallelGC}, or the collector works in the thread that it stops. Arguments: articles of a round,
 * rounds.
 */
final class SteadyRatios {

    /** Of the rounds the last, in which CoreNLP reads too: one to warm it up, which is sooner warm, and one that counts. */
    private static final int COMPARED = 2;

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private long analysis;
    private final Annotator annotator;
    private final ArticleGraphs graphs =
            new ArticleGraphs(Iris.LOCAL, KnownActors.packaged(), KeptText.QUOTES, Pipeline.run());
    private final ShapeGate shapes = ShapeGate.packaged();
    private final ArticleReader reader = new ArticleReader(new OpenNlpLanguageDetector());
    private final StanfordCoreNLP coreNlp;
    private final SeedTexts texts;

    private SteadyRatios() throws Exception {
        texts = new SeedTexts();
        coreNlp = IngestRatios.coreNlp();
        Language language = Language.of("fr");
        Morphology morphology = language.morphology();
        Gazetteer gazetteer = KnownActors.packaged().gazetteer();
        CoreNlpAnalyser own = new CoreNlpAnalyser(language, morphology);
        Analyser timed = (text, blocks, worthParsing) -> {
            long start = THREAD.getCurrentThreadCpuTime();
            try {
                return own.analyse(text, blocks, worthParsing);
            } finally {
                analysis += THREAD.getCurrentThreadCpuTime() - start;
            }
        };
        annotator = new RuleBasedAnnotator(
                timed,
                morphology,
                Lexicons.of("fr"),
                gazetteer.in(LanguageNames.of("fr")),
                new CreationTimes(
                        "fr",
                        KnownEvents.packaged(),
                        id -> gazetteer.entry(id).map(GazetteerEntry::words).orElse(List.of())));
    }

    public static void main(String[] arguments) throws Exception {
        int articles = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        SteadyRatios steady = new SteadyRatios();
        Round last = null;
        for (int round = 0; round < rounds; round++) {
            boolean compared = round >= rounds - COMPARED;
            last = steady.round(round * articles, (round + 1) * articles, compared);
            System.err.println(last);
        }
        double ours = last.extraction() + last.graphs() + last.shapes();
        System.out.println(Ratio.atMost(
                0.1,
                "extraction, graphs, shapes / analysis, warm, one thread",
                ours / last.analysis(),
                "%d articles after %d; beside CoreNLP's analysis %.2f; %s"
                        .formatted(articles, articles * (rounds - 1), ours / last.coreNlp(), last)));
        System.out.println(Ratio.atMost(
                0.6,
                "all but loading and links / CoreNLP's pipeline, warm, one thread",
                (last.analysis() + ours) / last.coreNlp(),
                "the same; with compilers and collector on both sides %.2f"
                        .formatted(last.ownProcess() / last.coreNlpProcess())));
    }

    /** Seconds of the processor; of the process with its compilers and its collector. */
    private record Round(
            double coreNlp,
            double coreNlpProcess,
            double analysis,
            double extraction,
            double graphs,
            double shapes,
            double ownProcess) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "CoreNLP %.2f s (process %.2f), analysis %.2f, extraction %.2f, graphs %.2f, shapes %.2f (process %.2f)",
                    coreNlp,
                    coreNlpProcess,
                    analysis,
                    extraction,
                    graphs,
                    shapes,
                    ownProcess);
        }
    }

    private Round round(int from, int to, boolean compared) throws Exception {
        double[] theirs = compared ? coreNlp(from, (from + to) / 2) : new double[2];
        List<Article> articles = new ArrayList<>();
        for (int i = from; i < to; i++)
            articles.add(reader.read("text " + i, "text", texts.text(i).getBytes(StandardCharsets.UTF_8)));
        analysis = 0;
        long process = SYSTEM.getProcessCpuTime();
        long extraction = 0;
        long graph = 0;
        long shape = 0;
        for (Article article : articles) {
            long start = THREAD.getCurrentThreadCpuTime();
            AnnotatedArticle annotated = annotator.annotate(article);
            long read = THREAD.getCurrentThreadCpuTime();
            Model model = graphs.of(annotated);
            long made = THREAD.getCurrentThreadCpuTime();
            if (shapes.violations(JenaTerms.graph(model)).isPresent()) throw new IllegalStateException(article.name());
            long checked = THREAD.getCurrentThreadCpuTime();
            extraction += read - start;
            graph += made - read;
            shape += checked - made;
        }
        process = SYSTEM.getProcessCpuTime() - process;
        double[] after = compared ? coreNlp((from + to) / 2, to) : new double[2];
        return new Round(
                theirs[0] + after[0],
                theirs[1] + after[1],
                analysis / 1e9,
                (extraction - analysis) / 1e9,
                graph / 1e9,
                shape / 1e9,
                process / 1e9);
    }

    /** What CoreNLP takes for some articles: the thread's seconds and the process's. */
    private double[] coreNlp(int from, int to) {
        long process = SYSTEM.getProcessCpuTime();
        long start = THREAD.getCurrentThreadCpuTime();
        for (int i = from; i < to; i++) {
            String text = texts.text(i);
            coreNlp.annotate(new CoreDocument(text.substring(text.indexOf("\n\n") + 2)));
        }
        return new double[] {
            (THREAD.getCurrentThreadCpuTime() - start) / 1e9, (SYSTEM.getProcessCpuTime() - process) / 1e9
        };
    }
}
