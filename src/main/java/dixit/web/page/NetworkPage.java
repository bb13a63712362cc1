package dixit.web.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who speaks about whom: the strongest ties, as a drawing and as a list of the same. */
public record NetworkPage(List<Node> nodes, List<Tie> ties) {

    private static final int MOST = 36;

    /** Of the circle; the drawing leaves room for names around it. */
    private static final int RADIUS = 230;

    private static final int LONGEST_LABEL = 32;

    /**
     * An actor on the circle.
     *
     * @param degrees clockwise from the right
     */
    public record Node(Name name, int degrees) {

        public long x() {
            return Math.round(RADIUS * Math.cos(Math.toRadians(degrees)));
        }

        public long y() {
            return Math.round(RADIUS * Math.sin(Math.toRadians(degrees)));
        }

        /** Whether its label would stand on its head if it ran outwards. */
        public boolean left() {
            return degrees > 90 && degrees < 270;
        }

        public String label() {
            String label = name.label();
            if (label.codePointCount(0, label.length()) <= LONGEST_LABEL) return label;
            return label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
        }
    }

    /** @param hostile how many of the statements accuse, disapprove, reject, deny or threaten */
    public record Tie(Node from, Node to, long number, long hostile) {}

    public static NetworkPage of(Graph graph) {
        return strongest(graph, MOST);
    }

    /** All ties, for a network tool. */
    public static NetworkPage whole(Graph graph) {
        return strongest(graph, Integer.MAX_VALUE);
    }

    private static NetworkPage strongest(Graph graph, int most) {
        record Edge(String from, String to, long number, long hostile) {}
        Map<String, String> labels = new LinkedHashMap<>();
        List<Edge> edges = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        graph.rows("""
                SELECT ?from ?to ?fromLabel ?toLabel ?n ?h {
                  { SELECT ?from ?to (COUNT(DISTINCT ?s) AS ?n) (COUNT(DISTINCT ?bad) AS ?h) {
                      ?s dx:speaker ?from ; dx:about ?to ; dx:speechAct ?act .
                      BIND(IF(?act IN (act:accuse, act:disapprove, act:reject, act:deny, act:threaten), ?s, ?none) AS ?bad)
                    } GROUP BY ?from ?to ORDER BY DESC(?n) ?from ?to LIMIT %d }
                  OPTIONAL { ?from rdfs:label ?fromLabel FILTER(LANG(?fromLabel) = "fr") }
                  OPTIONAL { ?to rdfs:label ?toLabel FILTER(LANG(?toLabel) = "fr") }
                } ORDER BY DESC(?n) ?from ?to""".formatted(most)).forEach(row -> {
            if (!row.contains("from")) return;
            String from = row.getResource("from").getURI();
            String to = row.getResource("to").getURI();
            labels.putIfAbsent(from, Graph.text(row, "fromLabel"));
            labels.putIfAbsent(to, Graph.text(row, "toLabel"));
            // One row a label: an actor may have two.
            boolean known = edges.stream()
                    .anyMatch(edge -> edge.from().equals(from) && edge.to().equals(to));
            if (!known)
                edges.add(new Edge(
                        from,
                        to,
                        row.getLiteral("n").getLong(),
                        row.getLiteral("h").getLong()));
        });
        Map<String, Node> nodes = new LinkedHashMap<>();
        int at = 0;
        for (Map.Entry<String, String> label : labels.entrySet()) {
            int degrees = 360 * at++ / labels.size();
            nodes.put(label.getKey(), new Node(Name.of(label.getKey(), label.getValue()), degrees));
        }
        return new NetworkPage(
                List.copyOf(nodes.values()),
                edges.stream()
                        .map(edge ->
                                new Tie(nodes.get(edge.from()), nodes.get(edge.to()), edge.number(), edge.hostile()))
                        .toList());
    }
}
