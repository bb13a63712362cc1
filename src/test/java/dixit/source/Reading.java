package dixit.source;

import dixit.article.Article;
import dixit.article.ArticleReader;
import dixit.article.UnreadableArticle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a source gave: its articles, and a sentence for each item that gave none. */
record Reading(List<Article> articles, List<String> failures) {

    static final Path FILES = Path.of("src/test/resources/source");

    static Reading of(String file) {
        return of(file, FieldMap.USUAL);
    }

    static Reading of(String file, FieldMap fields) {
        try {
            Path path = FILES.resolve(file);
            return of(path.getFileName().toString(), Files.newInputStream(path), fields, Limits.USUAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading of(String name, byte[] bytes) {
        return of(name, new ByteArrayInputStream(bytes), FieldMap.USUAL, Limits.USUAL);
    }

    static Reading of(String name, InputStream in, FieldMap fields, Limits limits) {
        SourceReader reader = new SourceReader(new ArticleReader(text -> "xx"), fields, Web.NONE, limits);
        List<Article> articles = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        try (ArticleSource source = reader.open(Document.of(name, name, in))) {
            for (Optional<SourceItem> item = source.next(); item.isPresent(); item = source.next()) {
                try {
                    articles.add(item.get().read());
                } catch (UnreadableArticle e) {
                    failures.add(e.getMessage());
                }
            }
        }
        return new Reading(articles, failures);
    }

    /** The one article there is. */
    Article article() {
        if (articles.size() != 1 || !failures.isEmpty()) throw new AssertionError("not one article but " + this);
        return articles.get(0);
    }
}
