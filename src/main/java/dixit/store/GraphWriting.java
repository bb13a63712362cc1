package dixit.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.rdf4j.model.Model;

/** What is written in one transaction, which the caller begins and ends. */
final class GraphWriting {

    private static final Node DIGEST = NodeFactory.createURI("https://w3id.org/dixit/conflict#digest");

    private GraphWriting() {}

    /** Each article's graph is replaced whole; one whose digest is there already is left alone. */
    static Store.Loaded load(DatasetGraphText graphs, List<ArticleQuads> articles) {
        int unchanged = 0;
        QuadBatch batch = new QuadBatch(graphs);
        Map<Node, Set<Node>> before = new LinkedHashMap<>();
        for (ArticleQuads article : articles) {
            Node graph = NodeFactory.createURI(article.graph());
            // An article that stands twice in a batch is compared with itself.
            if (before.containsKey(graph)) finish(batch, before, graphs);
            if (graphs.contains(
                    graph,
                    NodeFactory.createURI(article.article()),
                    DIGEST,
                    NodeFactory.createLiteralString(article.digest()))) {
                unchanged++;
                continue;
            }
            before.put(graph, Tombstones.things(graphs, graph));
            // An article that is new has nothing to be deleted.
            if (graphs.contains(graph, Node.ANY, Node.ANY, Node.ANY)) clear(graphs, graph);
            batch.add(article.quads(), graph);
        }
        finish(batch, before, graphs);
        return new Store.Loaded(articles.size() - unchanged, unchanged);
    }

    /** @param before what each graph held that is written anew; nothing afterwards */
    private static void finish(QuadBatch batch, Map<Node, Set<Node>> before, DatasetGraph graphs) {
        batch.insert();
        before.forEach((graph, things) -> Tombstones.mark(graphs, graph, things));
        before.clear();
    }

    /** Takes an article's graph out; says whether it was there. */
    static boolean remove(DatasetGraph graphs, String name) {
        Node graph = NodeFactory.createURI(name);
        Set<Node> before = Tombstones.things(graphs, graph);
        if (before.isEmpty()) return false;
        clear(graphs, graph);
        Tombstones.mark(graphs, graph, before);
        return true;
    }

    /** Whether a graph is what {@code quads} are. */
    static boolean holds(DatasetGraph graphs, String name, Model quads) {
        return graphs.getGraph(NodeFactory.createURI(name)).isIsomorphicWith(JenaTerms.graph(quads));
    }

    static void replace(DatasetGraphText graphs, String name, Model quads) {
        Node graph = NodeFactory.createURI(name);
        clear(graphs, graph);
        QuadBatch batch = new QuadBatch(graphs);
        batch.add(quads, graph);
        batch.insert();
    }

    static void amend(DatasetGraph graphs, String name, Model obsolete, Model added) {
        Node graph = NodeFactory.createURI(name);
        JenaTerms.graph(obsolete)
                .find()
                .forEachRemaining(
                        triple -> graphs.delete(graph, triple.getSubject(), triple.getPredicate(), triple.getObject()));
        FullText.add(added, graph, graphs);
    }

    /** Triple by triple: a graph removed whole would not be taken out of the text index. */
    private static void clear(DatasetGraph graphs, Node graph) {
        graphs.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
    }
}
