package dixit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that paths on the command line mean: a file itself, or the text files in a folder and those below it. */
final class Sources {

    private Sources() {}

    /** @throws CommandFailure when a path does not exist or a folder holds no article */
    static List<Path> of(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new CommandFailure(
                        ExitCode.NOTHING_DONE, path + ": there is no such file or folder; check the path.");
            }
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> below = Files.walk(path)) {
                List<Path> found = below.filter(Files::isRegularFile)
                        .filter(file -> file.toString().endsWith(".txt"))
                        .sorted()
                        .toList();
                if (found.isEmpty()) {
                    throw new CommandFailure(
                            ExitCode.NOTHING_DONE, path + ": the folder holds no article; put .txt files in it.");
                }
                files.addAll(found);
            } catch (IOException e) {
                throw new CommandFailure(
                        ExitCode.NOTHING_DONE, path + ": the folder cannot be read; change its permissions.");
            }
        }
        return files;
    }
}
