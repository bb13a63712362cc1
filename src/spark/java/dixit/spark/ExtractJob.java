package dixit.spark;

import dixit.extract.Pipeline;
import dixit.rdf.Iris;
import dixit.rdf.KeptText;
import dixit.source.FieldMap;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** What {@code spark-submit} runs: articles of any Hadoop path in, N-Quads and a table of statements out. */
@Command(
        name = "dixit.spark.ExtractJob",
        mixinStandardHelpOptions = true,
        description = "Extract the statements of many articles on many machines.",
        footer = {
            "",
            "Writes DIR/nquads, DIR/statements (Parquet) and DIR/refused (JSON Lines: what gave no article, and why).",
            "Exit codes: 0, the job is done; 2, wrong usage; 3, nothing was written."
        })
public final class ExtractJob implements Callable<Integer> {

    private static final int WRONG_USAGE = 2;
    private static final int NOTHING_DONE = 3;

    /** Tasks for each core, so that none waits long for the slowest. */
    private static final int TASKS_A_CORE = 4;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "Files, folders or patterns of any Hadoop file system: WARC, JSON Lines, Parquet and whatever else \"dixit extract\" reads, also in gz.")
    private List<String> paths;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder to write, which must not be there.")
    private String out;

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            description =
                    "Read every input as warc, jsonl, parquet, csv, html, text, newsml or nitf (default: by content; Parquet by the ending .parquet).")
    private InputFormat format;

    @Option(
            names = "--fields",
            paramLabel = "MAP",
            description = "Fields of JSON Lines, CSV and Parquet, e.g. text=body,date=meta.published.")
    private FieldMap fields = FieldMap.USUAL;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = "http://localhost:3030/",
            description = "Base of all IRIs (default: ${DEFAULT-VALUE}).")
    private Iris iris;

    @Option(
            names = "--keep-text",
            paramLabel = "WHAT",
            defaultValue = "quotes",
            description = "Words of the articles to keep: none, quotes or full (default: ${DEFAULT-VALUE}).")
    private KeptText kept;

    @Option(
            names = "--actors",
            paramLabel = "DIR",
            defaultValue = "",
            description =
                    "Folder of a gazetteer as the executors have it, from --archives for instance (default: the packaged one).")
    private String actors;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Tasks that analyse, and files of each output (default: four for each core).")
    private Integer partitions;

    @Spec
    private CommandSpec spec;

    private ExtractJob() {}

    public static void main(String[] arguments) {
        int status = commandLine().execute(arguments);
        if (status != 0) System.exit(status);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new ExtractJob());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(FieldMap.class, value -> converted(() -> FieldMap.of(value)));
        line.registerConverter(Iris.class, value -> converted(() -> new Iris(value)));
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            command.getErr().println(sentence(exception));
            return NOTHING_DONE;
        });
        return line;
    }

    /** What a person can mend is one sentence; a task's failure comes wrapped, its own reason innermost. */
    private static String sentence(Exception exception) {
        Throwable reason = exception;
        while (reason.getCause() != null) reason = reason.getCause();
        boolean told = exception instanceof JobFailure || exception instanceof IOException;
        return told ? exception.getMessage() : "the job failed, nothing was written: " + reason;
    }

    private static <T> T converted(Callable<T> value) throws Exception {
        try {
            return value.call();
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    @Override
    public Integer call() throws Exception {
        if (partitions != null && partitions < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--partitions: give a number from 1, not " + partitions + ".");
        }
        SparkSession spark = SparkSession.builder().appName("Dixit").getOrCreate();
        int cores = spark.sparkContext().defaultParallelism();
        Settings settings = new Settings(
                fields,
                format == null ? null : format.ofFiles().orElse(null),
                iris,
                kept,
                Pipeline.run(),
                partitions == null ? TASKS_A_CORE * cores : partitions);
        List<String> tables = paths.stream().filter(this::isTable).toList();
        List<String> files = paths.stream().filter(path -> !isTable(path)).toList();
        try {
            Counters counted = new Extracting(spark, settings, new SharedAnalysis(actors)).run(files, tables, out);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%,d articles with %,d statements in %s; %,d older versions left out; refused: %,d for their language, %,d otherwise%n",
                            counted.articles().value(),
                            counted.statements().value(),
                            out,
                            counted.superseded().value(),
                            counted.otherLanguage().value(),
                            counted.otherwiseRefused().value());
            return 0;
        } finally {
            spark.stop();
        }
    }

    private boolean isTable(String path) {
        return format == null ? path.endsWith(".parquet") : format == InputFormat.PARQUET;
    }
}
