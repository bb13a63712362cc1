package dixit.store;

import dixit.rdf.Iris;
import dixit.rdf.LinkTriples;
import dixit.statement.relation.Claim;
import dixit.statement.relation.Link;
import dixit.statement.relation.Reading;
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
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;

/**
 * Keeps {@code {base}graph/links} in step with the articles: when some are loaded, links from and to them are drawn anew,
 * others are left alone. An article is compared with those only that share an actor with it and were written or report
 * something said in the same days, so the work does not grow with the square of the articles.
 */
public final class CrossArticleLinks {

    /** Articles whose claims are held: those of the next batch are compared with much the same. */
    private static final int HELD = 1_000;

    private final Store store;
    private final Iris iris;
    private final Map<String, Supplier<Relations>> relations;
    private final StoredClaims claims;
    private final StoredLinks links;
    private final NearDuplicates duplicates;
    private final Map<String, Map<String, List<Reading>>> held = new HashMap<>();
    private Contemporaries contemporaries;

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
        this.links = new StoredLinks(store, iris);
        this.duplicates = new NearDuplicates(store, iris);
        this.contemporaries = new Contemporaries(store, iris);
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
        if (store.isShared()) {
            // Others may have written there since the last batch.
            contemporaries = new Contemporaries(store, iris);
            held.clear();
        }
        Set<NearDuplicates.Pair> sameStory = duplicates.refresh(articles);
        Map<List<Object>, Link> drawn = new LinkedHashMap<>();
        for (Link link : drawn(articles)) {
            // A story that is printed twice does not corroborate itself.
            if (link.relation() == Relation.CORROBORATES && sameStory.contains(articles(link))) continue;
            drawn.putIfAbsent(List.of(Set.of(link.from(), link.to()), link.relation()), link);
        }
        Set<Link> now = new HashSet<>(drawn.values());
        Set<Link> before = links.of(articles);
        Model obsolete = triples(before.stream().filter(link -> !now.contains(link)));
        Model added = triples(drawn.values().stream().filter(link -> !before.contains(link)));
        if (!obsolete.isEmpty() || !added.isEmpty()) store.amend(iris.linksGraph(), obsolete, added);
        return now.size();
    }

    private List<Link> drawn(Collection<String> articles) {
        Map<String, Map<String, List<Claim>>> fresh = new TreeMap<>();
        for (String language : relations.keySet()) {
            fresh.put(
                    language,
                    claims.of(articles, language).stream()
                            .collect(Collectors.groupingBy(
                                    claim -> iris.article(claim.article()).stringValue(),
                                    LinkedHashMap::new,
                                    Collectors.toList())));
        }
        contemporaries.read(
                articles,
                fresh.values().stream().flatMap(all -> all.values().stream()).toList());
        List<Link> links = new ArrayList<>();
        fresh.forEach((language, byArticle) -> {
            Map<String, List<Reading>> known =
                    held.computeIfAbsent(language, l -> new LinkedHashMap<>(16, 0.75f, true));
            articles.forEach(known::remove);
            if (byArticle.isEmpty()) return;
            Relations relating = relations.get(language).get();
            byArticle.forEach((article, mine) -> known.put(article, relating.read(mine)));
            Set<String> later = new HashSet<>(articles);
            for (String article : articles) {
                later.remove(article);
                List<Claim> mine = byArticle.get(article);
                if (mine == null) continue;
                List<String> others = contemporaries.of(article, mine, later);
                links.addAll(relating.across(known.get(article), readings(others, language, relating, known)));
            }
            known.keySet()
                    .removeAll(known.keySet().stream()
                            .limit(Math.max(0, known.size() - HELD))
                            .toList());
        });
        return links;
    }

    /** The claims of these articles, out of those that are held or the store. */
    private List<Reading> readings(
            List<String> articles, String language, Relations relating, Map<String, List<Reading>> known) {
        List<String> missing =
                articles.stream().filter(article -> !known.containsKey(article)).toList();
        Map<String, List<Claim>> found = claims.of(missing, language).stream()
                .collect(Collectors.groupingBy(
                        claim -> iris.article(claim.article()).stringValue()));
        for (String article : missing) known.put(article, relating.read(found.getOrDefault(article, List.of())));
        // In the order in which the store gives them, so that it is chance nowhere which of several links is drawn.
        return articles.stream()
                .sorted()
                .flatMap(article -> known.get(article).stream())
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
        Model obsolete = triples(links.of(articles).stream());
        if (!obsolete.isEmpty()) store.amend(iris.linksGraph(), obsolete, new LinkedHashModel());
        duplicates.forget(articles);
    }

    private Model triples(Stream<Link> links) {
        Model model = new LinkedHashModel();
        LinkTriples triples = new LinkTriples(iris);
        links.forEach(link -> triples.add(link, model, iris.graph(iris.linksGraph())));
        return model;
    }
}
