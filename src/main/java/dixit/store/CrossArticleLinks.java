package dixit.store;

import dixit.rdf.Iris;
import dixit.rdf.LinkTriples;
import dixit.statement.relation.Claim;
import dixit.statement.relation.Link;
import dixit.statement.relation.Reason;
import dixit.statement.relation.Relation;
import dixit.statement.relation.Relations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;

/**
 * Keeps {@code {base}graph/links} in step with the articles: when some are loaded, links from and to them are drawn anew,
 * others are left alone. An article is compared with those only that share an actor with it and were written or report
 * something said in the same days, so the work does not grow with the square of the articles.
 */
public final class CrossArticleLinks {

    /** Articles whose claims are held at a time; those of one batch are compared with much the same articles. */
    private static final int HELD = 1_000;

    private final Store store;
    private final Iris iris;
    private final Map<String, Supplier<Relations>> relations;
    private final StoredClaims claims;
    private final NearDuplicates duplicates;

    /** @param language that of {@code relations}; statements in others are not linked */
    public CrossArticleLinks(Store store, Iris iris, Relations relations, String language) {
        this(store, iris, Map.of(language, () -> relations));
    }

    /** @param relations by the language of the statements that they are between */
    public CrossArticleLinks(Store store, Iris iris, Map<String, Supplier<Relations>> relations) {
        this.store = store;
        this.iris = iris;
        this.relations = Map.copyOf(relations);
        this.claims = new StoredClaims(store);
        this.duplicates = new NearDuplicates(store, iris);
    }

    /**
     * Draws the links of these articles anew; they are in the store already.
     *
     * @param articles their IRIs
     * @return how many links there are from or to them
     * @throws StoreFailure when the store cannot be read or written
     */
    public int refresh(Collection<String> articles) {
        if (articles.isEmpty()) return 0;
        Set<NearDuplicates.Pair> sameStory = duplicates.refresh(articles);
        Map<List<Object>, Link> drawn = new LinkedHashMap<>();
        for (String language : new TreeSet<>(relations.keySet())) {
            for (Link link : drawn(articles, language)) {
                // A story that is printed twice does not corroborate itself.
                if (link.relation() == Relation.CORROBORATES && sameStory.contains(articles(link))) continue;
                drawn.putIfAbsent(List.of(Set.of(link.from(), link.to()), link.relation()), link);
            }
        }
        Set<Link> now = new HashSet<>(drawn.values());
        Set<Link> before = links(articles);
        Model obsolete = triples(before.stream().filter(link -> !now.contains(link)));
        Model added = triples(drawn.values().stream().filter(link -> !before.contains(link)));
        if (!obsolete.isEmpty() || !added.isEmpty()) store.amend(iris.linksGraph(), obsolete, added);
        return now.size();
    }

    private List<Link> drawn(Collection<String> articles, String language) {
        Map<String, List<Claim>> fresh = claims.of(articles, language).stream()
                .collect(Collectors.groupingBy(Claim::article, LinkedHashMap::new, Collectors.toList()));
        Contemporaries contemporaries = new Contemporaries(store, iris, fresh.values());
        Map<String, List<Claim>> held = new HashMap<>();
        List<Link> links = new ArrayList<>();
        for (List<Claim> mine : fresh.values()) {
            String article = iris.article(mine.get(0).article()).stringValue();
            List<Claim> others = claims(contemporaries.of(article, mine), language, held);
            links.addAll(relations.get(language).get().across(mine, others));
        }
        return links;
    }

    /** The claims of these articles, out of those that are held or the store. */
    private List<Claim> claims(List<String> articles, String language, Map<String, List<Claim>> held) {
        List<String> missing =
                articles.stream().filter(article -> !held.containsKey(article)).toList();
        if (held.size() + missing.size() > HELD) {
            held.clear();
            missing = articles;
        }
        missing.forEach(article -> held.put(article, new ArrayList<>()));
        for (Claim claim : claims.of(missing, language))
            held.get(iris.article(claim.article()).stringValue()).add(claim);
        // In the order in which the store gives them, so that it is chance nowhere which of several links is drawn.
        return articles.stream()
                .sorted()
                .flatMap(article -> held.get(article).stream())
                .toList();
    }

    private NearDuplicates.Pair articles(Link link) {
        return NearDuplicates.Pair.of(article(link.from()), article(link.to()));
    }

    private String article(String statement) {
        return iris.article(statement.substring(0, statement.lastIndexOf('-'))).stringValue();
    }

    /** Takes the links from and to these articles and their statements away. */
    public void forget(Collection<String> articles) {
        Model obsolete = triples(links(articles).stream());
        if (!obsolete.isEmpty()) store.amend(iris.linksGraph(), obsolete, new LinkedHashModel());
        duplicates.forget(articles);
    }

    /** The links in the graph of links from or to statements of these articles. */
    private Set<Link> links(Collection<String> articles) {
        Set<String> ids = articles.stream().map(StoredClaims::local).collect(Collectors.toSet());
        Set<Link> links = new HashSet<>();
        for (QuerySolution row : rows("""
                PREFIX dx: <https://w3id.org/dixit/conflict#>
                SELECT ?from ?to ?relation ?reason ?confidence WHERE { GRAPH <%1$s> {
                  ?link dx:linkFrom ?from ; dx:linkTo ?to ;
                    dx:relation ?relation ; dx:reason ?reason ; dx:confidence ?confidence .
                  BIND(STRBEFORE(STRAFTER(STR(?from), "/id/statement/"), "-") AS ?one)
                  BIND(STRBEFORE(STRAFTER(STR(?to), "/id/statement/"), "-") AS ?other)
                  FILTER(?one IN (%2$s) || ?other IN (%2$s)) } }""".formatted(
                iris.linksGraph(), ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", "))))) {
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
        return links;
    }

    private Model triples(Stream<Link> links) {
        Model model = new LinkedHashModel();
        LinkTriples triples = new LinkTriples(iris);
        links.forEach(link -> triples.add(link, model, iris.graph(iris.linksGraph())));
        return model;
    }

    private List<QuerySolution> rows(String query) {
        ResultSet rows = store.select(QueryFactory.create(query));
        List<QuerySolution> list = new ArrayList<>();
        rows.forEachRemaining(list::add);
        return list;
    }
}
