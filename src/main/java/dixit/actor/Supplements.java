package dixit.actor;

import dixit.actor.ActorTable.Supplement;
import dixit.actor.ActorTable.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The supplements that tie entries of tables to each other, put their roles into French and add territories. */
final class Supplements {

    private final List<Supplement> supplements;
    private final Map<String, String> ids;

    /** @param ids by French label, for supplements that name by it */
    Supplements(List<Supplement> supplements, Map<String, String> ids) {
        this.supplements = supplements;
        this.ids = ids;
    }

    private Optional<String> value(String property, String... whom) {
        return supplements.stream()
                .filter(supplement ->
                        supplement.property().equals(property) && List.of(whom).contains(supplement.whom()))
                .map(Supplement::name)
                .findFirst();
    }

    private Optional<String> actor(String property, String... whom) {
        return value(property, whom).map(name -> known(name, property + " of " + whom[0]));
    }

    /** The id of whom a label or id means. */
    private String known(String name, String what) {
        String id = ids.getOrDefault(name, name);
        if (ids.containsValue(id)) return id;
        throw new IllegalArgumentException(what + ": nobody is called " + name);
    }

    /** The entry with whom it speaks for, and its posts in French and with whose they are, as far as supplements say. */
    GazetteerEntry applied(GazetteerEntry entry) {
        Actor actor = entry.actor();
        String[] names = {actor.id(), actor.label("fr")};
        List<Office> offices = entry.offices().stream()
                .map(office -> new Office(
                        value("role", office.role()).orElse(office.role()),
                        office.since(),
                        office.until(),
                        office.confirmed(),
                        office.organisation()
                                .map(whose -> known(whose, "post of " + names[0]))
                                .or(() -> actor("organisation", names))))
                .toList();
        return new GazetteerEntry(
                new Actor(
                        actor.id(),
                        actor.kind(),
                        actor.labels(),
                        actor.aliases(),
                        actor.country(),
                        actor("speaksFor", names).or(actor::speaksFor),
                        actor.gender()),
                entry.demonyms(),
                entry.secondaryDemonyms(),
                entry.metonyms(),
                offices);
    }

    /** The territories whose state is told and that no table has. */
    Stream<GazetteerEntry> territories(List<Territory> territories) {
        return territories.stream()
                .filter(territory -> ids.keySet().stream()
                        .noneMatch(label -> Folding.fold(label).equals(Folding.fold(name(territory)))))
                .flatMap(territory -> actor("country", name(territory)).map(state -> entry(territory, state)).stream());
    }

    /** The official name where supplements use it: the two halves of Saint Martin share their common one. */
    private String name(Territory territory) {
        return value("country", territory.official()).isPresent() ? territory.official() : territory.label();
    }

    private GazetteerEntry entry(Territory territory, String state) {
        String name = name(territory);
        List<String> aliases = new ArrayList<>();
        supplements.stream()
                .filter(supplement -> supplement.property().equals("alias")
                        && supplement.whom().equals(name))
                .forEach(supplement -> aliases.add(supplement.name()));
        boolean capital = !territory.capital().isEmpty()
                && !Folding.fold(territory.capital()).equals(Folding.fold(name));
        return new GazetteerEntry(
                new Actor(
                        ActorIds.of(name, ActorKind.PLACE),
                        ActorKind.PLACE,
                        Map.of("fr", name, "en", territory.english()),
                        aliases,
                        Optional.of(state),
                        Optional.empty(),
                        Optional.empty()),
                List.copyOf(territory.demonyms()),
                capital ? List.of(territory.capital()) : List.of(),
                List.of());
    }
}
