package dixit.cli;

import dixit.actor.CompiledGazetteer;
import dixit.federation.Politeness;
import dixit.rdf.ActorFiles;
import dixit.rdf.ActorTurtle;
import dixit.rdf.Iris;
import dixit.wikidata.Answers;
import dixit.wikidata.Assembly;
import dixit.wikidata.Dump;
import dixit.wikidata.Endpoint;
import dixit.wikidata.Findings;
import dixit.wikidata.Selection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dixit actors build}: a gazetteer from Wikidata. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Build the gazetteer from Wikidata: states, institutions, organisations, media, armed groups, "
                + "places, and people who held an office.",
        footer = {
            "",
            "DIR gets the four Turtle files of seeds/actors, the packaged actors among them, and what is compiled from "
                    + "them. In DIR/work stands what was read so far: after an interruption the same command goes on "
                    + "from there.",
            "",
            "Example: dixit actors build --from-dump latest-all.json.gz",
        })
final class BuildActorsCommand implements Callable<Integer> {

    /** Nobody waits for an answer, and the query service is often busy for a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 7;

    /** Where from: one of the two. */
    static final class Source {
        @Option(
                names = "--from-dump",
                paramLabel = "FILE.json.gz",
                description = "A JSON dump of Wikidata, gzipped, one entity a line.")
        private Path dump;

        @Option(
                names = "--from-endpoint",
                paramLabel = "URL",
                description = "A SPARQL endpoint with Wikidata's graph, such as https://query.wikidata.org/sparql: for "
                        + "selections of some thousands; give it fewer classes with --classes.")
        private URI endpoint;
    }

    @ArgGroup(multiplicity = "1")
    private Source source;

    @Option(
            names = {"--out", "--actors"},
            paramLabel = "DIR",
            defaultValue = "data/actors",
            description = "Folder of the gazetteer (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--classes",
            paramLabel = "FILE.tsv",
            description = "The classes to take (default: the packaged seeds/actors/wikidata-classes.tsv).")
    private Path classes;

    @Option(
            names = "--since",
            paramLabel = "YEAR",
            defaultValue = "1945",
            description = "Leave out who died, and what came to its end, before YEAR (default: ${DEFAULT-VALUE}).")
    private int since;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "Your e-mail or web address, told to the endpoint as its rules ask (default: the environment "
                    + "variable DIXIT_CONTACT).")
    private String contact;

    @Option(
            names = "--page",
            paramLabel = "ROWS",
            defaultValue = "5000",
            description = "Rows to ask the endpoint for at a time (default: ${DEFAULT-VALUE}).")
    private int page;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            Findings findings = source.dump == null ? fromEndpoint(selection()) : fromDump(selection());
            int written = write(new Assembly(findings, ActorTurtle.seeds(), since));
            spec.commandLine().getOut().printf("%,d actors written to %s%n", written, out);
            if (findings.malformed() == 0) return ExitCode.OK.status();
            spec.commandLine()
                    .getErr()
                    .printf("lines that could not be read and were left out: %,d%n", findings.malformed());
            return ExitCode.SOME_FAILED.status();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.NOTHING_DONE, e.getMessage() + "; mend that line.");
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE,
                    e.getMessage() + ": reading stopped there; mend that and run the command again, it goes on from "
                            + out.resolve("work") + ".");
        }
    }

    private Selection selection() throws IOException {
        if (classes == null) return Selection.packaged();
        try (BufferedReader reader = Files.newBufferedReader(classes)) {
            return Selection.read(reader, classes.toString());
        }
    }

    private Findings fromEndpoint(Selection selection) throws IOException {
        String reachable = contact == null ? System.getenv("DIXIT_CONTACT") : contact;
        if (reachable == null || reachable.isBlank()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--contact: an endpoint is told whom it can write to; give your e-mail or web address, or set DIXIT_CONTACT.");
        }
        if (page < 1) throw new CommandFailure(ExitCode.USAGE, "--page: ask for at least 1 row, not " + page + ".");
        if (source.endpoint.getScheme() == null || !source.endpoint.getScheme().matches("https?")) {
            throw new CommandFailure(ExitCode.USAGE, source.endpoint + ": an endpoint is an http or https address.");
        }
        Path work = out.resolve("work");
        Answers answers = new Answers(source.endpoint, politeness(reachable), work.resolve("answers"));
        // How many items there are is known only at the end.
        try (ProgressBar progress = Progress.bar("Wikidata", -1, true)) {
            return new Endpoint(answers, work, selection, page, progress::stepTo).read();
        }
    }

    private static Politeness politeness(String contact) {
        try {
            String who = Politeness.of(Version.number(), Optional.of(contact), PATIENCE)
                    .userAgent();
            return new Politeness(who, PATIENCE, ATTEMPTS, PAUSE);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "--contact: " + e.getMessage() + ".");
        }
    }

    private Findings fromDump(Selection selection) throws IOException {
        if (!Files.isRegularFile(source.dump)) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE,
                    source.dump + ": there is no such file; download a dump of Wikidata, such as latest-all.json.gz.");
        }
        try (ProgressBar progress = Progress.bar("Wikidata", 2 * Files.size(source.dump), true)) {
            return new Dump(source.dump, out.resolve("work"), selection, progress::stepTo).read();
        }
    }

    /** They come first in the index: a nationality word that several states share means theirs. */
    static Set<String> packaged() {
        return ActorTurtle.seeds().stream().map(entry -> entry.actor().id()).collect(Collectors.toSet());
    }

    private int write(Assembly assembly) throws IOException {
        Set<String> packaged = packaged();
        int[] written = {0};
        try (ActorFiles files = new ActorFiles(out, Iris.LOCAL);
                CompiledGazetteer.Writer compiled = new CompiledGazetteer.Writer(out)) {
            assembly.run(entry -> {
                files.add(entry);
                written[0]++;
                if (packaged.contains(entry.actor().id())) compiled.add(entry);
            });
            assembly.run(entry -> {
                if (!packaged.contains(entry.actor().id())) compiled.add(entry);
            });
            compiled.finish();
            files.finish();
        }
        return written[0];
    }
}
