package dixit.cli;

import dixit.article.ArticleReader;
import dixit.article.OpenNlpLanguageDetector;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The program {@code dixit}. */
@Command(
        name = "dixit",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Reads news about armed conflict and writes down who said what, about whom, and when, as RDF.",
        subcommands = {
            UpCommand.class,
            ExtractCommand.class,
            IngestCommand.class,
            LoadCommand.class,
            ValidateCommand.class,
            ServeCommand.class,
            QueryCommand.class,
            ActorsCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Start with:  dixit up      (reads seeds/, loads, serves)",
            "then:        dixit query --list",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was done",
            "1:some articles could not be read or were refused; the rest was done",
            "2:wrong usage",
            "3:nothing could be done: no input, no store, no endpoint, port in use"
        })
public final class Dixit {

    private Dixit() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, ready to execute; tests give it their own streams. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Dixit());
        line.addSubcommand(new EvaluateCommand(
                Pipeline::french, Pipeline::gazetteer, new ArticleReader(new OpenNlpLanguageDetector())));
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler(oneSentence());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    /** Failures that a person can mend are one sentence; anything else is a fault of the program and shows its trace. */
    private static IExecutionExceptionHandler oneSentence() {
        return (exception, line, parsed) -> {
            if (exception instanceof CommandFailure failure) {
                line.getErr().println(failure.getMessage());
                return failure.exitCode().status();
            }
            if (exception instanceof dixit.store.StoreFailure failure) {
                line.getErr().println(failure.getMessage());
                return ExitCode.NOTHING_DONE.status();
            }
            throw exception;
        };
    }
}
