package dixit.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dixit.cli.ExtractedAlone;
import dixit.extract.Pipeline;
import dixit.rdf.Iris;
import dixit.rdf.KeptText;
import dixit.rdf.Vocabulary;
import dixit.source.FieldMap;
import dixit.source.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.SparkException;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on several partitions, with tasks that fail and are tried again, against the program on one machine. */
class ExtractingTest {

    private static final int PARTITIONS = 3;
    private static final SharedAnalysis ANALYSIS = new SharedAnalysis("");
    private static final String NOT_JSON = "{\"title\": \"Coupé, \"date\": \"2023-";
    private static final String NO_TEXT = "{\"title\": \"Sans texte\", \"date\": \"2023-09-22\"}";

    private static SparkSession spark;
    private static final Failures FAILURES = new Failures();

    @TempDir
    private Path folder;

    /** Tasks that failed. */
    private static final class Failures extends SparkListener {
        private int count;

        @Override
        public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
            if (!end.taskInfo().successful()) count++;
        }

        synchronized int since() {
            int before = count;
            count = 0;
            return before;
        }
    }

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2,3]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "localhost")
                // On a machine with more to do Spark starts so slowly that it takes itself for dead.
                .config("spark.executor.heartbeatInterval", "60s")
                .config("spark.network.timeout", "600s")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.hadoop.fs.broken.impl", BrokenLine.class.getName())
                .getOrCreate();
        spark.sparkContext().addSparkListener(FAILURES);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void jsonLinesGiveTheGraphsOfOneMachineThoughEachTaskFailsOnceMidway() throws Exception {
        List<Corpus.Story> stories = Corpus.stories();
        Path input = folder.resolve("in");
        Corpus.jsonLines(input.resolve("a.jsonl"), records(stories.subList(0, 10)), NOT_JSON, english());
        Corpus.jsonLines(input.resolve("sub/b.jsonl"), records(stories.subList(10, stories.size())), NO_TEXT);
        ExtractedAlone alone = alone(input);

        failures();
        Counters counted = run(input.toString(), new FailingOnce(ANALYSIS, 1, 3), Format.JSONL);
        assertThat(failures()).isEqualTo(PARTITIONS);

        Model quads = written().quads();
        assertThat(quads.contexts()).hasSize(stories.size());
        Written.assertSameGraphs(quads, alone.quads());
        assertThat(written().parts())
                .hasSize(PARTITIONS)
                .allSatisfy((part, model) -> assertThat(model).isNotEmpty());
        assertThat(reasons()).containsExactlyInAnyOrderElementsOf(alone.refusals());
        assertThat(written().refusals())
                .hasSize(3)
                .anySatisfy(
                        refusal -> assertThat(refusal).startsWith("language: ").contains("a.jsonl line 12"));

        // An attempt that failed counts nothing.
        assertThat(counted.articles().value()).isEqualTo(stories.size());
        assertThat(counted.statements().value())
                .isEqualTo(quads.filter(null, Vocabulary.SPEECH_ACT, null).size());
        assertThat(counted.otherLanguage().value()).isEqualTo(1);
        assertThat(counted.otherwiseRefused().value()).isEqualTo(2);
        assertThat(counted.seen().value()).isEqualTo(stories.size() + 3L);
        assertThat(counted.superseded().value()).isZero();
        assertThat(shownInTheInterface()).containsEntry("articles", (long) stories.size());
    }

    @Test
    void theTableSaysWhatTheGraphsSay() throws Exception {
        Path input = folder.resolve("in");
        Corpus.jsonLines(input.resolve("a.jsonl"), records(Corpus.stories()));
        run(input.toString(), ANALYSIS, Format.JSONL);
        Model quads = written().quads();
        List<Row> rows = spark.read()
                .parquet(folder.resolve("out/statements").toString())
                .collectAsList();
        assertThat(rows).hasSize(quads.filter(null, Vocabulary.SPEECH_ACT, null).size());
        assertThat(rows)
                .anySatisfy(row ->
                        assertThat(row.getList(row.fieldIndex("relay_label"))).isNotEmpty());
        for (Row row : rows) {
            Resource statement = iri(row.getAs("statement"));
            assertThat(row.<String>getAs("content")).isEqualTo(one(quads, statement, Vocabulary.CONTENT));
            assertThat(row.<String>getAs("form"))
                    .isEqualTo(one(quads, statement, Vocabulary.FORM).replaceFirst(".*#", ""));
            assertThat(row.<String>getAs("speech_act"))
                    .isEqualTo(one(quads, statement, Vocabulary.SPEECH_ACT).replaceFirst(".*/", ""));
            assertThat(row.<String>getAs("article")).isEqualTo(one(quads, statement, Vocabulary.IN_ARTICLE));
            assertThat(row.<String>getAs("outlet")).isEqualTo("Agence du Nord");
            Date day = row.getAs("said_earliest");
            assertThat(day == null ? null : day.toString()).isEqualTo(one(quads, statement, Vocabulary.SAID_EARLIEST));
            List<String> speakers = row.getList(row.fieldIndex("speaker"));
            assertThat(speakers)
                    .containsExactlyInAnyOrderElementsOf(
                            quads.filter(statement, Vocabulary.SPEAKER, null).objects().stream()
                                    .map(Value::stringValue)
                                    .toList());
            List<String> labels = row.getList(row.fieldIndex("speaker_label"));
            assertThat(labels).hasSameSizeAs(speakers).doesNotContain("");
        }
    }

    @Test
    void webArchivesGiveTheGraphsOfOneMachineThoughTheLineBreaksMidway() throws Exception {
        List<Corpus.Story> stories = Corpus.stories();
        Path input = folder.resolve("in");
        Corpus.warc(input.resolve("CC-NEWS-1.warc.gz"), stories.subList(0, 10));
        Corpus.warc(input.resolve("CC-NEWS-2.warc.gz"), stories.subList(10, stories.size()));
        ExtractedAlone alone = alone(input);

        failures();
        run("broken:" + input + "/*.warc.gz", ANALYSIS, null);
        assertThat(failures()).isPositive();
        assertThat(BrokenLine.BROKEN).hasSize(2);

        Model quads = written().quads();
        assertThat(quads.contexts()).hasSize(stories.size());
        Written.assertSameGraphs(quads, alone.quads());
        // Both archives end with the same page in English and the same page without text.
        assertThat(written().refusals())
                .filteredOn(refusal -> refusal.startsWith("language: "))
                .hasSize(2);
        assertThat(written().refusals())
                .filteredOn(refusal -> refusal.startsWith("form: "))
                .hasSize(2);
    }

    @Test
    void rowsOfParquetGiveTheGraphsOfTheSameLinesOfJson() throws Exception {
        Path json = folder.resolve("in/a.jsonl");
        Corpus.jsonLines(json, records(Corpus.stories()), NO_TEXT, english());
        ExtractedAlone alone = alone(json);
        String table = folder.resolve("table.parquet").toString();
        spark.read().json(json.toString()).repartition(4).write().parquet(table);

        failures();
        Counters counted = run(List.of(), List.of(table), new FailingOnce(ANALYSIS, 1, 3), null, FieldMap.USUAL);
        assertThat(failures()).isEqualTo(PARTITIONS);

        Written.assertSameGraphs(written().quads(), alone.quads());
        assertThat(counted.otherLanguage().value()).isEqualTo(1);
        assertThat(written().refusals())
                .hasSize(2)
                .allSatisfy(refusal -> assertThat(refusal).contains(".parquet row "));
    }

    @Test
    void aColumnInAStructureIsNamedAsAFieldOfJsonIs() throws Exception {
        Path json = folder.resolve("in/a.jsonl");
        Corpus.jsonLines(
                json,
                List.of(Map.of(
                        "inhalt",
                        Map.of("wortlaut", "Oslo a déclaré que la trêve tenait."),
                        "title",
                        "La trêve tient")));
        String table = folder.resolve("table.parquet").toString();
        spark.read().json(json.toString()).write().parquet(table);
        run(List.of(), List.of(table), ANALYSIS, null, FieldMap.of("text=inhalt.wortlaut"));
        assertThat(written().quads().filter(null, Vocabulary.CONTENT, null)).hasSize(1);
    }

    @Test
    void aTableWithoutAColumnOfTextSaysSo() {
        String table = folder.resolve("table.parquet").toString();
        spark.range(3).write().parquet(table);
        assertThatThrownBy(() -> run(List.of(), List.of(table), ANALYSIS, null, FieldMap.USUAL))
                .isInstanceOf(JobFailure.class)
                .hasMessageContaining("--fields text=COLUMN");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void ofAnArticleThatComesTwiceTheLastVersionIsWritten() throws Exception {
        Corpus.Story first = Corpus.stories().get(0);
        Corpus.Story mended = new Corpus.Story(first.name(), first.title(), "Oslo a déclaré que la trêve tenait.");
        Path input = folder.resolve("in");
        Corpus.jsonLines(input.resolve("a.jsonl"), records(List.of(first)));
        Corpus.jsonLines(input.resolve("b.jsonl"), records(List.of(mended)));
        Path alone = folder.resolve("b-alone.nq");
        Model last = ExtractedAlone.of(ANALYSIS.annotator(), input.resolve("b.jsonl"), alone)
                .quads();
        Counters counted = run(input.toString(), ANALYSIS, Format.JSONL);
        Written.assertSameGraphs(written().quads(), last);
        assertThat(counted.superseded().value()).isEqualTo(1);
    }

    @Test
    void aJobWhoseTaskFailsEachTimeLeavesNothingToBeTakenForAResult() throws Exception {
        Path input = folder.resolve("in");
        Corpus.jsonLines(input.resolve("a.jsonl"), records(Corpus.stories().subList(0, 12)));
        assertThatThrownBy(() -> run(input.toString(), new FailingOnce(ANALYSIS, 3, 1), Format.JSONL))
                .isInstanceOf(SparkException.class);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void whatIsThereAlreadyIsNotTouched() throws Exception {
        Path input = folder.resolve("in");
        Corpus.jsonLines(input.resolve("a.jsonl"), records(Corpus.stories().subList(0, 1)));
        Path kept = folder.resolve("out/nquads/part-00000.nq.gz");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, "of another day");
        assertThatThrownBy(() -> run(input.toString(), ANALYSIS, Format.JSONL)).hasMessageContaining("already exists");
        assertThat(kept).hasContent("of another day");
    }

    private static List<Map<String, Object>> records(List<Corpus.Story> stories) {
        return stories.stream().map(Corpus::record).toList();
    }

    private static String english() {
        return "{\"title\": \"The border\", \"text\": \"" + Corpus.ENGLISH + "\"}";
    }

    private ExtractedAlone alone(Path input) {
        return ExtractedAlone.of(ANALYSIS.annotator(), input, folder.resolve("alone.nq"));
    }

    private Counters run(String input, Analysis analysis, Format format) throws Exception {
        return run(List.of(input), List.of(), analysis, format, FieldMap.USUAL);
    }

    private Counters run(List<String> files, List<String> tables, Analysis analysis, Format format, FieldMap fields)
            throws Exception {
        Settings settings = new Settings(fields, format, Iris.LOCAL, KeptText.QUOTES, Pipeline.run(), PARTITIONS);
        return new Extracting(spark, settings, analysis)
                .run(files, tables, folder.resolve("out").toString());
    }

    private Written written() {
        return new Written(folder.resolve("out"));
    }

    /** The sentences as the program says them, which names files without {@code file:}. */
    private List<String> reasons() throws Exception {
        return written().refusals().stream()
                .map(refusal -> refusal.replaceFirst("^\\w+: ", "").replaceFirst("^file:", ""))
                .toList();
    }

    private static int failures() {
        try {
            spark.sparkContext().listenerBus().waitUntilEmpty();
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
        return FAILURES.since();
    }

    private static Map<String, Long> shownInTheInterface() {
        Map<String, Long> shown = new HashMap<>();
        scala.jdk.javaapi.CollectionConverters.asJava(
                        spark.sparkContext().statusStore().stageList(List.of(), false, false, new double[0], List.of()))
                .forEach(stage -> scala.jdk.javaapi.CollectionConverters.asJava(stage.accumulatorUpdates()).stream()
                        .filter(counter -> List.of("articles", "statements").contains(counter.name()))
                        .forEach(counter -> shown.putIfAbsent(counter.name(), Long.parseLong(counter.value()))));
        return shown;
    }

    private static String one(Model quads, Resource subject, org.eclipse.rdf4j.model.IRI property) {
        return quads.filter(subject, property, null).objects().stream()
                .map(Value::stringValue)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(ArrayList::new), values -> values.isEmpty() ? null : values.get(0)));
    }

    private static Resource iri(String iri) {
        return org.eclipse.rdf4j.model.impl.SimpleValueFactory.getInstance().createIRI(iri);
    }
}
