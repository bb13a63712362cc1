package dixit.source;

import java.io.IOException;

/** Input that is larger than what is read of it. Its message says what and what to do. */
final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(String problemAndRemedy) {
        super(problemAndRemedy);
    }
}
