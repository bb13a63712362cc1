package dixit.cli;

import dixit.actor.Actor;
import dixit.actor.Gazetteer;
import dixit.actor.GazetteerEntry;
import dixit.actor.Office;
import dixit.extract.KnownActors;
import dixit.rdf.ActorTurtle;
import dixit.rdf.IdentityTurtle;
import dixit.rdf.Iris;
import dixit.store.Store;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSetFormatter;
import org.eclipse.rdf4j.model.Model;

/**
 * The graph of actors in a store: the gazetteer, or as much of it as the statements need. A gazetteer of Wikidata has
 * hundreds of thousands of people of whom the articles name hundreds.
 */
final class ActorsGraph {

    /** Up to here a gazetteer is loaded whole. */
    private static final int WHOLE = 20_000;

    private static final String NAMED = """
            PREFIX dx: <https://w3id.org/dixit/conflict#>
            SELECT DISTINCT ?actor WHERE { ?s dx:speaker|dx:addressee|dx:about|dx:relay/dx:relayActor ?actor }
            """;

    private final KnownActors known;
    private final Iris iris;

    ActorsGraph(KnownActors known, Iris iris) {
        this.known = known;
        this.iris = iris;
    }

    /** Replaces the graph in {@code store}. */
    void replaceIn(Store store) {
        Gazetteer gazetteer = known.gazetteer();
        Collection<GazetteerEntry> entries =
                gazetteer.size() <= WHOLE ? gazetteer.entries() : needed(named(store), gazetteer);
        Model model = new ActorTurtle(iris).model(entries);
        model.addAll(new IdentityTurtle(iris).model(known.identities()));
        store.replace(iris.actorsGraph(), model);
    }

    /** After loading: those whom the statements name. Of a gazetteer that was loaded whole none is missing. */
    void completeIn(Store store) {
        if (known.gazetteer().size() > WHOLE) replaceIn(store);
    }

    private static List<String> named(Store store) {
        return Stream.concat(
                        ActorTurtle.seeds().stream().map(entry -> entry.actor().id()),
                        rows(store)
                                .map(row -> row.getResource("actor").getURI())
                                .map(uri -> uri.substring(uri.lastIndexOf('/') + 1)))
                .toList();
    }

    private static Stream<QuerySolution> rows(Store store) {
        return ResultSetFormatter.toList(store.select(QueryFactory.create(NAMED))).stream();
    }

    /** Those of the ids, and whom they belong to and speak for. */
    static Collection<GazetteerEntry> needed(List<String> ids, Gazetteer gazetteer) {
        Map<String, GazetteerEntry> needed = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            String id = open.pop();
            if (needed.containsKey(id)) continue;
            gazetteer.entry(id).ifPresent(entry -> {
                needed.put(id, entry);
                Actor actor = entry.actor();
                Stream.of(actor.country(), actor.speaksFor())
                        .flatMap(Optional::stream)
                        .forEach(open::push);
                entry.offices().stream()
                        .map(Office::organisation)
                        .flatMap(Optional::stream)
                        .forEach(open::push);
            });
        }
        return needed.values();
    }
}
