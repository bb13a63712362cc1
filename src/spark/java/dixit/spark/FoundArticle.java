package dixit.spark;

import dixit.article.Article;
import dixit.time.DateBounds;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An article in a form that can be sent: {@link Optional} cannot, so what is missing is null here and nowhere else. */
record FoundArticle(
        String origin,
        String id,
        String name,
        String text,
        String title,
        Date date,
        URI url,
        String source,
        String author,
        String language,
        String licence)
        implements Found {

    /** {@link DateBounds} in a form that can be sent. */
    record Date(LocalDate earliest, LocalDate latest, DateBounds.Precision precision, List<LocalDate> candidates)
            implements java.io.Serializable {}

    /** @param origin where it stands, for messages */
    static FoundArticle of(String origin, Article article) {
        return new FoundArticle(
                origin,
                article.id(),
                article.name(),
                article.text(),
                article.title().orElse(null),
                article.date()
                        .map(date -> new Date(date.earliest(), date.latest(), date.precision(), date.candidates()))
                        .orElse(null),
                article.url().orElse(null),
                article.source().orElse(null),
                article.author().orElse(null),
                article.language(),
                article.licence().orElse(null));
    }

    Article article() {
        return new Article(
                id,
                name,
                text,
                Optional.ofNullable(title),
                Optional.ofNullable(date)
                        .map(bounds -> new DateBounds(
                                bounds.earliest(), bounds.latest(), bounds.precision(), bounds.candidates())),
                Optional.ofNullable(url),
                Optional.ofNullable(source),
                Optional.ofNullable(author),
                language,
                Optional.ofNullable(licence));
    }
}
