package dixit.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.query.QuerySolution;

/**
 * Who spoke on which day: the days with most statements, by the actors who said most of them. Only statements of which the
 * day is known.
 */
public record TimelinePage(List<String> days, List<Row> rows) {

    private static final int MOST_DAYS = 21;
    private static final int MOST_ACTORS = 20;

    /** @param numbers one for each day */
    public record Row(Name actor, List<Long> numbers, long sum) {}

    public static TimelinePage of(Graph graph) {
        Map<String, Map<String, Long>> byActor = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        Map<String, Long> byDay = new HashMap<>();
        for (QuerySolution row : graph.rows("""
                SELECT ?who (MIN(?l) AS ?label) ?day (COUNT(DISTINCT ?s) AS ?n) {
                  ?s dx:speaker ?who ; dx:saidEarliest ?day ; dx:saidLatest ?day .
                  OPTIONAL { ?who rdfs:label ?l FILTER(LANG(?l) = "fr") }
                } GROUP BY ?who ?day""")) {
            if (!row.contains("who")) continue;
            String who = row.getResource("who").getURI();
            String day = Graph.text(row, "day");
            long number = row.getLiteral("n").getLong();
            byActor.computeIfAbsent(who, w -> new HashMap<>()).put(day, number);
            labels.put(who, Graph.text(row, "label"));
            byDay.merge(day, number, Long::sum);
        }
        TreeSet<String> days = new TreeSet<>(byDay.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_DAYS)
                .map(Map.Entry::getKey)
                .toList());
        List<Row> rows = new ArrayList<>();
        byActor.forEach((who, numbers) -> {
            List<Long> cells =
                    days.stream().map(day -> numbers.getOrDefault(day, 0L)).toList();
            long sum = cells.stream().mapToLong(Long::longValue).sum();
            if (sum > 0) rows.add(new Row(Name.of(who, labels.get(who)), cells, sum));
        });
        rows.sort(java.util.Comparator.comparingLong((Row row) -> -row.sum())
                .thenComparing(row -> row.actor().label()));
        return new TimelinePage(
                List.copyOf(days), rows.stream().limit(MOST_ACTORS).toList());
    }
}
