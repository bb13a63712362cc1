package dixit.cli;

import dixit.actor.Gazetteer;
import dixit.article.ArticleReader;
import dixit.evaluate.Evaluation;
import dixit.evaluate.GoldArticle;
import dixit.evaluate.GoldReader;
import dixit.evaluate.InvalidGold;
import dixit.evaluate.JsonReport;
import dixit.evaluate.TextReport;
import dixit.statement.Annotator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            "DIR holds NAME.txt with NAME.gold.tsv beside it (docs/annotation.md). The table gives, for each article and",
            "in all: statements in gold, found and matched by content; precision, recall and F1; of those matched the",
            "share with the right speaker, form, addressee, date, exact day, relay and speech act, and the mean F1 of",
            "about; and end-to-end precision, recall and F1, where both content and speaker must be right.",
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

    @Parameters(paramLabel = "DIR", description = "Folder with gold articles; folders inside it are searched too.")
    private Path place;

    @Option(names = "--json", description = "Write the scores as JSON, for other programs.")
    private boolean json;

    @Option(
            names = "--errors",
            description = "Also list missed and invented statements and wrong values, each with its sentence.")
    private boolean errors;

    /** The annotator and the gazetteer are asked for only once there is gold to score: they are slow to load. */
    public EvaluateCommand(Supplier<Annotator> annotator, Supplier<Gazetteer> gazetteer, ArticleReader articles) {
        this.annotator = annotator;
        this.gazetteer = gazetteer;
        this.articles = articles;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(place)) {
            throw new ParameterException(
                    spec.commandLine(), place + ": there is no such folder; name one that holds gold articles.");
        }
        PrintWriter complaints = spec.commandLine().getErr();
        List<Path> files = GoldReader.files(place);
        if (files.isEmpty()) {
            complaints.println(place + ": there is no NAME.gold.tsv in it; see docs/annotation.md for the format.");
            return ExitCode.NOTHING_DONE.status();
        }
        List<GoldArticle> gold = new ArrayList<>();
        for (Path file : files) {
            try {
                gold.add(new GoldReader(articles).read(file));
            } catch (InvalidGold e) {
                complaints.println(e.getMessage());
            }
        }
        if (gold.isEmpty()) return ExitCode.NOTHING_DONE.status();
        Evaluation evaluation = Evaluation.of(gold, annotator.get(), gazetteer.get());
        evaluation.failures().forEach(complaints::println);
        report(evaluation, spec.commandLine().getOut());
        boolean complete = gold.size() == files.size() && evaluation.failures().isEmpty();
        return (complete ? ExitCode.OK : ExitCode.SOME_FAILED).status();
    }

    private void report(Evaluation evaluation, PrintWriter out) {
        if (json) {
            out.println(JsonReport.of(evaluation, errors));
            out.flush();
            return;
        }
        if (errors) TextReport.printErrors(evaluation, out);
        TextReport.printScores(evaluation, out);
    }
}
