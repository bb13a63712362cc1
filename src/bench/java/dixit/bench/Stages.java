package dixit.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingStream;

/** Where the time of an ingest goes, by samples of Flight Recorder; start Java with a {@code stackdepth} of 256. */
final class Stages implements AutoCloseable {

    enum Stage {
        /** Tokens, tags and trees. */
        ANALYSIS,
        /** Statements, actors, days. */
        EXTRACTION,
        /** Relations within the article, fingerprint, RDF. */
        GRAPHS,
        SHAPES,
        LINKS,
        LOAD,
        /** Reading files, the journal, the ontology and the actors, starting. */
        REST
    }

    private final Map<Stage, Integer> samples = new EnumMap<>(Stage.class);
    private final RecordingStream stream = new RecordingStream();

    Stages() {
        stream.enable("jdk.ExecutionSample").withPeriod(java.time.Duration.ofMillis(10));
        stream.onEvent("jdk.ExecutionSample", this::count);
        stream.setReuse(false);
        stream.startAsync();
    }

    private synchronized void count(RecordedEvent event) {
        if (event.getStackTrace() != null) samples.merge(stage(event), 1, Integer::sum);
    }

    private static Stage stage(RecordedEvent event) {
        List<String> frames = event.getStackTrace().getFrames().stream()
                .map(RecordedFrame::getMethod)
                .map(method -> method.getType().getName())
                .toList();
        String thread = event.getThread("sampledThread").getJavaName();
        // From the inside of what calls what to its outside.
        if (in(frames, "dixit.store.ShapeGate")) return Stage.SHAPES;
        if (in(frames, "dixit.store.CrossArticleLinks")) return Stage.LINKS;
        if (in(frames, "dixit.extract.ArticleGraphs")) return Stage.GRAPHS;
        if (in(frames, "dixit.statement.TextReports")) return Stage.EXTRACTION;
        if (in(frames, "dixit.text.CoreNlpAnalyser")) return Stage.ANALYSIS;
        if (in(frames, "dixit.statement.")) return Stage.EXTRACTION;
        if (in(frames, "dixit.store.")) return Stage.LOAD;
        return thread != null && thread.startsWith("Lucene") ? Stage.LOAD : Stage.REST;
    }

    private static boolean in(List<String> frames, String prefix) {
        return frames.stream().anyMatch(frame -> frame.startsWith(prefix));
    }

    /** Ends the recording. */
    @Override
    public void close() throws InterruptedException {
        Thread.sleep(2_000); // the stream is a second behind
        stream.close();
    }

    /** The samples of some stages. */
    synchronized int of(Stage... stages) {
        int sum = 0;
        for (Stage stage : stages) sum += samples.getOrDefault(stage, 0);
        return sum;
    }

    /** Each with its share in per cent. */
    @Override
    public synchronized String toString() {
        StringBuilder shares = new StringBuilder();
        for (Stage stage : Stage.values())
            shares.append("%s%s %.0f"
                    .formatted(
                            shares.isEmpty() ? "" : ", ",
                            stage.name().toLowerCase(java.util.Locale.ROOT),
                            100.0 * of(stage) / of(Stage.values())));
        return shares.append(" %").toString();
    }
}
