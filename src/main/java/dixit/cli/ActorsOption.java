package dixit.cli;

import dixit.extract.KnownActors;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which gazetteer to use: the option that commands which name actors share. */
final class ActorsOption {

    @Option(
            names = "--actors",
            paramLabel = "DIR",
            description = "Folder of a gazetteer, as \"dixit actors build\" writes it, and of decisions about actors "
                    + "(default: the folder actors in the data folder; where there is none, the packaged gazetteer).")
    private Path folder;

    /** The folder named, or the one in {@code data}. */
    Path folder(Path data) {
        return folder == null ? data.resolve("actors") : folder;
    }

    KnownActors in(Path data) {
        if (folder != null && !java.nio.file.Files.isDirectory(folder)) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE,
                    folder + ": there is no such folder; build a gazetteer with \"dixit actors build --out " + folder
                            + "\".");
        }
        return KnownActors.in(folder(data));
    }
}
