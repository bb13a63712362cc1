package dixit.bench;

import dixit.store.CataloguedQuery;
import dixit.store.EmbeddedStore;
import dixit.store.QueryCatalogue;
import dixit.web.Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How long pages and catalogued queries take on a graph of many articles beside one of few, over HTTP and in turns. The actors
 * asked for have as many statements in both. An answer that grows all the same is listed and not counted. Articles are short,
 * so that a hundred thousand fit. Arguments: few, many, and a folder; the table of all is written to {@code graph.md} there.
 */
final class GraphRatios {

    private static final int ROUNDS = 5;
    private static final int SECONDS = 60;

    /** Milliseconds; what takes longer is asked for once. */
    private static final int SLOW = 5_000;

    /** Answers that differ in length by less than this factor have the same size. */
    private static final double SAME = 1.5;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private GraphRatios() {}

    private record Answer(double millis, int length) {}

    public static void main(String[] arguments) throws Exception {
        int few = Integer.parseInt(arguments[0]);
        int many = Integer.parseInt(arguments[1]);
        Path folder = Path.of(arguments[2]);
        Files.createDirectories(folder);
        SeedGraphs graphs =
                SubstitutedStore.graphs(Files.writeString(folder.resolve("seed.txt"), new SeedTexts(4).text(1)));
        Server.Settings settings = new Server.Settings("localhost", 0, SECONDS, Optional.empty());
        try (EmbeddedStore small = SubstitutedStore.open(folder.resolve(few + "-articles"), few, graphs);
                EmbeddedStore large = SubstitutedStore.open(folder.resolve(many + "-articles"), many, graphs);
                Server one = Server.start(small, settings);
                Server other = Server.start(large, settings);
                PrintWriter table = new PrintWriter(Files.newBufferedWriter(folder.resolve("graph.md")))) {
            // The first reader after a start waits until the statements are counted; that is told by itself.
            for (Server server : List.of(one, other))
                System.err.printf(
                        "first front page after %.1f s%n",
                        get("http://localhost:" + server.port() + "/").millis() / 1_000);
            List<Map<String, List<String>>> asked =
                    asked("http://localhost:" + one.port(), "http://localhost:" + other.port());
            table.println("| asked | ms, %,d articles | ms, %,d articles | ratio |%n| --- | --- | --- | --- |"
                    .formatted(few, many));
            double worst = 0;
            String slowest = "";
            int counted = 0;
            int missed = 0;
            for (String name : asked.get(0).keySet()) {
                Answer[] answers = medians(asked.get(0).get(name), asked.get(1).get(name));
                double ratio = answers[1].millis() / answers[0].millis();
                boolean same = answers[1].length() < SAME * answers[0].length();
                if (same) {
                    counted++;
                    if (ratio > 3) missed++;
                    if (ratio > worst) slowest = name;
                    worst = Math.max(worst, ratio);
                }
                String row = String.format(
                        Locale.ROOT,
                        "| %s | %.1f | %.1f | %s |",
                        name,
                        answers[0].millis(),
                        answers[1].millis(),
                        same ? "%.1f".formatted(ratio) : "larger answer");
                table.println(row);
                System.err.println(row);
            }
            System.out.println(Ratio.atMost(
                    3,
                    "slowest page or query, %,d articles / %,d".formatted(many, few),
                    worst,
                    "%s; %d of %d kinds with answers of one size miss the goal".formatted(slowest, missed, counted)));
        }
    }

    /** Addresses by kind, of both servers. */
    private static List<Map<String, List<String>>> asked(String small, String large) throws Exception {
        Map<String, Integer> few = speakers(small);
        Map<String, Integer> many = speakers(large);
        List<String> inSmall = few.keySet().stream().limit(40).toList();
        List<String> inLarge = new ArrayList<>();
        for (String actor : inSmall) {
            String nearest = many.keySet().stream()
                    .filter(other -> !inLarge.contains(other))
                    .min(java.util.Comparator.comparingInt(other -> Math.abs(many.get(other) - few.get(actor))))
                    .orElseThrow();
            inLarge.add(nearest);
        }
        return List.of(asked(small, inSmall), asked(large, inLarge));
    }

    /** The paths of actors and how many statements they have, the most first. */
    private static Map<String, Integer> speakers(String base) throws IOException, InterruptedException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String row : PageTimes.table(
                base, "SELECT ?s (COUNT(*) AS ?n) { ?x dx:speaker ?s } GROUP BY ?s ORDER BY DESC(?n)")) {
            int comma = row.lastIndexOf(',');
            counts.put(PageTimes.path(row.substring(0, comma)), Integer.parseInt(row.substring(comma + 1)));
        }
        return counts;
    }

    private static Map<String, List<String>> asked(String base, List<String> actors)
            throws IOException, InterruptedException {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        PageTimes.pages(base, actors)
                .forEach((kind, paths) -> asked.put(
                        "page: " + kind, paths.stream().map(path -> base + path).toList()));
        for (CataloguedQuery query : QueryCatalogue.packaged().all()) {
            if (query.name().startsWith("wikidata/")) continue;
            List<String> addresses = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++)
                addresses.add(base + "/api/query/" + query.name() + "?format=csv" + values(query, actors, i));
            asked.put("query: " + query.name(), addresses);
        }
        return asked;
    }

    private static String values(CataloguedQuery query, List<String> actors, int round) {
        StringBuilder values = new StringBuilder();
        int next = round;
        for (CataloguedQuery.Parameter parameter : query.parameters()) {
            boolean actor = parameter.type() == CataloguedQuery.Type.ACTOR;
            if (parameter.optional() && !actor) continue;
            String value = actor ? PageTimes.id(actors.get(next++)) : parameter.example();
            values.append('&')
                    .append(parameter.name())
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return values.toString();
    }

    /** The medians of warm requests to two servers in turns; one request to each where one takes long. */
    private static Answer[] medians(List<String> one, List<String> other) throws IOException, InterruptedException {
        Answer[] first = {get(one.get(0)), get(other.get(0))};
        if (Math.max(first[0].millis(), first[1].millis()) > SLOW) return first;
        double[][] millis = new double[2][ROUNDS];
        int[] length = new int[2];
        for (int round = -1; round < ROUNDS; round++) {
            for (int i = 0; i < 2; i++) {
                List<String> addresses = i == 0 ? one : other;
                Answer answer = get(addresses.get(Math.floorMod(round, addresses.size())));
                if (round < 0) continue; // to warm up
                millis[i][round] = answer.millis();
                length[i] += answer.length() / ROUNDS;
            }
        }
        return answers(millis, length);
    }

    private static Answer[] answers(double[][] millis, int[] length) {
        Answer[] answers = new Answer[2];
        for (int i = 0; i < 2; i++) {
            Arrays.sort(millis[i]);
            answers[i] = new Answer(millis[i][ROUNDS / 2], length[i]);
        }
        return answers;
    }

    /** An answer that does not come in time took that long. */
    private static Answer get(String address) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> answer =
                CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        double millis = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200 && millis < 1_000 * SECONDS)
            throw new IOException(address + " answers " + answer.statusCode() + " " + answer.body());
        return new Answer(millis, answer.body().length());
    }
}
