package dixit.evaluate;

import dixit.article.Article;
import dixit.article.ArticleReader;
import dixit.article.UnreadableArticle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads gold articles: {@code NAME.gold.tsv} with its text {@code NAME.txt} beside it (docs/annotation.md). */
public final class GoldReader {

    private static final String ENDING = ".gold.tsv";

    private final ArticleReader articles;

    public GoldReader(ArticleReader articles) {
        this.articles = articles;
    }

    /** The gold files at or below {@code place}, in the order of their names. */
    public static List<Path> files(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Reads one gold file and its article.
     *
     * @throws InvalidGold at the first fault in the file, or when its text is missing or unreadable
     */
    public GoldArticle read(Path file) throws InvalidGold {
        Article article = article(file);
        List<String> lines = lines(file);
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

    private Article article(Path file) throws InvalidGold {
        String name = file.getFileName().toString();
        Path text = file.resolveSibling(name.substring(0, name.length() - ENDING.length()) + ".txt");
        if (!Files.exists(text)) {
            throw new InvalidGold(file, "its article " + text.getFileName() + " is missing; put it beside this file.");
        }
        try {
            return articles.read(text);
        } catch (UnreadableArticle e) {
            throw new InvalidGold(file, "its article cannot be used: " + e.getMessage());
        }
    }

    private static List<String> lines(Path file) throws InvalidGold {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            // A byte-order mark is what spreadsheets leave; it is no part of the first column's name.
            return List.of((text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r?\n", -1));
        } catch (CharacterCodingException e) {
            throw new InvalidGold(file, "it is not UTF-8; save it as UTF-8.");
        } catch (IOException e) {
            throw new InvalidGold(file, "it cannot be read (" + e.getMessage() + "); check its permissions.");
        }
    }
}
