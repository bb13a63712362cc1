package dixit.store;

import dixit.rdf.Iris;
import dixit.statement.relation.Link;
import dixit.statement.relation.Reason;
import dixit.statement.relation.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;

/** The links between statements of several articles that a store has. */
final class StoredLinks {

    /**
     * How many statements beyond an article's last are looked for: an earlier version may have had more. Where there is a link
     * among so many, so many more are looked for.
     */
    private static final int BEYOND = 64;

    private static final String LINKS = """
            PREFIX dx: <https://w3id.org/dixit/conflict#>
            SELECT ?s ?from ?to ?relation ?reason ?confidence WHERE {
              %s
              GRAPH <%s> {
                { ?link dx:linkFrom ?s } UNION { ?link dx:linkTo ?s }
                ?link dx:linkFrom ?from ; dx:linkTo ?to ;
                  dx:relation ?relation ; dx:reason ?reason ; dx:confidence ?confidence . } }""";

    private final Store store;
    private final Iris iris;

    StoredLinks(Store store, Iris iris) {
        this.store = store;
        this.iris = iris;
    }

    /** Those from or to statements of these articles (IRIs), and from or to statements that they had before. */
    Set<Link> of(Collection<String> articles) {
        Set<Link> links = new HashSet<>();
        add("VALUES ?article { " + StoredClaims.iris(articles) + " } ?s dx:inArticle ?article .", links);
        if (!lostAny()) return links;
        Map<String, Integer> last = last(articles);
        for (Set<String> open = Set.copyOf(articles); !open.isEmpty(); ) {
            List<String> beyond = new ArrayList<>();
            for (String article : open) {
                int from = last.merge(StoredClaims.local(article), BEYOND, Integer::sum) - BEYOND;
                for (int number = from + 1; number <= from + BEYOND; number++)
                    beyond.add(
                            iris.statement(StoredClaims.local(article), number).stringValue());
            }
            Set<String> found = add("VALUES ?s { " + StoredClaims.iris(beyond) + " }", links);
            open = open.stream()
                    .filter(article -> found.contains(StoredClaims.local(article)))
                    .collect(Collectors.toSet());
        }
        return links;
    }

    /** Whether a statement has ever gone from the store; of one that others write into nobody knows. */
    private boolean lostAny() {
        return store.isShared()
                || store.select(QueryFactory.create("SELECT ?s { GRAPH <" + iris.removedGraph() + "> { ?s <"
                                + Tombstones.INVALIDATED + "> ?time } } LIMIT 1"))
                        .hasNext();
    }

    /** The number of the last statement of each article, by the article's id; 0 without statements. */
    private Map<String, Integer> last(Collection<String> articles) {
        Map<String, Integer> last = new HashMap<>();
        articles.forEach(article -> last.put(StoredClaims.local(article), 0));
        ResultSet rows = store.select(QueryFactory.create("""
                PREFIX dx: <https://w3id.org/dixit/conflict#>
                SELECT ?article ?n WHERE { VALUES ?article { %s } ?s dx:inArticle ?article ; dx:number ?n }""".formatted(StoredClaims.iris(articles))));
        while (rows.hasNext()) {
            QuerySolution row = rows.next();
            last.merge(
                    StoredClaims.local(row.getResource("article").getURI()),
                    row.getLiteral("n").getInt(),
                    Math::max);
        }
        return last;
    }

    /** Adds the links of some statements; says to which articles, by id, they belong. */
    private Set<String> add(String statements, Set<Link> links) {
        Set<String> articles = new HashSet<>();
        ResultSet rows = store.select(QueryFactory.create(LINKS.formatted(statements, iris.linksGraph())));
        while (rows.hasNext()) {
            QuerySolution row = rows.next();
            String statement = StoredClaims.local(row.getResource("s").getURI());
            articles.add(statement.substring(0, statement.lastIndexOf('-')));
            links.add(new Link(
                    StoredClaims.local(row.getResource("from").getURI()),
                    StoredClaims.local(row.getResource("to").getURI()),
                    StoredClaims.named(
                            Relation.values(),
                            Relation::localName,
                            row.getResource("relation").getURI()),
                    StoredClaims.named(
                            Reason.values(),
                            Reason::localName,
                            row.getResource("reason").getURI()),
                    row.getLiteral("confidence").getDouble()));
        }
        return articles;
    }
}
