package dixit.web;

import dixit.store.EmbeddedStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;

/** The actors of the store for reconciliation. Read again after a minute: batches come in bursts, new actors seldom. */
final class StoredActors {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final String PREFIXES = """
            PREFIX dx: <https://w3id.org/dixit/conflict#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            """;

    /** The store's actors at one moment: what may be asked about them. */
    record Snapshot(String space, ActorIndex index, List<ReconcilableActor.Type> types, Instant read) {}

    private final EmbeddedStore store;
    private final Clock clock;
    private volatile Snapshot latest;

    StoredActors(EmbeddedStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.latest = new Snapshot("", new ActorIndex(List.of()), List.of(), Instant.MIN);
    }

    Snapshot now() {
        Snapshot snapshot = latest;
        if (snapshot.read().isBefore(clock.instant().minus(FRESH))) {
            snapshot = read();
            latest = snapshot;
        }
        return snapshot;
    }

    private Snapshot read() {
        Map<String, ReconcilableActor.Type> types = types();
        Map<String, Set<String>> broader = broader();
        Map<String, Map<String, List<RDFNode>>> found = new LinkedHashMap<>();
        for (QuerySolution row : select("""
                SELECT DISTINCT ?actor ?property ?value {
                  ?actor a dx:Actor ; ?property ?value .
                  FILTER(?property IN (rdf:type, rdfs:label, skos:altLabel, dx:metonym, dx:country, dx:speaksFor, dx:gender, owl:sameAs))
                } ORDER BY ?actor ?property ?value""")) {
            found.computeIfAbsent(row.getResource("actor").getURI(), a -> new HashMap<>())
                    .computeIfAbsent(localName(row.getResource("property").getURI()), p -> new ArrayList<>())
                    .add(row.get("value"));
        }
        Map<String, String> names = new HashMap<>();
        found.forEach((iri, properties) -> names.put(iri, label(iri, properties)));
        List<ReconcilableActor> actors = new ArrayList<>();
        found.forEach((iri, properties) -> actors.add(actor(iri, properties, names, types, broader)));
        String space = found.keySet().stream()
                .findFirst()
                .map(iri -> iri.replaceFirst("[^/]*$", ""))
                .orElse("http://localhost:3030/id/actor/");
        return new Snapshot(space, new ActorIndex(actors), List.copyOf(types.values()), clock.instant());
    }

    private static ReconcilableActor actor(
            String iri,
            Map<String, List<RDFNode>> properties,
            Map<String, String> names,
            Map<String, ReconcilableActor.Type> types,
            Map<String, Set<String>> broader) {
        Map<ActorProperty, List<ReconcilableActor.Value>> values = new EnumMap<>(ActorProperty.class);
        for (ActorProperty property : ActorProperty.values()) {
            List<ReconcilableActor.Value> own = properties.getOrDefault(property.localName(), List.of()).stream()
                    .map(node -> value(property, node, names))
                    .toList();
            if (!own.isEmpty()) values.put(property, own);
        }
        Set<String> all = new TreeSet<>();
        List<ReconcilableActor.Type> kinds = new ArrayList<>();
        for (RDFNode node : properties.getOrDefault("type", List.of())) {
            String type = localName(node.asResource().getURI());
            all.add(type);
            all.addAll(broader.getOrDefault(type, Set.of()));
            // Every actor is a dx:Actor; the word helps only where nothing narrower is known.
            if (!type.equals("Actor")) kinds.add(types.getOrDefault(type, new ReconcilableActor.Type(type, type)));
        }
        if (kinds.isEmpty()) kinds.add(types.getOrDefault("Actor", new ReconcilableActor.Type("Actor", "actor")));
        List<ReconcilableActor.Name> called = new ArrayList<>();
        add(called, properties.getOrDefault("label", List.of()), ReconcilableActor.Name.Kind.LABEL);
        add(called, properties.getOrDefault("altLabel", List.of()), ReconcilableActor.Name.Kind.ALIAS);
        add(called, properties.getOrDefault("metonym", List.of()), ReconcilableActor.Name.Kind.METONYM);
        List<String> description = new ArrayList<>();
        kinds.forEach(kind -> description.add(kind.name()));
        values.getOrDefault(ActorProperty.COUNTRY, List.of()).forEach(country -> description.add(country.text()));
        return new ReconcilableActor(
                localName(iri), names.get(iri), String.join(", ", description), kinds, all, called, values);
    }

    private static void add(
            List<ReconcilableActor.Name> names, List<RDFNode> labels, ReconcilableActor.Name.Kind kind) {
        labels.forEach(
                label -> names.add(ReconcilableActor.Name.of(label.asLiteral().getLexicalForm(), kind)));
    }

    private static ReconcilableActor.Value value(ActorProperty property, RDFNode node, Map<String, String> names) {
        if (node.isLiteral())
            return new ReconcilableActor.Value("", node.asLiteral().getLexicalForm());
        String iri = node.asResource().getURI();
        return property == ActorProperty.WIKIDATA
                ? new ReconcilableActor.Value("", localName(iri))
                : new ReconcilableActor.Value(localName(iri), names.getOrDefault(iri, localName(iri)));
    }

    /** The French name, as in the articles, or any. */
    private static String label(String iri, Map<String, List<RDFNode>> properties) {
        List<RDFNode> labels = properties.getOrDefault("label", List.of());
        return labels.stream()
                .filter(label -> label.asLiteral().getLanguage().equals("fr"))
                .findFirst()
                .or(() -> labels.stream().findFirst())
                .map(label -> label.asLiteral().getLexicalForm())
                .orElse(localName(iri));
    }

    /** The classes of actors, the broadest first, by local name. */
    private Map<String, ReconcilableActor.Type> types() {
        Map<String, ReconcilableActor.Type> types = new LinkedHashMap<>();
        for (QuerySolution row : select("""
                SELECT ?type ?name (COUNT(?above) AS ?depth) {
                  ?type rdfs:subClassOf* dx:Actor ; rdfs:label ?name ; rdfs:subClassOf* ?above .
                  FILTER(LANG(?name) = "en") } GROUP BY ?type ?name ORDER BY ?depth ?name""")) {
            String id = localName(row.getResource("type").getURI());
            types.put(id, new ReconcilableActor.Type(id, row.getLiteral("name").getLexicalForm()));
        }
        return types;
    }

    private Map<String, Set<String>> broader() {
        Map<String, Set<String>> broader = new HashMap<>();
        for (QuerySolution row :
                select("SELECT ?type ?above { ?type rdfs:subClassOf+ ?above . ?above rdfs:subClassOf* dx:Actor }")) {
            broader.computeIfAbsent(localName(row.getResource("type").getURI()), t -> new TreeSet<>())
                    .add(localName(row.getResource("above").getURI()));
        }
        return broader;
    }

    private List<QuerySolution> select(String query) {
        ResultSet rows = store.select(QueryFactory.create(PREFIXES + query));
        List<QuerySolution> list = new ArrayList<>();
        rows.forEachRemaining(list::add);
        return list;
    }

    private static String localName(String iri) {
        return iri.replaceFirst("^.*[/#]", "");
    }
}
