package dixit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Credentials for writing, from the environment or from a file that it names. There is no default. */
final class Secrets {

    private Secrets() {}

    /** {@code DIXIT_USER}. */
    static Optional<String> user() {
        return variable("DIXIT_USER");
    }

    /** {@code DIXIT_PASSWORD}, or the first line of the file {@code DIXIT_PASSWORD_FILE}. */
    static Optional<String> password() {
        Optional<String> file = variable("DIXIT_PASSWORD_FILE");
        if (file.isEmpty()) return variable("DIXIT_PASSWORD");
        try {
            return Files.readString(Path.of(file.get())).lines().findFirst().filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "DIXIT_PASSWORD_FILE: " + file.get()
                            + " cannot be read; give a file with the password on its first line.");
        }
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
