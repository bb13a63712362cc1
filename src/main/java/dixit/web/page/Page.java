package dixit.web.page;

import java.util.List;

/**
 * What every page's frame shows.
 *
 * @param path the page's own address without its query, for the language switch
 * @param query its query, language left out: {@code act=deny}
 * @param alternates the same as data
 * @param jsonLd the page's schema.org description; empty when it has none
 */
public record Page(Messages t, String title, String path, String query, List<Alternate> alternates, String jsonLd) {

    /** @param title what people call the format */
    public record Alternate(String title, String path, String mediaType) {}

    /** The address of this page in another language. */
    public String in(String language) {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + language;
    }
}
