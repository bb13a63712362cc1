package dixit.spark;

import dixit.article.Article;
import dixit.extract.KnownActors;
import dixit.extract.Pipeline;
import dixit.extract.Unprepared;
import dixit.statement.Annotator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkFiles;

/**
 * The program's own analysis, one in each Java machine: the first task of an executor reads the models, all its tasks share
 * them.
 *
 * @param folder of a gazetteer as it is called on the executors; empty for the packaged one
 */
record SharedAnalysis(String folder) implements Analysis {

    private record Loaded(KnownActors actors, Annotator annotator) {}

    private static final Map<SharedAnalysis, Loaded> LOADED = new ConcurrentHashMap<>();

    @Override
    public KnownActors actors() {
        return loaded().actors();
    }

    @Override
    public Annotator annotator() {
        return loaded().annotator();
    }

    private Loaded loaded() {
        return LOADED.computeIfAbsent(this, SharedAnalysis::load);
    }

    private static Loaded load(SharedAnalysis analysis) {
        KnownActors actors =
                analysis.folder.isEmpty() ? KnownActors.packaged() : KnownActors.in(onThisMachine(analysis.folder));
        Annotator annotator = Pipeline.calibrated(actors.gazetteer());
        // A model that is missing stops the first task; else it would be blamed on every article.
        annotator.annotate(new Article(
                "probe",
                "probe",
                "Le ministre a déclaré que la trêve tenait.\n",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "fr"));
        return new Loaded(actors, annotator);
    }

    /** A path of its own, or what {@code --archives} unpacked: YARN puts it into the working folder, others beside Spark's files. */
    private static Path onThisMachine(String folder) {
        Path own = Path.of(folder);
        if (Files.isDirectory(own)) return own;
        Path sent = Path.of(SparkFiles.get(folder));
        if (Files.isDirectory(sent)) return sent;
        throw new Unprepared(folder + ": the executors have no such folder; send it along with --archives actors.zip#"
                + folder + ".");
    }
}
