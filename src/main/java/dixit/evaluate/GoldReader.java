package dixit.evaluate;

import dixit.article.Article;
import dixit.article.ArticleReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads gold articles: {@code NAME.gold.tsv} with its text {@code NAME.txt} beside it (docs/annotation.md). */
public final class GoldReader {

    /** How the name of a gold file ends. */
    public static final String ENDING = ".gold.tsv";

    private final ArticleReader articles;

    public GoldReader(ArticleReader articles) {
        this.articles = articles;
    }

    /**
     * Reads one gold file and its article.
     *
     * @throws InvalidGold at the first fault in the file, or when its text is missing or unreadable
     */
    public GoldArticle read(Path file) throws InvalidGold {
        AnnotationFile annotations = new AnnotationFile(file, ENDING);
        Article article = annotations.article(articles);
        List<String> lines = annotations.lines();
        if (!lines.get(0).equals(String.join("\t", GoldRow.COLUMNS))) {
            throw new InvalidGold(
                    file,
                    "line 1 must name the columns, separated by tabs: " + String.join(" ", GoldRow.COLUMNS) + ".");
        }
        Words words = Words.of(article.text());
        List<GoldStatement> statements = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) continue;
            GoldRow row = new GoldRow(file, i + 1, lines.get(i));
            GoldStatement statement = row.statement(words);
            if (!ids.add(statement.id()))
                throw row.fault("id", statement.id() + " is used twice; give each row its own");
            statements.add(statement);
        }
        return new GoldArticle(article, statements);
    }
}
