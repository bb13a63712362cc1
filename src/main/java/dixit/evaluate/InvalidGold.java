package dixit.evaluate;

import java.nio.file.Path;

/** Gold that cannot be used. Its message is one sentence that names the file, the place, the problem and the remedy. */
public final class InvalidGold extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidGold(Path file, String problemAndRemedy) {
        super(file + ": " + problemAndRemedy);
    }

    InvalidGold(Path file, int line, String column, String problemAndRemedy) {
        super("%s, line %d, column %s: %s".formatted(file, line, column, problemAndRemedy));
    }
}
