package dixit.bench;

import dixit.store.EmbeddedStore;
import dixit.web.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long each kind of page takes over HTTP on a graph of many articles: the median of warm requests, each to another
 * resource where there are several. Arguments: the number of articles and the folder of the store.
 */
final class PageTimes {

    private static final int WARM = 3;
    private static final int ROUNDS = 15;

    private PageTimes() {}

    public static void main(String[] arguments) throws Exception {
        int articles = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        try (EmbeddedStore store = SubstitutedStore.open(folder, articles);
                Server server = Server.start(store, new Server.Settings("localhost", 0, 300, Optional.empty()))) {
            String base = "http://localhost:" + server.port();
            System.out.printf("%-14s %10s %10s%n", "page", "median ms", "slowest");
            for (Map.Entry<String, List<String>> page : pages(base).entrySet()) {
                double[] times = times(base, page.getValue());
                System.out.printf(
                        "%-14s %10.1f %10.1f%n", page.getKey(), times[times.length / 2], times[times.length - 1]);
            }
        }
    }

    /** Milliseconds, sorted. */
    private static double[] times(String base, List<String> paths) throws IOException, InterruptedException {
        for (int i = 0; i < WARM; i++) get(base + paths.get(i % paths.size()));
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            get(base + paths.get(i % paths.size()));
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private static Map<String, List<String>> pages(String base) throws IOException, InterruptedException {
        return pages(
                base,
                rows(base, "SELECT ?s (COUNT(*) AS ?n) { ?x dx:speaker ?s } GROUP BY ?s ORDER BY DESC(?n) LIMIT 200"));
    }

    /**
     * Paths by kind of page.
     *
     * @param actors paths of ten actors and more
     */
    static Map<String, List<String>> pages(String base, List<String> actors) throws IOException, InterruptedException {
        List<String> statements = rows(base, "SELECT ?s { ?s a dx:Statement } LIMIT 200");
        List<String> articles = rows(base, "SELECT ?s { ?s a dx:Article } LIMIT 40");
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("front", List.of("/"));
        pages.put("actor, first", List.of(actors.get(0)));
        pages.put("actor", spread(actors));
        pages.put(
                "actor filtered",
                spread(actors).stream()
                        .map(a -> a + "?act=deny&from=2022-01-01")
                        .toList());
        pages.put("statement", spread(statements));
        pages.put("article", spread(articles));
        pages.put(
                "search",
                List.of(
                        "/search?q=cessez-le-feu",
                        "/search?q=Stepanakert",
                        "/search?q=civils",
                        "/search?q=Karabakh&act=deny"));
        pages.put("search rare", List.of("/search?q=drapeau", "/search?q=universit%C3%A9"));
        pages.put(
                "compare",
                List.of(
                        "/compare?a=" + id(actors.get(0)) + "&b=" + id(actors.get(1)),
                        "/compare?a=" + id(actors.get(5)) + "&b=" + id(actors.get(9))));
        pages.put("timeline", List.of("/timeline"));
        pages.put("network", List.of("/network"));
        pages.put("queries", List.of("/queries"));
        pages.put("question", List.of("/queries/denials"));
        pages.put(
                "question asked",
                spread(actors).stream()
                        .map(a -> "/queries/statements-by-speaker?run=1&speaker=" + id(a))
                        .toList());
        pages.put("editor", List.of("/sparql"));
        pages.put("ontology", List.of("/ontology"));
        pages.put("actor.ttl", spread(actors).stream().map(a -> a + ".ttl").toList());
        pages.put(
                "statement.ttl",
                spread(statements).stream().map(s -> s + ".ttl").toList());
        pages.put("feed", List.of("/feed.atom"));
        pages.put(
                "feed of actor",
                spread(actors).stream().map(a -> "/feed.atom?actor=" + id(a)).toList());
        return pages;
    }

    private static List<String> spread(List<String> paths) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < paths.size(); i += Math.max(1, paths.size() / ROUNDS)) some.add(paths.get(i));
        return some;
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Paths of the pages about what a query selects as {@code ?s}. */
    static List<String> rows(String base, String select) throws IOException, InterruptedException {
        return table(base, select).stream()
                .map(line -> path(line.replaceFirst(",.*", "")))
                .toList();
    }

    /** The lines of a query's answer, CSV. */
    static List<String> table(String base, String select) throws IOException, InterruptedException {
        String query = "PREFIX dx: <https://w3id.org/dixit/conflict#> " + select;
        String csv = get(base + "/kg/sparql?format=csv&query="
                + java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8));
        return csv.lines().skip(1).toList();
    }

    /** The path of the page about an IRI. */
    static String path(String iri) {
        return iri.replaceFirst("^https?://[^/]+/id", "");
    }

    private static String get(String address) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200)
            throw new IOException(address + " answers " + answer.statusCode() + " " + answer.body());
        return answer.body();
    }
}
