package dixit.web.page;

import dixit.web.tally.Tally;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who speaks about whom: the strongest ties, as a drawing and as a list of the same. */
public record NetworkPage(List<Node> nodes, List<Tie> ties) {

    static final int MOST = 36;

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
        return strongest(graph, MOST, "");
    }

    /**
     * All ties, for a network tool.
     *
     * @param actor the id of the one whose ties they are, empty for all
     */
    public static NetworkPage whole(Graph graph, String actor) {
        return strongest(graph, Integer.MAX_VALUE, actor);
    }

    private static NetworkPage strongest(Graph graph, int most, String actor) {
        List<Tally.Tie> edges = graph.tally().ties(most);
        if (!actor.isEmpty()) {
            edges = edges.stream()
                    .filter(tie -> Name.of(tie.from(), "").id().equals(actor)
                            || Name.of(tie.to(), "").id().equals(actor))
                    .toList();
        }
        Set<String> actors = new LinkedHashSet<>();
        edges.forEach(edge -> {
            actors.add(edge.from());
            actors.add(edge.to());
        });
        return drawn(edges, graph.names(actors), actors);
    }

    /** Ties between names: who with whom, and how often. */
    static NetworkPage of(Map<List<String>, Long> ties, int most) {
        List<Tally.Tie> edges = ties.entrySet().stream()
                .sorted(Map.Entry.<List<String>, Long>comparingByValue().reversed())
                .limit(most)
                .map(tie -> new Tally.Tie(tie.getKey().get(0), tie.getKey().get(1), tie.getValue(), 0))
                .toList();
        Map<String, Name> names = new LinkedHashMap<>();
        edges.forEach(edge -> {
            names.put(edge.from(), new Name("", edge.from()));
            names.put(edge.to(), new Name("", edge.to()));
        });
        return drawn(edges, names, names.keySet());
    }

    private static NetworkPage drawn(List<Tally.Tie> edges, Map<String, Name> names, Set<String> actors) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        int at = 0;
        for (String actor : actors) {
            int degrees = 360 * at++ / actors.size();
            nodes.put(actor, new Node(names.get(actor), degrees));
        }
        return new NetworkPage(
                List.copyOf(nodes.values()),
                edges.stream()
                        .map(edge ->
                                new Tie(nodes.get(edge.from()), nodes.get(edge.to()), edge.number(), edge.hostile()))
                        .toList());
    }
}
