package dixit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.lib.TupleLib;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether each index has the same quads, in its order, as when they are put in one by one. */
class QuadBatchTest {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final int GRAPHS = 12;

    /** As many as fill pages of 255 quads and nodes that lead to them, more than once. */
    private static final int MANY = 3_000;

    private static final int FEW = 500;

    @TempDir
    private Path folder;

    private final Random random = new Random(7);

    @Test
    void eachIndexHasWhatWasAddedOneByOne() {
        try (EmbeddedStore batched = EmbeddedStore.open(folder.resolve("batched"));
                EmbeddedStore single = EmbeddedStore.open(folder.resolve("single"))) {
            for (int batch = 0; batch < 3; batch++) {
                // Every other batch replaces half of the graphs of the one before.
                List<ArticleQuads> articles =
                        articles(batch / 2 * GRAPHS + batch % 2 * GRAPHS / 2, "batch " + batch, MANY);
                batched.load(articles);
                articles.forEach(article -> replace(article, single.dataset()));
                assertThat(quads(batched)).isEqualTo(quads(single));
                checkIndexes(batched);
            }
        }
        try (EmbeddedStore again = EmbeddedStore.open(folder.resolve("batched"))) {
            checkIndexes(again);
        }
    }

    @Test
    void aBatchInMemoryIsWhole() {
        try (EmbeddedStore store = EmbeddedStore.inMemory()) {
            store.load(articles(0, "one", FEW));
            store.load(articles(GRAPHS / 2, "two", FEW));
            checkIndexes(store);
        }
    }

    @Test
    void aBatchGivenUpLeavesEachIndexAsItWas() {
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            store.load(articles(0, "one", FEW));
            Set<Quad> before = quads(store);
            List<ArticleQuads> broken = new ArrayList<>(articles(GRAPHS / 2, "two", FEW));
            broken.add(new ArticleQuads("x:g", "x:a", "d", null));
            assertThatThrownBy(() -> store.load(broken)).isInstanceOf(StoreFailure.class);
            assertThat(quads(store)).isEqualTo(before);
            checkIndexes(store);
            store.load(articles(GRAPHS / 2, "two", FEW));
            checkIndexes(store);
        }
    }

    private static void replace(ArticleQuads article, Dataset dataset) {
        Node graph = NodeFactory.createURI(article.graph());
        DatasetGraph graphs = dataset.asDatasetGraph();
        Txn.executeWrite(dataset, () -> {
            graphs.removeGraph(graph);
            JenaTerms.graph(article.quads()).find().forEachRemaining(triple -> graphs.add(Quad.create(graph, triple)));
        });
    }

    private List<ArticleQuads> articles(int from, String digest, int triples) {
        List<ArticleQuads> articles = new ArrayList<>();
        for (int i = from; i < from + GRAPHS; i++) {
            Model model = new LinkedHashModel();
            for (int t = 0; t < triples; t++)
                model.add(iri("s" + i + "-" + random.nextInt(400)), iri("p" + random.nextInt(40)), value(i));
            articles.add(new ArticleQuads("http://example.org/graph/" + i, "http://example.org/a" + i, digest, model));
        }
        return articles;
    }

    private static IRI iri(String name) {
        return VALUES.createIRI("http://example.org/" + name);
    }

    /** What TDB2 writes into its indexes themselves, and what it gives a number. */
    private Value value(int article) {
        return switch (random.nextInt(6)) {
            case 0 -> iri("class" + random.nextInt(10));
            case 1 -> VALUES.createLiteral(random.nextInt(2_000) - 1_000);
            case 2 -> VALUES.createLiteral(random.nextGaussian());
            case 3 -> VALUES.createLiteral("2023-09-%02d".formatted(1 + random.nextInt(30)), XSD.DATE);
            case 4 -> iri("s" + article + "-" + random.nextInt(400));
            default -> VALUES.createLiteral("mot " + random.nextInt(5_000), "fr");
        };
    }

    private static Set<Quad> quads(EmbeddedStore store) {
        return Txn.calculateRead(
                store.dataset(),
                () -> Iter.toSet(store.dataset().asDatasetGraph().find()));
    }

    /** All indexes have the same quads, each once, and lead to each. */
    private static void checkIndexes(EmbeddedStore store) {
        Set<Quad> expected = quads(store);
        Txn.executeRead(store.dataset(), () -> {
            NodeTupleTable table = store.files().getQuadTable().getNodeTupleTable();
            TupleIndex[] indexes = table.getTupleTable().getIndexes();
            assertThat(indexes).hasSize(6);
            for (TupleIndex index : indexes) {
                List<Tuple<NodeId>> all = Iter.toList(index.all());
                assertThat(all).as(index.getName()).hasSameSizeAs(expected);
                // Numbers of terms are no help here: that of a literal may be equal to that of an IRI.
                Set<Quad> quads = new HashSet<>();
                for (Tuple<NodeId> quad : all) {
                    quads.add(quad(quad, table));
                    assertThat(index.find(quad).hasNext()).as(index.getName()).isTrue();
                }
                assertThat(quads).as(index.getName()).isEqualTo(expected);
            }
        });
    }

    private static Quad quad(Tuple<NodeId> numbers, NodeTupleTable table) {
        Tuple<Node> terms = TupleLib.tupleNodes(table.getNodeTable(), numbers);
        return Quad.create(terms.get(0), terms.get(1), terms.get(2), terms.get(3));
    }
}
