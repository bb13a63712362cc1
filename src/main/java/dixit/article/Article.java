package dixit.article;

import dixit.time.DateBounds;
import java.net.URI;
import java.util.Optional;

/**
 * One news article as it was read.
 *
 * @param id the last part of its IRI: a hash of its URL where it has one, else of its text; letters and digits
 * @param name what people call it on the command line: the file's name without its ending
 * @param text the kept text; every span of the analysis counts in it
 * @param title its headline, where it has one
 * @param date the date it carries (header line, dateline or metadata), as precise as it is given there
 * @param url where it was published
 * @param source the outlet that published it, by name
 * @param author who wrote it
 * @param language BCP 47 language tag of the text ({@code fr})
 * @param licence the terms of use it came with, an address or words
 */
public record Article(
        String id,
        String name,
        String text,
        Optional<String> title,
        Optional<DateBounds> date,
        Optional<URI> url,
        Optional<String> source,
        Optional<String> author,
        String language,
        Optional<String> licence) {

    /** An article that came without terms of use. */
    public Article(
            String id,
            String name,
            String text,
            Optional<String> title,
            Optional<DateBounds> date,
            Optional<URI> url,
            Optional<String> source,
            Optional<String> author,
            String language) {
        this(id, name, text, title, date, url, source, author, language, Optional.empty());
    }

    /** @throws IllegalArgumentException when the id is not fit for an IRI or the text is blank */
    public Article {
        if (!id.matches("[a-z0-9]+")) {
            throw new IllegalArgumentException("an article's id has lower-case letters and digits only: " + id);
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("article " + name + " has no text");
        }
    }
}
