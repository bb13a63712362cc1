package dixit.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dixit.actor.Actor;
import dixit.actor.ActorTable;
import dixit.actor.CompiledGazetteer;
import dixit.actor.Gazetteer;
import dixit.actor.GazetteerEntry;
import dixit.actor.Institutions;
import dixit.rdf.ActorFiles;
import dixit.rdf.Iris;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dixit actors}: look up and build the gazetteer. */
@Command(
        name = "actors",
        mixinStandardHelpOptions = true,
        description = "Look up and build the gazetteer of actors.",
        subcommands = {
            ActorsCommand.Lookup.class,
            BuildActorsCommand.class,
            ActorsCommand.Compile.class,
            DecideActorsCommand.Same.class,
            DecideActorsCommand.Different.class,
            ActorsCommand.Import.class
        })
public final class ActorsCommand {

    /** {@code dixit actors lookup NAME}. */
    @Command(
            name = "lookup",
            mixinStandardHelpOptions = true,
            description = "Show whom a name means: id, kind, label, and how it was found.")
    static final class Lookup implements Callable<Integer> {
        @Parameters(paramLabel = "NAME", arity = "1..*", description = "a name, alias, nationality or capital")
        private List<String> words;

        @Mixin
        private ActorsOption actors;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            String name = String.join(" ", words);
            Gazetteer gazetteer = actors.in(Path.of("data")).gazetteer();
            List<String> found = new ArrayList<>();
            gazetteer.named(name).forEach(actor -> found.add(line(actor, "name")));
            gazetteer.demonyms(name).forEach(actor -> found.add(line(actor, "nationality")));
            gazetteer.metonym(name).ifPresent(actor -> found.add(line(actor, "metonym")));
            if (found.isEmpty()) {
                throw new CommandFailure(
                        ExitCode.NOTHING_DONE,
                        "the gazetteer knows nobody named " + name
                                + "; check the spelling, or add a row to a table and run \"dixit actors import\".");
            }
            found.forEach(spec.commandLine().getOut()::println);
            return ExitCode.OK.status();
        }

        private static String line(Actor actor, String how) {
            return "%-12s %-26s %-50s %s".formatted(actor.id(), actor.kind().localName(), actor.label("fr"), how);
        }
    }

    /** {@code dixit actors compile}. */
    @Command(
            name = "compile",
            mixinStandardHelpOptions = true,
            description = "Compile the Turtle files of a gazetteer again, after they were edited.")
    static final class Compile implements Callable<Integer> {
        @Parameters(
                paramLabel = "DIR",
                arity = "0..1",
                defaultValue = "data/actors",
                description =
                        "Folder with states.ttl, organisations.ttl, persons.ttl, places.ttl (default: ${DEFAULT-VALUE}).")
        private Path folder;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try {
                List<GazetteerEntry> entries = ActorFiles.read(folder);
                if (entries.isEmpty()) {
                    throw new CommandFailure(
                            ExitCode.NOTHING_DONE, folder + ": there are no actors in Turtle files in this folder.");
                }
                try (CompiledGazetteer.Writer compiled = new CompiledGazetteer.Writer(folder)) {
                    Set<String> packaged = BuildActorsCommand.packaged();
                    entries.sort(Comparator.comparing(
                            entry -> !packaged.contains(entry.actor().id())));
                    for (GazetteerEntry entry : entries) compiled.add(entry);
                    compiled.finish();
                }
                spec.commandLine().getOut().printf("%,d actors compiled in %s%n", entries.size(), folder);
                return ExitCode.OK.status();
            } catch (IllegalArgumentException e) {
                throw new CommandFailure(ExitCode.NOTHING_DONE, e.getMessage() + "; mend that entry.");
            } catch (IOException e) {
                throw new CommandFailure(
                        ExitCode.NOTHING_DONE,
                        e.getMessage() + ": the file cannot be read or written; check the path.");
            }
        }
    }

    /** {@code dixit actors import}. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Write the gazetteer's Turtle files from tables of actors and country names.")
    static final class Import implements Runnable {
        @Option(
                names = "--table",
                required = true,
                paramLabel = "FILE.tsv",
                description = "table of actors; may be given several times")
        private List<Path> tables;

        @Option(
                names = "--countries",
                required = true,
                paramLabel = "countries.json",
                description = "countries.json of the npm package world-countries")
        private Path countries;

        @Option(
                names = "--supplement",
                required = true,
                paramLabel = "FILE.tsv",
                description = "further aliases, demonyms and metonyms")
        private Path supplement;

        @Option(
                names = "--out",
                required = true,
                paramLabel = "DIR",
                description = "where to write states.ttl, organisations.ttl, persons.ttl, places.ttl")
        private Path out;

        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            try {
                WorldCountries world = WorldCountries.read(countries);
                List<GazetteerEntry> entries = Institutions.complete(ActorTable.read(
                        tables, world.demonyms(), world.territories(), ActorTable.supplements(supplement)));
                List<GazetteerEntry> inOrder = entries.stream()
                        .sorted(Comparator.comparing(entry -> entry.actor().id()))
                        .toList();
                try (ActorFiles files = new ActorFiles(out, Iris.LOCAL)) {
                    inOrder.forEach(files::add);
                    files.finish();
                }
                spec.commandLine().getOut().printf("%,d actors written to %s%n", entries.size(), out);
            } catch (IllegalArgumentException e) {
                throw new CommandFailure(ExitCode.NOTHING_DONE, e.getMessage() + "; mend that row.");
            } catch (JsonProcessingException e) {
                throw new CommandFailure(
                        ExitCode.NOTHING_DONE,
                        countries + ", line " + e.getLocation().getLineNr()
                                + ": this is not valid JSON; give it countries.json of the npm package world-countries.");
            } catch (IOException e) {
                throw new CommandFailure(
                        ExitCode.NOTHING_DONE,
                        e.getMessage() + ": the file cannot be read or written; check the path.");
            }
        }
    }
}
