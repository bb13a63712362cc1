package dixit.web;

import dixit.web.page.Filter;
import dixit.web.page.Graph;
import dixit.web.page.SearchPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Full-text search for its page. */
final class Search {

    private static final int LONGEST = 200;

    private final Graph graph;

    Search(Graph graph) {
        this.graph = graph;
    }

    /** What is looked for. */
    static String words(Map<String, String> parameters) {
        String asked = parameters.getOrDefault("q", "").strip();
        return asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked;
    }

    /** The parameters of the template {@code search}. */
    Map<String, Object> page(Map<String, String> parameters) {
        String words = words(parameters);
        Filter filter = Filter.of(parameters);
        return Map.of(
                "view",
                SearchPage.of(graph, words, filter),
                "more",
                "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
}
