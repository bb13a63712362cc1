package dixit.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

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
        Map<String, Map<String, Long>> byActor = graph.tally().days();
        Map<String, Long> byDay = new HashMap<>();
        byActor.values().forEach(numbers -> numbers.forEach((day, number) -> byDay.merge(day, number, Long::sum)));
        TreeSet<String> days = new TreeSet<>(byDay.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_DAYS)
                .map(Map.Entry::getKey)
                .toList());
        record Sum(String who, List<Long> cells, long sum) {}
        List<Sum> rows = new ArrayList<>();
        byActor.forEach((who, numbers) -> {
            List<Long> cells =
                    days.stream().map(day -> numbers.getOrDefault(day, 0L)).toList();
            long sum = cells.stream().mapToLong(Long::longValue).sum();
            if (sum > 0) rows.add(new Sum(who, cells, sum));
        });
        rows.sort(Comparator.comparingLong((Sum row) -> -row.sum()).thenComparing(Sum::who));
        List<Sum> most = rows.subList(0, Math.min(MOST_ACTORS, rows.size()));
        Map<String, Name> names = graph.names(most.stream().map(Sum::who).toList());
        return new TimelinePage(
                List.copyOf(days),
                most.stream()
                        .map(row -> new Row(names.get(row.who()), row.cells(), row.sum()))
                        .toList());
    }
}
