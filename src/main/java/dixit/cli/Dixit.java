package dixit.cli;

import dixit.actor.Gazetteer;
import dixit.article.ArticleReader;
import dixit.article.OpenNlpLanguageDetector;
import dixit.extract.Pipeline;
import dixit.extract.Unprepared;
import dixit.statement.Annotator;
import dixit.store.StoreFailure;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code dixit}. */
@Command(
        name = "dixit",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Reads news about armed conflict and writes down who said what, about whom, and when, as RDF.",
        footer = {
            "",
            "Start with:  dixit up      (reads seeds/, loads, serves)",
            "then:        dixit query --list",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was done",
            "1:some articles could not be read or were refused, or an endpoint to join with was away; the rest was done",
            "2:wrong usage",
            "3:nothing could be done: no input, no store, no endpoint, port in use, nobody found"
        })
public final class Dixit {

    private Dixit() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, ready to execute; tests give it their own streams. */
    static CommandLine commandLine() {
        return commandLine(Pipeline::calibrated, Pipeline::raw);
    }

    /**
     * The command line with another annotator, ready to execute.
     *
     * @param annotator asked only by a command that has an article to annotate: its models take seconds to read
     */
    public static CommandLine commandLine(Supplier<Annotator> annotator) {
        return commandLine(known -> annotator.get(), annotator);
    }

    private static CommandLine commandLine(Function<Gazetteer, Annotator> annotators, Supplier<Annotator> annotator) {
        CommandLine line = new CommandLine(new Dixit())
                .addSubcommand(new UpCommand(annotators))
                .addSubcommand(new ExtractCommand(annotators))
                .addSubcommand(new IngestCommand(annotators))
                .addSubcommand(new WatchCommand(annotators))
                .addSubcommand(new LoadCommand())
                .addSubcommand(new LinkCommand())
                .addSubcommand(new RemoveCommand())
                .addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new CompactCommand())
                .addSubcommand(new ValidateCommand())
                .addSubcommand(new ServeCommand())
                .addSubcommand(new QueryCommand())
                .addSubcommand(new EvaluateCommand(
                        annotator, Pipeline::gazetteer, new ArticleReader(new OpenNlpLanguageDetector())))
                .addSubcommand(new ActorsCommand())
                .addSubcommand(new CommandLine.HelpCommand());
        inherit(line);
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler(oneSentence());
        line.setParameterExceptionHandler(Dixit::wrongUsage);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    /** What holds for the program holds for its commands: the exit codes, unless they have their own, and the version. */
    private static void inherit(CommandLine line) {
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        for (CommandLine command : line.getSubcommands().values()) {
            UsageMessageSpec own = command.getCommandSpec().usageMessage();
            if (own.exitCodeList().isEmpty()) {
                own.exitCodeListHeading(usage.exitCodeListHeading()).exitCodeList(usage.exitCodeList());
            }
            command.getCommandSpec().versionProvider(line.getCommandSpec().versionProvider());
            inherit(command);
        }
    }

    /** One sentence and where to read on: a screenful of options would push the sentence out of sight. */
    private static int wrongUsage(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        command.getErr().println(exception.getMessage());
        UnmatchedArgumentException.printSuggestions(exception, command.getErr());
        command.getErr().println("See \"" + command.getCommandSpec().qualifiedName() + " --help\".");
        return ExitCode.USAGE.status();
    }

    /** Failures that a person can mend are one sentence; anything else is a fault of the program and shows its trace. */
    private static IExecutionExceptionHandler oneSentence() {
        return (exception, line, parsed) -> {
            if (exception instanceof CommandFailure failure) {
                line.getErr().println(failure.getMessage());
                return failure.exitCode().status();
            }
            if (exception instanceof StoreFailure || exception instanceof Unprepared) {
                line.getErr().println(exception.getMessage());
                return ExitCode.NOTHING_DONE.status();
            }
            line.getErr().println("This is a fault of Dixit; please report it with what follows.");
            exception.printStackTrace(line.getErr());
            return ExitCode.NOTHING_DONE.status();
        };
    }
}
