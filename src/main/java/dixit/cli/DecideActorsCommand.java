package dixit.cli;

import dixit.actor.Identities;
import dixit.extract.KnownActors;
import dixit.rdf.IdentityTurtle;
import dixit.rdf.Iris;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dixit actors same} and {@code dixit actors different}: a person's decision, which later runs obey. */
abstract class DecideActorsCommand implements Callable<Integer> {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9-]*";

    @Parameters(index = "0", paramLabel = "IRI", description = "An actor: its IRI, or the id that ends it.")
    private String one;

    @Parameters(index = "1", paramLabel = "IRI", description = "The other one.")
    private String other;

    @Mixin
    private ActorsOption actors;

    @Spec
    private CommandSpec spec;

    /** {@code dixit actors same}. */
    @Command(
            name = "same",
            mixinStandardHelpOptions = true,
            description = "Decide that two actors are one.",
            footer = {
                "",
                "Whatever is read from now on names both by one node, Wikidata's where there is one; \"dixit ingest\" the "
                        + "articles again that are loaded already. To take it back, delete the line in "
                        + "data/actors/decisions.ttl.",
            })
    static final class Same extends DecideActorsCommand {
        @Override
        Identities decide(Identities before, String one, String other) {
            return before.same(one, other);
        }

        @Override
        String said(Identities now, String one, String other) {
            return "%s and %s are the same: %s stands for both".formatted(one, other, now.canonical(one));
        }
    }

    /** {@code dixit actors different}. */
    @Command(
            name = "different",
            mixinStandardHelpOptions = true,
            description = "Decide that two actors are not one.",
            footer = {"", "To take it back, delete the line in data/actors/decisions.ttl."})
    static final class Different extends DecideActorsCommand {
        @Override
        Identities decide(Identities before, String one, String other) {
            return before.different(one, other);
        }

        @Override
        String said(Identities now, String one, String other) {
            return "%s and %s are different".formatted(one, other);
        }
    }

    abstract Identities decide(Identities before, String one, String other);

    abstract String said(Identities now, String one, String other);

    @Override
    public Integer call() {
        String first = id(one);
        String second = id(other);
        Path folder = actors.folder(Path.of("data"));
        try {
            Identities decided = decide(KnownActors.decisions(folder), first, second);
            Files.createDirectories(folder);
            WholeFile.write(folder.resolve(KnownActors.DECISIONS), stream -> {
                new IdentityTurtle(Iris.LOCAL).write(decided, stream);
                return true;
            });
            spec.commandLine().getOut().println(said(decided, first, second));
            return ExitCode.OK.status();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE,
                    e.getMessage() + "; to change an earlier decision, delete its line in "
                            + folder.resolve(KnownActors.DECISIONS) + ".");
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE, folder + ": the decision cannot be kept there; check its permissions.");
        }
    }

    private String id(String actor) {
        String id = actor.replaceFirst("^https?://[^#?]*/(?:id/)?(?:actor|entity)/", "");
        if (!id.matches(ID)) {
            throw new ParameterException(
                    spec.commandLine(),
                    actor + ": this is no actor; give an IRI such as http://localhost:3030/id/actor/Q7747, or Q7747.");
        }
        return id;
    }
}
