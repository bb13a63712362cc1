package dixit.fetch;

import java.io.IOException;

/** An address or an answer that this program wants nothing of, and asking again would change nothing. */
final class RefusedAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedAnswer(String problemAndRemedy) {
        super(problemAndRemedy);
    }
}
