package dixit.web.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The counts. Actors are IRIs, days and months ISO, acts the last part of a speech act's IRI. A reprint has its place in every
 * list, but how often somebody speaks, when and of whom is counted in the first print alone: six papers that print one story do
 * not make its speakers speak six times.
 */
public final class Tally {

    private static final Set<String> HOSTILE = Set.of("accuse", "disapprove", "reject", "deny", "threaten");

    /** A thing and how often. */
    public record Count<T>(T what, long number) {}

    /** An act towards somebody. */
    public record Aim(String act, String target) {}

    /**
     * Who speaks about whom.
     *
     * @param hostile how many of the statements accuse, disapprove, reject, deny or threaten
     */
    public record Tie(String from, String to, long number, long hostile) {}

    private final Set<String> articles = new HashSet<>();
    private final Set<String> actors = new HashSet<>();
    private final Set<String> reprints = new HashSet<>();
    private final Map<String, Long> spoken = new HashMap<>();
    private final Map<String, Long> quoted = new HashMap<>();
    private final Map<String, Long> spokenOf = new HashMap<>();
    private final Map<String, Map<String, Long>> days = new HashMap<>();
    private final Map<String, Map<String, Long>> months = new HashMap<>();
    private final Map<String, Map<Aim, Long>> aims = new HashMap<>();
    private final Map<String, Map<String, Long>> speakersAbout = new HashMap<>();
    private final Shelves said = new Shelves();
    private final Shelves saidAbout = new Shelves();
    private final NavigableMap<String, Set<String>> articlesByDay = new TreeMap<>();
    private final NavigableMap<String, Set<String>> articlesByReading = new TreeMap<>();
    private List<Opposed> opposed = List.of();

    /** Sorted, once somebody has asked; null when there are new ones. */
    private List<Tie> ties;

    private long statements;

    /** @param read when the article was read, ISO */
    synchronized void add(String article, String read, List<Told> said) {
        ties = null;
        articles.add(article);
        articlesByReading.computeIfAbsent(read, time -> new HashSet<>()).add(article);
        for (Told one : said) add(article, one);
    }

    private void add(String article, Told one) {
        statements++;
        actors.addAll(one.speakers());
        actors.addAll(one.about());
        actors.addAll(one.addressees());
        for (String target : one.about()) {
            spokenOf.merge(target, 1L, Long::sum);
            saidAbout.add(target, one.latest(), article);
        }
        if (!one.earliest().isEmpty() && !one.speakers().isEmpty())
            articlesByDay
                    .computeIfAbsent(one.earliest(), day -> new HashSet<>())
                    .add(article);
        for (String speaker : one.speakers()) {
            spoken.merge(speaker, 1L, Long::sum);
            this.said.add(speaker, one.latest(), article);
        }
        weigh(one, 1);
    }

    /** An article that was added turns out to print what another prints. */
    synchronized void reprint(String article, List<Told> said) {
        ties = null;
        reprints.add(article);
        said.forEach(one -> weigh(one, -1));
    }

    /** @param times 1 or, to take it back, -1 */
    private void weigh(Told one, long times) {
        boolean oneDay = !one.earliest().isEmpty() && one.earliest().equals(one.latest());
        boolean oneMonth = !one.earliest().isEmpty() && month(one.earliest()).equals(month(one.latest()));
        for (String speaker : one.speakers()) {
            count(quoted, speaker, times);
            if (oneDay) count(days, speaker, one.earliest(), times);
            if (oneMonth) count(months, speaker, month(one.earliest()), times);
            for (String target : one.about()) {
                count(aims, speaker, new Aim(one.act(), target), times);
                count(speakersAbout, target, speaker, times);
            }
        }
    }

    private static String month(String day) {
        return day.substring(0, 7);
    }

    private static <T> void count(Map<String, Map<T, Long>> counts, String actor, T what, long times) {
        count(counts.computeIfAbsent(actor, a -> new HashMap<>()), what, times);
    }

    private static <T> void count(Map<T, Long> counts, T what, long times) {
        counts.merge(what, times, (before, more) -> before + more == 0 ? null : before + more);
    }

    synchronized boolean has(String article) {
        return articles.contains(article);
    }

    /** Articles that print what another prints. */
    synchronized Set<String> reprints() {
        return Set.copyOf(reprints);
    }

    public synchronized long articles() {
        return articles.size();
    }

    /** Those who speak, are spoken to or of. */
    public synchronized long actors() {
        return actors.size();
    }

    public synchronized long statements() {
        return statements;
    }

    /** How many statements an actor made. */
    public synchronized long spokenBy(String actor) {
        return spoken.getOrDefault(actor, 0L);
    }

    /** How many statements are about an actor. */
    public synchronized long spokenOf(String actor) {
        return spokenOf.getOrDefault(actor, 0L);
    }

    /** Who speaks most. */
    public synchronized List<Count<String>> mostQuoted(int most) {
        return most(quoted, most, Comparator.naturalOrder());
    }

    /** An actor's statements of which the month is known, by month. */
    public synchronized Map<String, Long> months(String actor) {
        return new TreeMap<>(months.getOrDefault(actor, Map.of()));
    }

    /** What an actor does to whom, with these acts, most often first. */
    public synchronized List<Count<Aim>> aims(String actor, Set<String> acts, int most) {
        Map<Aim, Long> chosen = new HashMap<>();
        aims.getOrDefault(actor, Map.of()).forEach((aim, number) -> {
            if (acts.contains(aim.act())) chosen.put(aim, number);
        });
        return most(chosen, most, Comparator.comparing(Aim::act).thenComparing(Aim::target));
    }

    /** Whom an actor speaks about. */
    public synchronized List<Count<String>> targets(String actor, int most) {
        Map<String, Long> targets = new HashMap<>();
        aims.getOrDefault(actor, Map.of()).forEach((aim, number) -> targets.merge(aim.target(), number, Long::sum));
        return most(targets, most, Comparator.naturalOrder());
    }

    /** Who speaks about an actor. */
    public synchronized List<Count<String>> speakersAbout(String actor, int most) {
        return most(speakersAbout.getOrDefault(actor, Map.of()), most, Comparator.naturalOrder());
    }

    /** Statements of which the day is known: actor → day → number. */
    public synchronized Map<String, Map<String, Long>> days() {
        Map<String, Map<String, Long>> copy = new HashMap<>();
        days.forEach((actor, numbers) -> copy.put(actor, Map.copyOf(numbers)));
        return copy;
    }

    /** The strongest ties. */
    public synchronized List<Tie> ties(int most) {
        if (ties == null) ties = sortedTies();
        return ties.subList(0, Math.min(most, ties.size()));
    }

    private List<Tie> sortedTies() {
        List<Tie> ties = new ArrayList<>();
        aims.forEach((from, all) -> {
            Map<String, long[]> byTarget = new HashMap<>();
            all.forEach((aim, number) -> {
                long[] counts = byTarget.computeIfAbsent(aim.target(), t -> new long[2]);
                counts[0] += number;
                if (HOSTILE.contains(aim.act())) counts[1] += number;
            });
            byTarget.forEach((to, counts) -> ties.add(new Tie(from, to, counts[0], counts[1])));
        });
        ties.sort(Comparator.comparingLong((Tie tie) -> -tie.number())
                .thenComparing(Tie::from)
                .thenComparing(Tie::to));
        return List.copyOf(ties);
    }

    synchronized void opposed(List<Opposed> links) {
        opposed = List.copyOf(links);
    }

    /** Statements that contradict each other, the surest first. */
    public synchronized List<Opposed> opposed() {
        return opposed;
    }

    /** A piece of the list of what an actor said. */
    public synchronized Stretch saidBy(String actor, long offset, int size) {
        return said.stretch(actor, offset, size);
    }

    /** A piece of the list of what was said about an actor. */
    public synchronized Stretch saidAbout(String actor, long offset, int size) {
        return saidAbout.stretch(actor, offset, size);
    }

    /** The last days on which somebody said something, each with its articles: enough days for {@code most} articles. */
    public synchronized Map<String, Set<String>> latest(int most) {
        return last(articlesByDay, most);
    }

    /** The last times at which articles were read, each with its articles: enough for {@code most} articles. */
    public synchronized Map<String, Set<String>> lastRead(int most) {
        return last(articlesByReading, most);
    }

    private static Map<String, Set<String>> last(NavigableMap<String, Set<String>> articles, int most) {
        Map<String, Set<String>> latest = new LinkedHashMap<>();
        int found = 0;
        for (Map.Entry<String, Set<String>> day : articles.descendingMap().entrySet()) {
            if (found >= most) break;
            latest.put(day.getKey(), Set.copyOf(day.getValue()));
            found += day.getValue().size();
        }
        return latest;
    }

    private static <T> List<Count<T>> most(Map<T, Long> counts, int most, Comparator<T> order) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<T, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey(order)))
                .limit(most)
                .map(entry -> new Count<>(entry.getKey(), entry.getValue()))
                .toList();
    }
}
