package dixit.source;

import dixit.article.Metadata;
import dixit.article.Story;
import dixit.article.UnreadableArticle;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which fields of a JSON object or columns of a table hold what of an article.
 *
 * @param names by part of the article (text, title, date, url, source, author, lang, licence), those looked for in turn
 */
public record FieldMap(Map<String, List<String>> names) implements Serializable {

    /** What collections of news call their fields (schema.org, news-please, Common Crawl extracts, GDELT and others). */
    public static final FieldMap USUAL = new FieldMap(Map.of(
            "text", List.of("text", "body", "content", "maintext", "articleBody", "article", "texte", "contenu"),
            "title", List.of("title", "headline", "titre"),
            "date",
                    List.of(
                            "date",
                            "published",
                            "date_publish",
                            "datePublished",
                            "published_at",
                            "publication_date",
                            "pubDate"),
            "url", List.of("url", "link", "lien"),
            "source", List.of("source", "outlet", "publisher", "source_domain", "journal", "media"),
            "author", List.of("author", "authors", "byline", "auteur", "creator"),
            "lang", List.of("lang", "language", "langue", "inLanguage"),
            "licence", List.of("licence", "license", "rights")));

    public FieldMap {
        names = Map.copyOf(names);
    }

    /**
     * The usual fields, but for the parts that {@code given} names: {@code text=corps,date=meta.paru}. A point leads into
     * an object.
     *
     * @throws IllegalArgumentException when it is not written so; the message is for people
     */
    public static FieldMap of(String given) {
        Map<String, List<String>> names = new LinkedHashMap<>(USUAL.names());
        for (String pair : given.split(",")) {
            String[] sides = pair.split("=", 2);
            if (sides.length != 2 || !names.containsKey(sides[0].strip()) || sides[1].isBlank()) {
                throw new IllegalArgumentException("“" + pair + "” is no field map; write part=field, the part one of "
                        + String.join(", ", new TreeSet<>(USUAL.names().keySet())) + ".");
            }
            names.put(sides[0].strip(), List.of(sides[1].strip()));
        }
        return new FieldMap(names);
    }

    /** The names of the fields that may hold the text, for messages. */
    String textFields() {
        return String.join(", ", names.get("text"));
    }

    /**
     * The story of a record; empty when it has no text.
     *
     * @param value the value of a field; empty when there is none
     */
    Optional<Story> story(String origin, String name, Function<String, Optional<String>> value) {
        Optional<String> text = part("text", value);
        if (text.isEmpty()) return Optional.empty();
        Metadata metadata = new Metadata(
                part("title", value).map(Markup::plain),
                part("date", value).flatMap(Timestamps::date),
                part("url", value).flatMap(Timestamps::webAddress),
                part("source", value),
                part("author", value),
                part("lang", value),
                part("licence", value));
        return Optional.of(new Story(origin, name, Markup.plain(text.get()), metadata));
    }

    /**
     * The story of a record.
     *
     * @param value the value of a field; empty when there is none
     * @throws UnreadableArticle when it has no text
     */
    Story storyOf(String origin, String name, Function<String, Optional<String>> value) throws UnreadableArticle {
        return story(origin, name, value)
                .orElseThrow(() -> new UnreadableArticle(
                        origin,
                        "there is no text in the fields " + textFields()
                                + "; name its field with --fields text=FIELD."));
    }

    private Optional<String> part(String part, Function<String, Optional<String>> value) {
        return names.get(part).stream()
                .map(value)
                .flatMap(Optional::stream)
                .filter(found -> !found.isBlank()
                        && !found.strip().toLowerCase(Locale.ROOT).equals("null"))
                .findFirst();
    }
}
