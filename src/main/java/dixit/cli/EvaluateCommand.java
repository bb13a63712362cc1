package dixit.cli;

import dixit.actor.Gazetteer;
import dixit.article.ArticleReader;
import dixit.evaluate.BratArticle;
import dixit.evaluate.BratReader;
import dixit.evaluate.BratTypes;
import dixit.evaluate.Calibration;
import dixit.evaluate.Evaluation;
import dixit.evaluate.GoldArticle;
import dixit.evaluate.GoldFolder;
import dixit.evaluate.GoldReader;
import dixit.evaluate.JsonReport;
import dixit.evaluate.SpanReport;
import dixit.evaluate.SpanScores;
import dixit.evaluate.TextReport;
import dixit.statement.Annotator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dixit evaluate}: scores extraction against gold annotations. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Score extraction against gold annotations.",
        footerHeading = "%n",
        footer = {
            "DIR holds NAME.txt with NAME.gold.tsv beside it (docs/annotation.md). The table gives, for each article and "
                    + "in all: statements in gold, found, and matched by content; their precision, recall and F1; of those "
                    + "matched, the share with the right speaker, form, addressee, date bounds, exact day, relay and speech "
                    + "act, and the mean F1 of about; and end-to-end precision, recall and F1, where both content and "
                    + "speaker must be right.",
            "",
            "Example: dixit evaluate --errors gold/dev",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every gold article was scored",
            "1:some gold files are faulty or the extractor failed on some articles; the rest was scored",
            "2:wrong usage",
            "3:no gold article could be scored",
        })
public final class EvaluateCommand implements Callable<Integer> {

    private final Supplier<Annotator> annotator;
    private final Supplier<Gazetteer> gazetteer;
    private final ArticleReader articles;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "Folder with gold articles; folders inside it are searched too.")
    private Path place;

    @Option(names = "--json", description = "Write the scores as JSON, for other programs.")
    private boolean json;

    @Option(
            names = "--errors",
            description = "Also list missed and invented statements and wrong values, each with its sentence.")
    private boolean errors;

    /** The formats of gold annotations. */
    enum Format {
        /** {@code NAME.gold.tsv}, docs/annotation.md. */
        TSV,
        /** {@code NAME.ann}, brat's standoff format. */
        BRAT;

        /** As it is written on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--format",
            defaultValue = "tsv",
            description =
                    "tsv: NAME.gold.tsv (the default). brat: NAME.ann, standoff annotations of quotations, cues and "
                            + "sources, whose spans are scored exactly (the same words) and relaxed (F1 of the words at least 0.5).")
    private Format format = Format.TSV;

    @Option(
            names = "--type",
            paramLabel = "OURS=THEIRS",
            description =
                    "With brat: what the corpus calls direct, indirect, mixed, cue, source, quoted-in and refers, "
                            + "several names joined by commas; may be given several times. The default is the names of the FRACAS "
                            + "corpus.")
    private Map<String, String> types = new LinkedHashMap<>();

    /** The annotator and the gazetteer are asked for only once there is gold to score: they are slow to load. */
    public EvaluateCommand(Supplier<Annotator> annotator, Supplier<Gazetteer> gazetteer, ArticleReader articles) {
        this.annotator = annotator;
        this.gazetteer = gazetteer;
        this.articles = articles;
    }

    @Override
    public Integer call() throws IOException {
        checkPlace(place);
        if (format == Format.BRAT) return scoreSpans();
        GoldFolder<GoldArticle> gold = gold(place);
        if (gold.articles().isEmpty()) return ExitCode.NOTHING_DONE.status();
        Evaluation evaluation = Evaluation.of(gold.articles(), annotator.get(), gazetteer.get());
        evaluation.failures().forEach(this::complain);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonReport.of(evaluation, errors));
            out.flush();
        } else {
            if (errors) TextReport.printErrors(evaluation, out);
            TextReport.printScores(evaluation, out);
        }
        return status(gold.faults().isEmpty() && evaluation.failures().isEmpty());
    }

    /** {@code dixit evaluate calibrate}. */
    @Command(
            name = "calibrate",
            mixinStandardHelpOptions = true,
            description = "Fit what the extractor's confidence is worth.",
            footerHeading = "%n",
            footer =
                    "Writes a table of raw and calibrated confidence, fitted on the gold articles of DIR. Each article is also "
                            + "judged by a fit on the others: unless that brings confidence nearer to the truth (a lower Brier score), "
                            + "nothing is written.")
    int calibrate(
            @Parameters(paramLabel = "DIR", description = "Folder with gold articles.") Path folder,
            @Option(
                            names = "--out",
                            paramLabel = "FILE.tsv",
                            defaultValue = "seeds/lexicon/fr/confidence.tsv",
                            description = "where to write the table (default: ${DEFAULT-VALUE})")
                    Path out)
            throws IOException {
        checkPlace(folder);
        GoldFolder<GoldArticle> gold = gold(folder);
        if (gold.articles().isEmpty()) return ExitCode.NOTHING_DONE.status();
        Evaluation evaluation = Evaluation.of(gold.articles(), annotator.get(), gazetteer.get());
        evaluation.failures().forEach(this::complain);
        Calibration.Gain gain = Calibration.gain(evaluation);
        boolean helps = gain.after() < gain.before();
        if (helps) Files.writeString(out, Calibration.fit(evaluation).toTsv());
        PrintWriter report = spec.commandLine().getOut();
        report.printf(
                Locale.ROOT,
                "Brier score %.3f as it is, %.3f calibrated: %s%n",
                gain.before(),
                gain.after(),
                helps ? "written to " + out + "." : "no gain, nothing written.");
        report.flush();
        return status(gold.faults().isEmpty() && evaluation.failures().isEmpty());
    }

    private int scoreSpans() throws IOException {
        BratReader reader = new BratReader(articles, bratTypes());
        GoldFolder<BratArticle> gold = read(place, BratReader.ENDING, reader::read);
        if (gold.articles().isEmpty()) return ExitCode.NOTHING_DONE.status();
        Annotator extractor = annotator.get();
        SpanScores scores = gold.articles().stream()
                .map(article -> SpanScores.of(article, extractor.annotate(article.article())))
                .reduce(SpanScores::plus)
                .orElseThrow();
        PrintWriter out = spec.commandLine().getOut();
        if (json) out.println(SpanReport.json(scores));
        else SpanReport.print(scores, out);
        out.flush();
        return status(gold.faults().isEmpty());
    }

    private BratTypes bratTypes() {
        try {
            return BratTypes.FRACAS.with(types);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--type: " + e.getMessage() + ".");
        }
    }

    private GoldFolder<GoldArticle> gold(Path folder) throws IOException {
        return read(folder, GoldReader.ENDING, new GoldReader(articles)::read);
    }

    private <T> GoldFolder<T> read(Path folder, String ending, GoldFolder.Reader<T> reader) throws IOException {
        GoldFolder<T> gold = GoldFolder.read(folder, ending, reader);
        gold.faults().forEach(this::complain);
        if (gold.articles().isEmpty() && gold.faults().isEmpty()) {
            complain(folder + ": there is no NAME" + ending + " in it; see docs/annotation.md for the format.");
        }
        return gold;
    }

    private void checkPlace(Path folder) {
        if (folder == null) {
            throw new ParameterException(spec.commandLine(), "Name the folder that holds the gold articles.");
        }
        if (!Files.exists(folder)) {
            throw new ParameterException(
                    spec.commandLine(), folder + ": there is no such folder; name one that holds gold articles.");
        }
    }

    private void complain(String sentence) {
        spec.commandLine().getErr().println(sentence);
    }

    private static int status(boolean complete) {
        return (complete ? ExitCode.OK : ExitCode.SOME_FAILED).status();
    }
}
