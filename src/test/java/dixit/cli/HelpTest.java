package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

class HelpTest {

    @ParameterizedTest
    @MethodSource("commands")
    void saysWhatTheCommandDoes(CommandSpec command) {
        assertThat(command.usageMessage().description()).isNotEmpty().doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void explainsEveryOptionAndParameterWithItsDefault(CommandSpec command) {
        List<String> missing = new ArrayList<>();
        for (ArgSpec argument : command.args()) {
            String description = String.join(" ", argument.description());
            if (description.isBlank()) missing.add(argument + ": no description");
            if (argument.defaultValue() != null && !description.contains("default"))
                missing.add(argument + ": the default is not told");
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void listsTheExitCodes(CommandSpec command) {
        assertThat(command.commandLine().getUsageMessage())
                .contains("Exit codes:")
                .containsPattern("(?m)^ *0 ")
                .containsPattern("(?m)^ *2 +wrong usage")
                .containsPattern("(?m)^ *3 ");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isShownOnDemand(CommandSpec command) {
        assertThat(command.optionsMap()).containsKeys("--help", "--version");
        String[] words = (command.qualifiedName(" ") + " --version").split(" ");
        Object[] arguments = List.of(words).subList(1, words.length).toArray();
        assertThat(Outcome.with(Outcome.FINDS_NOTHING, arguments).out()).startsWith("Dixit ");
    }

    @Test
    void aMistypedCommandGetsASuggestion() {
        Outcome outcome = Outcome.with(Outcome.FINDS_NOTHING, "exctract", "article.txt");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("Did you mean").contains("extract");
    }

    @Test
    void aGroupOfCommandsAloneIsWrongUsage() {
        Outcome outcome = Outcome.with(Outcome.FINDS_NOTHING, "actors");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("subcommand").contains("dixit actors --help");
    }

    static List<Arguments> commands() {
        List<Arguments> commands = new ArrayList<>();
        collect(Dixit.commandLine(() -> Outcome.FINDS_NOTHING), commands);
        return commands;
    }

    private static void collect(CommandLine line, List<Arguments> commands) {
        CommandSpec spec = line.getCommandSpec();
        if (spec.name().equals("help")) return;
        commands.add(argumentSet(spec.qualifiedName(), spec));
        line.getSubcommands().values().forEach(command -> collect(command, commands));
    }
}
