package dixit.store;

import dixit.article.Fingerprint;
import dixit.rdf.Iris;
import dixit.rdf.Vocabulary;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;

/**
 * The same story in several papers: links between articles, in the graph of links. Only articles whose fingerprints share
 * a band are compared, so the work does not grow with the square of the articles.
 */
final class NearDuplicates {

    /** Two articles, the one with the smaller IRI first. */
    record Pair(String one, String other) {
        static Pair of(String a, String b) {
            return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    /** The most articles compared with a batch: a text that everybody prints is linked with so many at most. */
    private static final int MOST = 20_000;

    private static final Node BAND = Described.term(Vocabulary.FINGERPRINT_BAND);
    private static final Node PRINT = Described.term(Vocabulary.FINGERPRINT);

    private final Store store;
    private final Iris iris;

    NearDuplicates(Store store, Iris iris) {
        this.store = store;
        this.iris = iris;
    }

    /**
     * Draws the links of these articles anew; they are in the store already.
     *
     * @return the pairs that have one of them
     */
    Set<Pair> refresh(Collection<String> articles) {
        Set<Pair> now = found(articles);
        Set<Pair> before = linked(articles);
        Model obsolete = triples(before, now);
        Model added = triples(now, before);
        if (!obsolete.isEmpty() || !added.isEmpty()) store.amend(iris.linksGraph(), obsolete, added);
        return now;
    }

    /** Takes the links of these articles away. */
    void forget(Collection<String> articles) {
        Model obsolete = triples(linked(articles), Set.of());
        if (!obsolete.isEmpty()) store.amend(iris.linksGraph(), obsolete, new LinkedHashModel());
    }

    private Set<Pair> found(Collection<String> articles) {
        return store.isShared() ? asked(articles) : store.read(() -> null, graph -> found(graph, articles));
    }

    private static Set<Pair> found(Graph graph, Collection<String> articles) {
        Set<Pair> pairs = new HashSet<>();
        Map<Node, Optional<Fingerprint>> prints = new HashMap<>();
        int compared = 0;
        for (String article : articles) {
            Described one = new Described(graph, NodeFactory.createURI(article));
            Optional<Fingerprint> print = prints.computeIfAbsent(one.thing(), node -> print(one));
            if (print.isEmpty()) continue;
            Set<Described> others = new LinkedHashSet<>();
            for (Described band : one.all(BAND)) others.addAll(band.of(BAND));
            others.remove(one);
            for (Described other : others) {
                if (++compared > MOST) return pairs;
                boolean same = prints.computeIfAbsent(other.thing(), node -> print(other))
                        .filter(print.get()::isNearDuplicateOf)
                        .isPresent();
                if (same) pairs.add(Pair.of(article, other.thing().getURI()));
            }
        }
        return pairs;
    }

    private static Optional<Fingerprint> print(Described article) {
        return article.text(PRINT).map(Fingerprint::ofHex);
    }

    /** The same, of a store that is asked from afar. */
    private Set<Pair> asked(Collection<String> articles) {
        Set<Pair> pairs = new HashSet<>();
        ResultSet rows = select("""
                SELECT DISTINCT ?one ?other ?print ?otherPrint WHERE {
                  VALUES ?one { %s }
                  ?one dx:fingerprintBand ?band ; dx:fingerprint ?print .
                  ?other dx:fingerprintBand ?band ; dx:fingerprint ?otherPrint . FILTER(?other != ?one)
                } LIMIT %d""".formatted(StoredClaims.iris(List.copyOf(articles)), MOST));
        while (rows.hasNext()) {
            QuerySolution row = rows.next();
            Fingerprint print = Fingerprint.ofHex(row.getLiteral("print").getString());
            if (print.isNearDuplicateOf(
                    Fingerprint.ofHex(row.getLiteral("otherPrint").getString()))) {
                pairs.add(pair(row));
            }
        }
        return pairs;
    }

    private Set<Pair> linked(Collection<String> articles) {
        Set<Pair> pairs = new HashSet<>();
        ResultSet rows = select("""
                SELECT ?one ?other WHERE { VALUES ?one { %s } GRAPH <%s> { ?one dx:nearDuplicateOf ?other } }""".formatted(StoredClaims.iris(List.copyOf(articles)), iris.linksGraph()));
        while (rows.hasNext()) pairs.add(pair(rows.next()));
        return pairs;
    }

    private static Pair pair(QuerySolution row) {
        return Pair.of(row.getResource("one").getURI(), row.getResource("other").getURI());
    }

    /** The triples of {@code pairs} that are not among {@code others}, both ways: few stores reason. */
    private Model triples(Set<Pair> pairs, Set<Pair> others) {
        Model model = new LinkedHashModel();
        var graph = iris.graph(iris.linksGraph());
        for (Pair pair : pairs) {
            if (others.contains(pair)) continue;
            model.add(iris.graph(pair.one()), Vocabulary.NEAR_DUPLICATE_OF, iris.graph(pair.other()), graph);
            model.add(iris.graph(pair.other()), Vocabulary.NEAR_DUPLICATE_OF, iris.graph(pair.one()), graph);
        }
        return model;
    }

    private ResultSet select(String query) {
        return store.select(QueryFactory.create("PREFIX dx: <https://w3id.org/dixit/conflict#>\n" + query));
    }
}
