package dixit.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every state has: a government, ministries of foreign affairs and of defence, armed forces. Those that a table does
 * not have are named after the state's adjective, with the ids that linking gives such a name in an article; posts and
 * ministries are tied to them.
 */
public final class Institutions {

    private final List<GazetteerEntry> entries;
    private final Gazetteer gazetteer;
    private final Map<String, Map<Institution, String>> byState = new HashMap<>();

    private final Institution government;

    private Institutions(List<GazetteerEntry> entries) {
        this.government = Institution.ALL.stream()
                .filter(institution -> institution.kind() == ActorKind.GOVERNMENT)
                .findFirst()
                .orElseThrow();
        this.entries = entries;
        this.gazetteer = new Gazetteer(entries);
    }

    /** The entries with the institutions that were missing, ministries that speak for governments, posts with whose they are. */
    public static List<GazetteerEntry> complete(List<GazetteerEntry> entries) {
        return new Institutions(entries).completed();
    }

    private List<GazetteerEntry> completed() {
        List<GazetteerEntry> composed = new ArrayList<>();
        for (GazetteerEntry state : entries) {
            if (state.actor().kind() != ActorKind.STATE) continue;
            Map<Institution, String> institutions = new HashMap<>();
            byState.put(state.actor().id(), institutions);
            for (Institution institution : Institution.ALL) {
                Optional<Actor> known = entries.stream()
                        .map(GazetteerEntry::actor)
                        .filter(actor ->
                                actor.country().equals(Optional.of(state.actor().id())))
                        .filter(institution::is)
                        .findFirst();
                known.or(() -> compose(institution, state).map(entry -> {
                            composed.add(entry);
                            return entry.actor();
                        }))
                        .ifPresent(actor -> institutions.put(institution, actor.id()));
            }
        }
        return Stream.concat(entries.stream(), composed.stream())
                .map(this::tied)
                .toList();
    }

    private Optional<GazetteerEntry> compose(Institution institution, GazetteerEntry state) {
        Actor of = state.actor();
        Optional<Adjective> adjective = Adjective.of(state.demonyms())
                .filter(word -> gazetteer.demonym(word.masculine()).equals(Optional.of(of)));
        String generic = institution.generic() + " (" + of.label("fr") + ")";
        List<String> names = adjective.map(word -> names(institution, word)).orElse(List.of(generic));
        return Optional.of(new GazetteerEntry(
                new Actor(
                        ActorIds.of(String.join(" ", gazetteer.identity(generic)), institution.kind()),
                        institution.kind(),
                        Map.of("fr", names.get(0), "en", institution.english().replace("{state}", of.label("en"))),
                        names.subList(1, names.size()),
                        Optional.of(of.id()),
                        Optional.of(of.id()),
                        Optional.empty()),
                List.of(),
                List.of(),
                List.of()));
    }

    private static List<String> names(Institution institution, Adjective adjective) {
        return Stream.of(institution.named(), institution.alias())
                .filter(name -> !name.isEmpty())
                .map(adjective::in)
                .toList();
    }

    private GazetteerEntry tied(GazetteerEntry entry) {
        Actor actor = entry.actor();
        Map<Institution, String> institutions =
                actor.country().map(byState::get).orElse(Map.of());
        Optional<String> speaksFor = actor.kind() == ActorKind.MINISTRY
                ? Optional.ofNullable(institutions.get(government)).or(actor::speaksFor)
                : actor.speaksFor();
        List<Office> offices = entry.offices().stream()
                .map(office ->
                        office.organisation().isPresent() ? office : office.of(whose(office, actor, institutions)))
                .toList();
        return new GazetteerEntry(
                new Actor(
                        actor.id(),
                        actor.kind(),
                        actor.labels(),
                        actor.aliases(),
                        actor.country(),
                        speaksFor,
                        actor.gender()),
                entry.demonyms(),
                entry.secondaryDemonyms(),
                entry.metonyms(),
                offices);
    }

    private static Optional<String> whose(Office office, Actor holder, Map<Institution, String> institutions) {
        return Institution.ALL.stream()
                .filter(institution -> institution.has(office.role()) && institutions.containsKey(institution))
                .map(institutions::get)
                .findFirst()
                .or(holder::country);
    }

    /** A nationality word as the grammar needs it. */
    private record Adjective(String masculine, String feminine, String femininePlural) {

        String in(String template) {
            return template.replace("{m}", masculine)
                    .replace("{fp}", femininePlural)
                    .replace("{f}", feminine);
        }

        /** From the forms of {@link ActorTable#forms}: masculine, feminine, each followed by a plural of its own if it has one. */
        static Optional<Adjective> of(List<String> forms) {
            if (forms.isEmpty()) return Optional.empty();
            String masculine = forms.get(0);
            if (masculine.endsWith("e")) return Optional.of(new Adjective(masculine, masculine, masculine + "s"));
            int feminine = masculine.matches(".*[sxz]") ? 1 : 2;
            if (forms.size() <= feminine || !forms.get(feminine).endsWith("e")) return Optional.empty();
            return Optional.of(new Adjective(masculine, forms.get(feminine), forms.get(feminine) + "s"));
        }
    }
}
