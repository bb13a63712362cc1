package dixit.web.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;

/** Reads what counts of an article from its graph, inside the caller's transaction. */
final class ArticleWalk {

    private static final String DX = "https://w3id.org/dixit/conflict#";

    static final Node DIGEST = dx("digest");

    private static final Node STATEMENT = dx("Statement");
    private static final Node SPEAKER = dx("speaker");
    private static final Node ABOUT = dx("about");
    private static final Node ADDRESSEE = dx("addressee");
    private static final Node ACT = dx("speechAct");
    private static final Node EARLIEST = dx("saidEarliest");
    private static final Node LATEST = dx("saidLatest");
    private static final Node RELATION = dx("relation");
    private static final Node CONTRADICTS = dx("contradicts");
    private static final Node FROM = dx("linkFrom");
    private static final Node TO = dx("linkTo");
    private static final Node REASON = dx("reason");
    private static final Node CONFIDENCE = dx("confidence");
    private static final Node NEAR_DUPLICATE_OF = dx("nearDuplicateOf");
    private static final Node STARTED = NodeFactory.createURI("http://www.w3.org/ns/prov#startedAtTime");

    private ArticleWalk() {}

    private static Node dx(String name) {
        return NodeFactory.createURI(DX + name);
    }

    static List<Told> statements(DatasetGraph graphs, Node graph) {
        Map<Node, List<String>> speakers = objects(graphs, graph, SPEAKER);
        Map<Node, List<String>> about = objects(graphs, graph, ABOUT);
        Map<Node, List<String>> addressees = objects(graphs, graph, ADDRESSEE);
        Map<Node, List<String>> acts = objects(graphs, graph, ACT);
        Map<Node, List<String>> earliest = objects(graphs, graph, EARLIEST);
        Map<Node, List<String>> latest = objects(graphs, graph, LATEST);
        List<Told> statements = new ArrayList<>();
        graphs.find(graph, Node.ANY, RDF.type.asNode(), STATEMENT).forEachRemaining(quad -> {
            Node statement = quad.getSubject();
            statements.add(new Told(
                    speakers.getOrDefault(statement, List.of()),
                    about.getOrDefault(statement, List.of()),
                    addressees.getOrDefault(statement, List.of()),
                    first(acts, statement).replaceFirst("^.*/", ""),
                    first(earliest, statement),
                    first(latest, statement)));
        });
        return statements;
    }

    /** When the article was read, ISO; empty where that is not told. */
    static String read(DatasetGraph graphs, Node graph) {
        return objects(graphs, graph, STARTED).values().stream()
                .map(times -> times.get(0))
                .findFirst()
                .orElse("");
    }

    /** Articles (IRIs) that print a story which another prints too: of each such pair the one with the greater IRI. */
    static Set<String> reprints(DatasetGraph graphs) {
        Set<String> reprints = new HashSet<>();
        graphs.find(Node.ANY, Node.ANY, NEAR_DUPLICATE_OF, Node.ANY).forEachRemaining(quad -> {
            String one = quad.getSubject().getURI();
            String other = quad.getObject().getURI();
            reprints.add(one.compareTo(other) > 0 ? one : other);
        });
        return reprints;
    }

    /** All links between statements that contradict each other, the surest first. */
    static List<Opposed> opposed(DatasetGraph graphs) {
        List<Opposed> opposed = new ArrayList<>();
        graphs.find(Node.ANY, Node.ANY, RELATION, CONTRADICTS).forEachRemaining(quad -> {
            Map<Node, Node> link = new HashMap<>();
            graphs.find(quad.getGraph(), quad.getSubject(), Node.ANY, Node.ANY)
                    .forEachRemaining(part -> link.put(part.getPredicate(), part.getObject()));
            if (!link.keySet().containsAll(List.of(FROM, TO, REASON, CONFIDENCE))) return;
            opposed.add(new Opposed(
                    link.get(FROM).getURI(),
                    link.get(TO).getURI(),
                    link.get(REASON).getURI().replaceFirst("^.*[/#]", ""),
                    Double.parseDouble(link.get(CONFIDENCE).getLiteralLexicalForm()),
                    speakers(graphs, link.get(FROM)),
                    speakers(graphs, link.get(TO))));
        });
        opposed.sort(Comparator.comparingDouble((Opposed link) -> -link.confidence())
                .thenComparing(Opposed::one)
                .thenComparing(Opposed::other));
        return opposed;
    }

    private static Set<String> speakers(DatasetGraph graphs, Node statement) {
        Set<String> speakers = new HashSet<>();
        graphs.find(Node.ANY, statement, SPEAKER, Node.ANY)
                .forEachRemaining(quad -> speakers.add(quad.getObject().getURI()));
        return speakers;
    }

    private static String first(Map<Node, List<String>> objects, Node statement) {
        return objects.getOrDefault(statement, List.of("")).get(0);
    }

    private static Map<Node, List<String>> objects(DatasetGraph graphs, Node graph, Node property) {
        Map<Node, List<String>> objects = new HashMap<>();
        graphs.find(graph, Node.ANY, property, Node.ANY)
                .forEachRemaining(quad -> objects.computeIfAbsent(quad.getSubject(), s -> new ArrayList<>(1))
                        .add(
                                quad.getObject().isURI()
                                        ? quad.getObject().getURI()
                                        : quad.getObject().getLiteralLexicalForm()));
        return objects;
    }
}
