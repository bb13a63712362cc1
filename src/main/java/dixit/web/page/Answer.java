package dixit.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a query found, for a page.
 *
 * @param more whether rows were left out
 * @param notice one sentence about an endpoint that was away
 */
public record Answer(List<String> columns, List<List<Cell>> rows, boolean more, Optional<String> notice) {

    /** @param path where it leads, empty when it is a plain value */
    public record Cell(String text, Optional<String> path) {}

    /** What was found of one day. */
    public record Day(String day, List<List<Cell>> rows) {}

    /** The rows by the day in a column, the first day first; rows without one last. */
    public List<Day> days(String column) {
        int at = columns.indexOf(column);
        Map<String, List<List<Cell>>> byDay =
                new TreeMap<>(Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder()));
        for (List<Cell> row : rows) {
            List<Cell> rest = new ArrayList<>(row);
            byDay.computeIfAbsent(rest.remove(at).text(), day -> new ArrayList<>())
                    .add(rest);
        }
        return byDay.entrySet().stream()
                .map(entry -> new Day(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The columns without one of them. */
    public List<String> without(String column) {
        return columns.stream().filter(name -> !name.equals(column)).toList();
    }

    /** Who stands beside whom in two columns, and in how many rows: the strongest ties, for a drawing. */
    public NetworkPage network(String from, String to) {
        return network(from, to, NetworkPage.MOST);
    }

    /** The same with as many ties as {@code most}. */
    public NetworkPage network(String from, String to, int most) {
        int one = columns.indexOf(from);
        int other = columns.indexOf(to);
        Map<List<String>, Long> ties = new LinkedHashMap<>();
        for (List<Cell> row : rows) {
            if (row.get(one).text().isEmpty() || row.get(other).text().isEmpty()) continue;
            ties.merge(List.of(row.get(one).text(), row.get(other).text()), 1L, Long::sum);
        }
        return NetworkPage.of(ties, most);
    }
}
