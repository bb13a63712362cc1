package dixit.wikidata;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.ActorTable;
import dixit.actor.Folding;
import dixit.actor.GazetteerEntry;
import dixit.actor.Office;
import dixit.wikidata.WikidataItem.Holding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes entries of the gazetteer out of the items found, joined with those it has already. */
public final class Assembly {

    /** Where entries go, in the order of their ids. */
    public interface Sink {
        void add(GazetteerEntry entry) throws IOException;
    }

    /** What a position is called and whose it is. */
    private record Post(String role, Optional<String> country) {}

    private static final Set<ActorKind> OF_A_STATE =
            Set.of(ActorKind.GOVERNMENT, ActorKind.MINISTRY, ActorKind.ARMED_FORCE);

    private final Findings findings;
    private final Map<String, GazetteerEntry> known = new TreeMap<>();
    private final int since;
    private final Map<String, Post> posts = new HashMap<>();
    private final Map<String, Boolean> states = new HashMap<>();

    /**
     * @param known entries that stay, and whose names come before Wikidata's
     * @param since people who died before this year are left out, and whatever else had come to its end
     */
    public Assembly(Findings findings, List<GazetteerEntry> known, int since) {
        this.findings = findings;
        known.forEach(entry -> this.known.put(entry.actor().id(), entry));
        this.since = since;
    }

    /** Hands all entries to {@code sink}. */
    public void run(Sink sink) throws IOException {
        try (Harvest harvest = Harvest.open(findings.items())) {
            for (WikidataItem item : harvest) {
                if (findings.classes().isOffice(item))
                    item.french().ifPresent(role -> posts.put(item.id(), new Post(role, item.country())));
            }
            TreeMap<String, GazetteerEntry> left = new TreeMap<>(known);
            for (WikidataItem item : harvest) {
                Optional<GazetteerEntry> entry = entry(item, harvest);
                if (entry.isEmpty()) continue;
                while (!left.isEmpty() && left.firstKey().compareTo(item.id()) < 0)
                    sink.add(left.pollFirstEntry().getValue());
                Optional<GazetteerEntry> before = Optional.ofNullable(left.remove(item.id()));
                sink.add(before.isPresent() ? joined(before.get(), entry.get()) : entry.get());
            }
            for (GazetteerEntry entry : left.values()) sink.add(entry);
        }
    }

    private Optional<GazetteerEntry> entry(WikidataItem item, Harvest harvest) {
        if (item.ended().filter(year -> year < since).isPresent()) return Optional.empty();
        List<Office> offices = item.holdings().stream().flatMap(this::office).toList();
        Optional<ActorKind> kind = findings.classes().isHuman(item)
                ? Optional.of(ActorKind.PERSON).filter(person -> !offices.isEmpty())
                : findings.classes().kind(item);
        return kind.flatMap(sort -> item.french().map(label -> entry(item, sort, label, offices, harvest)));
    }

    private GazetteerEntry entry(
            WikidataItem item, ActorKind kind, String label, List<Office> offices, Harvest harvest) {
        Map<String, String> labels = new TreeMap<>(Map.of("fr", label));
        item.english().ifPresent(english -> labels.put("en", english));
        Set<String> demonyms = new LinkedHashSet<>();
        item.demonyms().forEach(demonym -> demonyms.addAll(ActorTable.forms(demonym)));
        Optional<String> country = Stream.of(
                        offices.stream().map(Office::organisation).flatMap(Optional::stream),
                        item.citizenship().stream(),
                        item.country().stream())
                .flatMap(ids -> ids)
                .filter(id -> !id.equals(item.id()) && isState(id, harvest))
                .findFirst();
        Optional<String> parent = item.parent()
                .filter(id -> harvest.find(id)
                        .flatMap(findings.classes()::kind)
                        .filter(OF_A_STATE::contains)
                        .isPresent());
        return new GazetteerEntry(
                new Actor(
                        item.id(),
                        kind,
                        labels,
                        aliases(item, labels),
                        country,
                        OF_A_STATE.contains(kind) ? parent.or(() -> country) : Optional.empty(),
                        kind == ActorKind.PERSON ? item.gender() : Optional.empty()),
                List.copyOf(demonyms),
                metonyms(item, kind, harvest),
                kind == ActorKind.PERSON ? offices : List.of());
    }

    /** French ones, those that are the same in most languages, and acronyms of English, which French news uses too. */
    private static List<String> aliases(WikidataItem item, Map<String, String> labels) {
        return Stream.of(
                        item.aliases().getOrDefault("fr", List.of()).stream(),
                        item.aliases().getOrDefault("mul", List.of()).stream(),
                        item.aliases().getOrDefault("en", List.of()).stream()
                                .filter(alias -> alias.matches("\\p{Lu}[\\p{Lu}\\p{N}-]{1,9}")))
                .flatMap(names -> names)
                .filter(alias -> Folding.fold(alias).length() > 1 && !labels.containsValue(alias))
                .distinct()
                .toList();
    }

    /** The capital speaks for the state. */
    private static List<String> metonyms(WikidataItem item, ActorKind kind, Harvest harvest) {
        return item.capital().filter(capital -> kind == ActorKind.STATE).flatMap(harvest::find).stream()
                .flatMap(found ->
                        Stream.concat(found.french().stream(), found.aliases().getOrDefault("fr", List.of()).stream()))
                .filter(name -> !item.labels().containsValue(name))
                .distinct()
                .toList();
    }

    private Stream<Office> office(Holding holding) {
        Post post = posts.get(holding.position());
        boolean inTime = holding.until().map(day -> day.getYear() >= since).orElse(true)
                && !(holding.since().isPresent()
                        && holding.until().isPresent()
                        && holding.until().get().isBefore(holding.since().get()));
        return post == null || !inTime
                ? Stream.empty()
                : Stream.of(new Office(post.role(), holding.since(), holding.until(), post.country()));
    }

    private boolean isState(String id, Harvest harvest) {
        return states.computeIfAbsent(
                id,
                i -> known.containsKey(i)
                        || harvest.find(i)
                                .flatMap(findings.classes()::kind)
                                .filter(kind -> kind == ActorKind.STATE)
                                .isPresent());
    }

    private static GazetteerEntry joined(GazetteerEntry before, GazetteerEntry found) {
        Actor old = before.actor();
        Actor fresh = found.actor();
        Map<String, String> labels = new TreeMap<>(fresh.labels());
        labels.putAll(old.labels());
        List<String> names = new ArrayList<>(old.aliases());
        names.addAll(fresh.labels().values());
        names.addAll(fresh.aliases());
        names.removeIf(labels::containsValue);
        return new GazetteerEntry(
                new Actor(
                        old.id(),
                        old.kind(),
                        labels,
                        names.stream().distinct().toList(),
                        old.country().or(fresh::country),
                        old.speaksFor().or(fresh::speaksFor),
                        old.gender().or(fresh::gender)),
                both(before.demonyms(), found.demonyms()),
                both(before.metonyms(), found.metonyms()),
                found.offices().isEmpty() ? before.offices() : found.offices());
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
