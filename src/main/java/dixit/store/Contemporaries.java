package dixit.store;

import dixit.rdf.Iris;
import dixit.statement.relation.Claim;
import dixit.statement.relation.Party;
import dixit.statement.relation.Period;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The articles of a store that share actors with one and were written or report something said in the same days. In what
 * articles an actor stands is read from the store when it is first asked, and kept, a few bytes for each: those that everybody
 * speaks of stand in most articles, and would be looked through again for every batch.
 */
final class Contemporaries {

    /** The most articles that one is compared with, those that share most first: everybody speaks of Russia. */
    private static final int MOST = 50;

    /** What somebody has said may be reported two days later. */
    private static final int LATER = 2;

    private static final Pattern DAY = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");

    private final StoredAppearances stored;
    private final Iris iris;
    private final Map<String, Appearances> actors = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> articles = new ArrayList<>();
    /** Numbers of articles that were loaded again and have another now. */
    private final BitSet gone = new BitSet();

    Contemporaries(Store store, Iris iris) {
        this.stored = new StoredAppearances(store);
        this.iris = iris;
    }

    /**
     * Reads what these articles of the store speak of, anew where they were read before.
     *
     * @param claims theirs, of whose actors {@link #of} will be asked
     */
    void read(Collection<String> loaded, Collection<List<Claim>> claims) {
        for (String article : loaded) {
            Integer before = numbers.remove(article);
            if (before != null) gone.set(before);
        }
        if (!actors.isEmpty()) stored.inArticles(loaded, this::add);
        Set<String> unread = claims.stream()
                .flatMap(this::actors)
                .filter(actor -> !actors.containsKey(actor))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        unread.forEach(actor -> actors.put(actor, new Appearances()));
        if (!unread.isEmpty()) stored.ofActors(unread, this::add);
    }

    private void add(StoredAppearances.Appearance appearance) {
        Appearances known = actors.get(appearance.actor());
        if (known == null) return;
        Optional<Period> first = days(appearance.first());
        Optional<Period> last = days(appearance.last());
        if (first.isEmpty() || last.isEmpty()) return;
        int article = numbers.computeIfAbsent(appearance.article(), iri -> {
            articles.add(iri);
            return articles.size() - 1;
        });
        known.add(article, (int) first.get().from().toEpochDay(), (int)
                last.get().to().toEpochDay());
    }

    /** The days of an EDTF date or of several. */
    private static Optional<Period> days(String edtf) {
        return DAY.matcher(edtf)
                .results()
                .map(MatchResult::group)
                .map(Contemporaries::period)
                .reduce(Contemporaries::cover);
    }

    private static Period period(String date) {
        return switch (date.length()) {
            case 4 ->
                new Period(
                        Year.parse(date).atDay(1), Year.parse(date).atMonth(12).atEndOfMonth());
            case 7 ->
                new Period(YearMonth.parse(date).atDay(1), YearMonth.parse(date).atEndOfMonth());
            default -> new Period(LocalDate.parse(date), LocalDate.parse(date));
        };
    }

    /**
     * Those of one article, those that share most actors with it first.
     *
     * @param later articles that come after it in its batch: they ask for it, not it for them, so that which are compared does
     *     not depend on where batches end
     */
    List<String> of(String article, List<Claim> claims, Set<String> later) {
        Optional<Period> days = days(claims);
        if (days.isEmpty()) return List.of();
        int from = (int) days.get().from().toEpochDay();
        int to = (int) days.get().to().plusDays(LATER).toEpochDay();
        Map<Integer, Integer> shared = new HashMap<>();
        actors(claims)
                .distinct()
                .map(actors::get)
                .forEach(appearances ->
                        appearances.between(from, to).forEach(other -> shared.merge(other, 1, Integer::sum)));
        Comparator<Map.Entry<Integer, Integer>> mostFirst =
                Map.Entry.<Integer, Integer>comparingByValue().reversed();
        return shared.entrySet().stream()
                .filter(other -> !gone.get(other.getKey()))
                .filter(other -> !articles.get(other.getKey()).equals(article))
                .filter(other -> !later.contains(articles.get(other.getKey())))
                .sorted(mostFirst.thenComparing(other -> articles.get(other.getKey())))
                .limit(MOST)
                .map(other -> articles.get(other.getKey()))
                .toList();
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
