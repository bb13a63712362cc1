package dixit.article;

import dixit.time.DateBounds;
import java.net.URI;
import java.util.Optional;

/**
 * What a source says of an article beside its text.
 *
 * @param title its headline
 * @param date when it was published, as precise as it is given
 * @param url where it was published, a web address
 * @param source the outlet that published it, by name
 * @param author who wrote it, several joined with commas
 * @param language BCP 47 language tag or a language's name; what is neither counts as not given
 * @param licence the terms of use, an address or words
 */
public record Metadata(
        Optional<String> title,
        Optional<DateBounds> date,
        Optional<URI> url,
        Optional<String> source,
        Optional<String> author,
        Optional<String> language,
        Optional<String> licence) {

    /** Nothing is known. */
    public static final Metadata NONE = new Metadata(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** White space in words is made single spaces: a title that ran over lines would read as several paragraphs. */
    public Metadata {
        title = words(title);
        source = words(source);
        author = words(author);
        language = words(language).flatMap(Headers::languageCode);
        licence = words(licence);
    }

    /** These, and for what is missing the {@code others}. */
    public Metadata or(Metadata others) {
        return new Metadata(
                title.or(others::title),
                date.or(others::date),
                url.or(others::url),
                source.or(others::source),
                author.or(others::author),
                language.or(others::language),
                licence.or(others::licence));
    }

    private static Optional<String> words(Optional<String> value) {
        return value.map(words -> words.replaceAll("[\\s\\p{Cc}]+", " ").strip())
                .filter(words -> !words.isEmpty());
    }
}
