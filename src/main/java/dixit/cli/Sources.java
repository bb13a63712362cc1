package dixit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files that paths on the command line mean: a file itself, or the text files in a folder and those below it. */
final class Sources {

    private Sources() {}

    /**
     * Each file once, in the order given. A path that does not exist and a folder without articles stay in the list: the
     * reader says what is wrong with them, and the other paths are read all the same.
     */
    static List<Path> of(List<Path> paths) {
        Set<Path> files = new LinkedHashSet<>();
        for (Path path : paths) {
            List<Path> below = Files.isDirectory(path) ? articlesBelow(path) : List.of();
            if (below.isEmpty()) files.add(path);
            else files.addAll(below);
        }
        return List.copyOf(files);
    }

    private static List<Path> articlesBelow(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE, folder + ": the folder cannot be read; change its permissions.");
        }
    }
}
