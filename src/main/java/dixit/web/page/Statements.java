package dixit.web.page;

import dixit.web.tally.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Literal;

/** Reads statements for lists: all that a page shows of them, names included, in one query. */
final class Statements {

    /** The French name, else the one in the language of the only articles that name it. */
    private static final String LABEL = """
            OPTIONAL { ?o rdfs:label ?french FILTER(LANG(?french) IN ("fr", "")) }
            OPTIONAL { ?o rdfs:label ?english FILTER(LANG(?english) = "en") }
            BIND(COALESCE(?french, ?english) AS ?label)""";

    private static final String DX = "https://w3id.org/dixit/conflict#";

    private final Graph graph;

    Statements(Graph graph) {
        this.graph = graph;
    }

    /** The lines of the statements, in the order of {@code iris}. */
    List<StatementLine> lines(List<String> iris) {
        if (iris.isEmpty()) return List.of();
        StringBuilder values = new StringBuilder();
        iris.forEach(iri -> values.append('<').append(iri).append("> "));
        Map<String, Read> read = new LinkedHashMap<>();
        iris.forEach(iri -> read.put(iri, new Read()));
        for (QuerySolution row : graph.rows("""
                SELECT ?s ?p ?o ?label ?order WHERE {
                  VALUES ?s { %2$s }
                  { VALUES ?p { dx:content dx:cue dx:speechAct dx:form dx:certainty dx:polarity dx:confidence
                                dx:saidEdtf dx:saidEarliest dx:saidLatest }
                    ?s ?p ?o }
                  UNION
                  { VALUES ?p { dx:speaker dx:addressee dx:about dx:inArticle }
                    ?s ?p ?o %1$s }
                  UNION
                  { ?s dx:relay ?r . ?r dx:relayActor ?o ; dx:relayOrder ?order . BIND(dx:relay AS ?p)
                    %1$s }
                }""".formatted(LABEL, values))) {
            read.get(row.getResource("s").getURI()).add(row);
        }
        List<StatementLine> lines = new ArrayList<>();
        read.forEach((iri, statement) -> {
            if (!statement.values.isEmpty()) lines.add(statement.line(iri));
        });
        return lines;
    }

    /**
     * The statements of a piece of an actor's list, the latest first.
     *
     * @param role {@code speaker} or {@code about}
     */
    List<String> iris(String actor, String role, Stretch stretch) {
        if (stretch.places().isEmpty()) return List.of();
        String articles = stretch.places().stream()
                .map(place -> "<" + place.article() + ">")
                .distinct()
                .collect(Collectors.joining(" "));
        Map<Stretch.Place, List<String>> found = new HashMap<>();
        for (QuerySolution row : graph.rows("""
                SELECT DISTINCT ?s ?day ?article ?n {
                  VALUES ?article { %s } ?s dx:inArticle ?article ; dx:%s <%s> ; dx:number ?n .
                  OPTIONAL { ?s dx:saidLatest ?day }
                } ORDER BY ?n""".formatted(articles, role, actor))) {
            Stretch.Place place = new Stretch.Place(
                    Graph.text(row, "day"), row.getResource("article").getURI());
            found.computeIfAbsent(place, p -> new ArrayList<>())
                    .add(row.getResource("s").getURI());
        }
        return stretch.places().stream()
                .flatMap(place -> found.getOrDefault(place, List.of()).stream())
                .skip(stretch.skip())
                .limit(stretch.size())
                .toList();
    }

    /** What the rows tell of one statement. */
    private static final class Read {
        final Map<String, String> values = new HashMap<>();
        final Map<String, Map<String, Name>> names = new HashMap<>();
        final TreeMap<Integer, Name> relays = new TreeMap<>();
        String language = "";

        void add(QuerySolution row) {
            String property = row.getResource("p").getURI().substring(DX.length());
            if (row.get("o").isLiteral()) {
                Literal literal = row.getLiteral("o");
                values.put(property, literal.getLexicalForm());
                if (property.equals("content")) language = literal.getLanguage();
                return;
            }
            String iri = row.getResource("o").getURI();
            Name name = Name.of(iri, Graph.text(row, "label"));
            if (property.equals("relay")) relays.put(row.getLiteral("order").getInt(), name);
            else if (iri.contains("/id/"))
                names.computeIfAbsent(property, p -> new TreeMap<>()).putIfAbsent(iri, name);
            else values.put(property, Graph.localName(iri));
        }

        StatementLine line(String iri) {
            return new StatementLine(
                    iri,
                    values.getOrDefault("content", ""),
                    language,
                    values.getOrDefault("cue", ""),
                    named("speaker"),
                    named("addressee"),
                    named("about"),
                    List.copyOf(relays.values()),
                    values.getOrDefault("speechAct", "state"),
                    values.getOrDefault("form", ""),
                    values.getOrDefault("certainty", ""),
                    values.getOrDefault("polarity", ""),
                    said(),
                    named("inArticle").stream().findFirst().orElse(new Name("/", "")),
                    Double.parseDouble(values.getOrDefault("confidence", "0")));
        }

        private List<Name> named(String property) {
            return names.getOrDefault(property, Map.of()).values().stream()
                    .sorted(Comparator.comparing(Name::label))
                    .toList();
        }

        private Optional<Said> said() {
            if (!values.containsKey("saidEdtf")) return Optional.empty();
            return Optional.of(new Said(
                    values.get("saidEdtf"),
                    LocalDate.parse(values.get("saidEarliest")),
                    LocalDate.parse(values.get("saidLatest"))));
        }
    }
}
