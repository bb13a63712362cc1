package dixit.store;

import dixit.rdf.Iris;
import dixit.statement.relation.Claim;
import dixit.statement.relation.Party;
import dixit.statement.relation.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;

/**
 * The articles of a store that share actors with those of a batch and were written or report something said in the same days.
 * Asked once for a batch: the articles of one day speak of the same actors, and those that are spoken of most have most
 * statements to look through.
 */
final class Contemporaries {

    /** The most articles that one is compared with, those that share most first: everybody speaks of Russia. */
    private static final int MOST = 50;

    /** What somebody has said may be reported two days later. */
    private static final int LATER = 2;

    /**
     * An article that speaks of an actor.
     *
     * @param first a day, month or year, ISO
     * @param last as precise as it is known
     */
    private record Appearance(String article, String first, String last) {
        boolean in(Period days) {
            String from = days.from().toString();
            // Compared as text, cut to what both give: 2023-09 lies between 2023-09-01 and 2023-09-30.
            return first.compareTo(days.to().plusDays(LATER).toString()) <= 0
                    && last.compareTo(from.substring(0, Math.min(last.length(), from.length()))) >= 0;
        }
    }

    private final Iris iris;
    private final Map<String, Set<Appearance>> appearances = new HashMap<>();

    /** Those of all the articles whose claims these are. */
    Contemporaries(Store store, Iris iris, Collection<List<Claim>> articles) {
        this.iris = iris;
        Set<String> actors = new HashSet<>();
        articles.forEach(claims -> actors(claims).forEach(actors::add));
        Set<Period> each =
                articles.stream().flatMap(claims -> days(claims).stream()).collect(Collectors.toSet());
        Optional<Period> days = each.stream().reduce(Contemporaries::cover);
        if (actors.isEmpty() || days.isEmpty()) return;
        // Between the days of a batch may lie years, of which nothing is kept.
        store.forEach(
                QueryFactory.create("""
                PREFIX dx: <https://w3id.org/dixit/conflict#>
                SELECT REDUCED ?actor ?article ?first ?last WHERE {
                  VALUES ?actor { %s }
                  ?s dx:speaker|dx:about ?actor ; dx:inArticle ?article .
                  OPTIONAL { ?s dx:saidEarliest ?from ; dx:saidLatest ?to }
                  OPTIONAL { ?article dx:articleDateEdtf ?edtf }
                  BIND(COALESCE(STR(?from), ?edtf) AS ?first) BIND(COALESCE(STR(?to), ?edtf) AS ?last)
                  FILTER(?first <= "%s" && ?last >= SUBSTR("%s", 1, STRLEN(?last)))
                }""".formatted(
                                StoredClaims.iris(actors),
                                days.get().to().plusDays(LATER),
                                days.get().from())),
                row -> {
                    Appearance appearance = new Appearance(
                            row.getResource("article").getURI(),
                            row.getLiteral("first").getString(),
                            row.getLiteral("last").getString());
                    if (each.stream().anyMatch(appearance::in))
                        appearances
                                .computeIfAbsent(row.getResource("actor").getURI(), actor -> new HashSet<>())
                                .add(appearance);
                });
    }

    /** Those of one article, those that share most actors with it first. */
    List<String> of(String article, List<Claim> claims) {
        Optional<Period> days = days(claims);
        if (days.isEmpty()) return List.of();
        Map<String, Integer> shared = new HashMap<>();
        actors(claims).distinct().forEach(actor -> {
            Set<String> articles = new HashSet<>();
            for (Appearance appearance : appearances.getOrDefault(actor, Set.of()))
                if (appearance.in(days.get())) articles.add(appearance.article());
            articles.forEach(other -> shared.merge(other, 1, Integer::sum));
        });
        shared.remove(article);
        List<String> found = new ArrayList<>(shared.keySet());
        found.sort(Comparator.comparing((String other) -> -shared.get(other)).thenComparing(Function.identity()));
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    private Stream<String> actors(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> Stream.concat(claim.speakers().stream(), claim.about().stream()))
                .map(Party::id)
                .distinct()
                .map(id -> iris.actor(id).stringValue());
    }

    private static Optional<Period> days(List<Claim> claims) {
        return claims.stream().flatMap(claim -> claim.said().stream()).reduce(Contemporaries::cover);
    }

    private static Period cover(Period one, Period other) {
        return new Period(
                one.from().isBefore(other.from()) ? one.from() : other.from(),
                one.to().isAfter(other.to()) ? one.to() : other.to());
    }
}
