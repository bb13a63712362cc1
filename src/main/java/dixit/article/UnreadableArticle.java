package dixit.article;

import java.nio.file.Path;

/** A source that gives no article. Its message is one sentence that names the source, the problem and the remedy. */
public final class UnreadableArticle extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableArticle(Path source, String problemAndRemedy) {
        super(source + ": " + problemAndRemedy);
    }
}
