package dixit.article;

import java.nio.file.Path;

/** A source that gives no article. Its message is one sentence that names the source, the problem and the remedy. */
public sealed class UnreadableArticle extends Exception permits OtherLanguage, Unreached {
    private static final long serialVersionUID = 1L;

    public UnreadableArticle(Path source, String problemAndRemedy) {
        this(source.toString(), problemAndRemedy);
    }

    /** @param source where the article stands: a file, an address, a line of a file */
    public UnreadableArticle(String source, String problemAndRemedy) {
        super(visible(source) + ": " + visible(problemAndRemedy));
    }

    /** What kind of failure this is, one word for counting: {@code form}, {@code language} or {@code address}. */
    public String kind() {
        return "form";
    }

    /** Names and faults are quoted from archives and feeds too: none may move the cursor of the terminal that shows them. */
    private static String visible(String words) {
        return words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }
}
