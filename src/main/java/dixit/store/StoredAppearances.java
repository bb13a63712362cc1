package dixit.store;

import static dixit.store.Described.term;

import dixit.rdf.Vocabulary;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;

/** Who speaks or is spoken of in which article of a store, and when that was said. */
final class StoredAppearances {

    private static final String QUERY = """
            PREFIX dx: <https://w3id.org/dixit/conflict#>
            SELECT DISTINCT ?actor ?article ?first ?last WHERE {
              VALUES ?%s { %s }
              # A path would be walked for all statements before the values are looked at.
              VALUES ?role { dx:speaker dx:about }
              ?s ?role ?actor ; dx:inArticle ?article .
              OPTIONAL { ?s dx:saidEarliest ?from ; dx:saidLatest ?to }
              OPTIONAL { ?article dx:articleDateEdtf ?edtf }
              BIND(COALESCE(STR(?from), ?edtf) AS ?first) BIND(COALESCE(STR(?to), ?edtf) AS ?last)
              FILTER(BOUND(?first) && BOUND(?last))
            }""";

    private static final Node IN_ARTICLE = term(Vocabulary.IN_ARTICLE);
    private static final Node EARLIEST = term(Vocabulary.SAID_EARLIEST);
    private static final Node LATEST = term(Vocabulary.SAID_LATEST);
    private static final Node EDTF = term(Vocabulary.ARTICLE_DATE_EDTF);
    private static final List<Node> ROLES = List.of(term(Vocabulary.SPEAKER), term(Vocabulary.ABOUT));

    /**
     * An actor in an article, both by their IRIs.
     *
     * @param first the day when something was said at the earliest, and {@code last}: at the latest, or the article's date
     */
    record Appearance(String actor, String article, String first, String last) {}

    /** Is told of each. */
    interface Sink {
        void add(Appearance appearance);
    }

    private final Store store;

    StoredAppearances(Store store) {
        this.store = store;
    }

    /** Those of some actors in whatever article. */
    void ofActors(Collection<String> actors, Sink sink) {
        if (store.isShared()) query("actor", actors, sink);
        else
            store.read(() -> null, graph -> {
                for (String actor : actors) {
                    Set<Appearance> found = new HashSet<>();
                    Described described = new Described(graph, NodeFactory.createURI(actor));
                    for (Node role : ROLES)
                        for (Described statement : described.of(role))
                            for (Described article : statement.all(IN_ARTICLE))
                                appearance(actor, statement, article).ifPresent(found::add);
                    found.forEach(sink::add);
                }
                return null;
            });
    }

    /** Those of whatever actor in some articles. */
    void inArticles(Collection<String> articles, Sink sink) {
        if (store.isShared()) query("article", articles, sink);
        else
            store.read(() -> null, graph -> {
                for (String article : articles) in(graph, article).forEach(sink::add);
                return null;
            });
    }

    private static Set<Appearance> in(Graph graph, String iri) {
        Set<Appearance> found = new HashSet<>();
        Described article = new Described(graph, NodeFactory.createURI(iri));
        for (Described statement : article.of(IN_ARTICLE))
            for (Node role : ROLES)
                for (Described actor : statement.all(role))
                    appearance(actor.thing().getURI(), statement, article).ifPresent(found::add);
        return found;
    }

    private static Optional<Appearance> appearance(String actor, Described statement, Described article) {
        Optional<String> from = statement.text(EARLIEST);
        Optional<String> to = from.isPresent() ? statement.text(LATEST) : Optional.empty();
        String iri = article.thing().getURI();
        return to.isPresent()
                ? Optional.of(new Appearance(actor, iri, from.get(), to.get()))
                : article.text(EDTF).map(edtf -> new Appearance(actor, iri, edtf, edtf));
    }

    private void query(String by, Collection<String> which, Sink sink) {
        store.forEach(
                QueryFactory.create(QUERY.formatted(by, StoredClaims.iris(which))),
                row -> sink.add(new Appearance(
                        row.getResource("actor").getURI(),
                        row.getResource("article").getURI(),
                        row.getLiteral("first").getString(),
                        row.getLiteral("last").getString())));
    }
}
