package dixit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The seed article that comes with the program, for {@code up} outside the project's folder. */
final class PackagedSeeds {

    private static final String ARTICLE = "karabakh-2023-09.txt";

    private PackagedSeeds() {}

    static List<Path> copyTo(Path data) {
        try (InputStream in = PackagedSeeds.class.getResourceAsStream("/seeds/articles/" + ARTICLE)) {
            if (in == null)
                throw new CommandFailure(
                        ExitCode.NOTHING_DONE, "there is no folder seeds/articles; name one with --seeds.");
            Path folder = Files.createDirectories(data.resolve("seeds"));
            Path file = folder.resolve(ARTICLE);
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return List.of(file);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE,
                    data + ": the data folder cannot be written; change its permissions or name another with --data.");
        }
    }
}
