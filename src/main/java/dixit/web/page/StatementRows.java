package dixit.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;

/** All statements that a filter lets through, some at a time. */
public final class StatementRows {

    private static final int AT_A_TIME = 500;

    private final Statements statements;
    private final List<String> iris;
    private int next;

    private StatementRows(Graph graph, List<String> iris) {
        this.statements = new Statements(graph);
        this.iris = iris;
    }

    /** @param parameters {@code speaker} and {@code about}: ids of actors */
    public static StatementRows of(Graph graph, Map<String, String> parameters, Filter filter) {
        Map<String, RDFNode> values = new LinkedHashMap<>();
        StringBuilder pattern = new StringBuilder("?s dx:inArticle ?article ; dx:number ?n .");
        for (String role : List.of("speaker", "about")) {
            String id = parameters.getOrDefault(role, "");
            if (!id.matches("[A-Za-z0-9-]{1,120}")) continue;
            values.put(role, ResourceFactory.createResource(graph.base() + "id/actor/" + id));
            pattern.append(" ?s dx:").append(role).append(" ?").append(role).append(" .");
        }
        pattern.append(filter.pattern(graph));
        return new StatementRows(
                graph,
                FrontPage.iris(
                        graph.rows("SELECT DISTINCT ?s ?article ?n { " + pattern + " } ORDER BY ?article ?n", values)));
    }

    /** All of them, unread. */
    public List<String> iris() {
        return List.copyOf(iris);
    }

    /** The next of them; empty when there are no more. */
    public List<StatementLine> next() {
        int end = Math.min(iris.size(), next + AT_A_TIME);
        List<StatementLine> lines = statements.lines(iris.subList(next, end));
        next = end;
        return lines;
    }
}
