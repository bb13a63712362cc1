package dixit.store;

import dixit.actor.ActorKind;
import dixit.statement.Polarity;
import dixit.statement.SpeechAct;
import dixit.statement.figure.Harm;
import dixit.statement.figure.Quantity;
import dixit.statement.figure.VictimGroup;
import dixit.statement.relation.Claim;
import dixit.statement.relation.ClaimedFigure;
import dixit.statement.relation.Claims;
import dixit.statement.relation.Party;
import dixit.statement.relation.Period;
import dixit.time.DateBounds;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;

/** Statements of a store as claims, so that they can be compared with others. */
final class StoredClaims {

    private static final String PREFIXES = """
            PREFIX dx: <https://w3id.org/dixit/conflict#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            """;

    private final Store store;

    StoredClaims(Store store) {
        this.store = store;
    }

    /** The claims of these articles (IRIs), in one language, in the order of their numbers. */
    List<Claim> of(Collection<String> articles, String language) {
        if (articles.isEmpty()) return List.of();
        String which = "VALUES ?article { " + iris(articles) + " } ?s dx:inArticle ?article .\n";
        Map<String, Map<String, List<Party>>> parties = parties(which);
        Map<String, List<ClaimedFigure>> figures = figures(which);
        List<Claim> claims = new ArrayList<>();
        for (QuerySolution row : rows("""
                SELECT ?s ?article ?n ?act ?polarity ?cue ?content ?confidence ?from ?to ?edtf WHERE {
                %s ?s dx:number ?n ; dx:content ?content ; dx:speechAct ?act ; dx:polarity ?polarity ;
                  dx:confidence ?confidence . FILTER(LANG(?content) = "%s")
                OPTIONAL { ?s dx:cue ?cue }
                OPTIONAL { ?s dx:saidEarliest ?from ; dx:saidLatest ?to }
                OPTIONAL { ?article dx:articleDateEdtf ?edtf } } ORDER BY ?article ?n""".formatted(which, language))) {
            String iri = row.getResource("s").getURI();
            Function<String, List<Party>> by =
                    role -> parties.getOrDefault(iri, Map.of()).getOrDefault(role, List.of());
            claims.add(new Claim(
                    local(iri),
                    local(row.getResource("article").getURI()),
                    row.getLiteral("n").getInt(),
                    by.apply("speaker"),
                    by.apply("addressee"),
                    by.apply("about"),
                    by.apply("relayActor"),
                    named(
                            SpeechAct.values(),
                            SpeechAct::slug,
                            row.getResource("act").getURI()),
                    named(
                            Polarity.values(),
                            Polarity::localName,
                            row.getResource("polarity").getURI()),
                    row.contains("cue") ? row.getLiteral("cue").getLexicalForm() : "",
                    row.getLiteral("content").getLexicalForm(),
                    said(row),
                    figures.getOrDefault(iri, List.of()),
                    List.of(),
                    row.getLiteral("confidence").getDouble()));
        }
        return claims;
    }

    /** Statement → role → actors. */
    private Map<String, Map<String, List<Party>>> parties(String which) {
        Map<String, Map<String, Set<Party>>> parties = new LinkedHashMap<>();
        for (QuerySolution row : rows("""
                SELECT ?s ?role ?actor (SAMPLE(?state) AS ?country) (SAMPLE(?whom) AS ?speaksFor) (SAMPLE(?class) AS ?kind)
                  (SAMPLE(?name) AS ?label) WHERE {
                %s { VALUES ?role { dx:speaker dx:addressee dx:about } ?s ?role ?actor }
                   UNION { BIND(dx:relayActor AS ?role) ?s dx:relay/dx:relayActor ?actor }
                ?actor rdfs:label ?name .
                OPTIONAL { ?actor dx:country ?state } OPTIONAL { ?actor dx:speaksFor ?whom }
                OPTIONAL { ?actor a ?class FILTER(?class != dx:Actor && STRSTARTS(STR(?class), STR(dx:))) }
                } GROUP BY ?s ?role ?actor""".formatted(which))) {
            Party party = Party.of(
                    local(row.getResource("actor").getURI()),
                    resource(row, "country"),
                    resource(row, "speaksFor"),
                    resource(row, "kind")
                            .map(kind -> named(ActorKind.values(), ActorKind::localName, kind))
                            .orElse(ActorKind.UNKNOWN),
                    row.getLiteral("label").getLexicalForm());
            parties.computeIfAbsent(row.getResource("s").getURI(), s -> new LinkedHashMap<>())
                    .computeIfAbsent(local(row.getResource("role").getURI()), role -> new LinkedHashSet<>())
                    .add(party);
        }
        return parties.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        statement -> statement.getValue().entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, role -> List.copyOf(role.getValue())))));
    }

    private Map<String, List<ClaimedFigure>> figures(String which) {
        Map<String, List<ClaimedFigure>> figures = new LinkedHashMap<>();
        for (QuerySolution row : rows("""
                SELECT ?s ?figure ?harm ?victims ?least ?count ?most (SAMPLE(COALESCE(?state, ?whose)) AS ?side)
                  (GROUP_CONCAT(DISTINCT STR(?where)) AS ?places) WHERE {
                %s ?s dx:figure ?figure . ?figure dx:harm ?harm ; dx:victims ?victims .
                OPTIONAL { ?figure dx:atLeast ?least } OPTIONAL { ?figure dx:count ?count }
                OPTIONAL { ?figure dx:atMost ?most } OPTIONAL { ?figure dx:figurePlace ?where }
                OPTIONAL { ?figure dx:victimsSide ?whose OPTIONAL { ?whose dx:country ?state } }
                } GROUP BY ?s ?figure ?harm ?victims ?least ?count ?most ORDER BY ?figure""".formatted(which))) {
            // A group in which nothing is bound may have no concatenation at all.
            String places = row.contains("places") ? row.getLiteral("places").getLexicalForm() : "";
            figures.computeIfAbsent(row.getResource("s").getURI(), s -> new ArrayList<>())
                    .add(new ClaimedFigure(
                            new Quantity(number(row, "least"), number(row, "count"), number(row, "most")),
                            named(
                                    Harm.values(),
                                    Harm::localName,
                                    row.getResource("harm").getURI()),
                            named(
                                    VictimGroup.values(),
                                    VictimGroup::localName,
                                    row.getResource("victims").getURI()),
                            resource(row, "side"),
                            places.isEmpty()
                                    ? Set.of()
                                    : Stream.of(places.split(" "))
                                            .map(StoredClaims::local)
                                            .collect(Collectors.toSet())));
        }
        return figures;
    }

    private static Optional<Period> said(QuerySolution row) {
        if (row.contains("from")) {
            return Optional.of(new Period(
                    LocalDate.parse(row.getLiteral("from").getLexicalForm()),
                    LocalDate.parse(row.getLiteral("to").getLexicalForm())));
        }
        if (!row.contains("edtf")) return Optional.empty();
        String edtf = row.getLiteral("edtf").getLexicalForm();
        if (edtf.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.of(Claims.published(DateBounds.day(LocalDate.parse(edtf))));
        }
        return edtf.matches("\\d{4}-\\d{2}")
                ? Optional.of(Claims.published(DateBounds.month(YearMonth.parse(edtf))))
                : Optional.empty();
    }

    static <E> E named(E[] constants, Function<E, String> name, String iri) {
        return Stream.of(constants)
                .filter(constant -> name.apply(constant).equals(local(iri)))
                .findFirst()
                .orElseThrow(() -> new StoreFailure("the store holds a term that this version does not know: " + iri));
    }

    private static OptionalLong number(QuerySolution row, String name) {
        return row.contains(name) ? OptionalLong.of(row.getLiteral(name).getLong()) : OptionalLong.empty();
    }

    private static Optional<String> resource(QuerySolution row, String name) {
        return row.contains(name) ? Optional.of(local(row.getResource(name).getURI())) : Optional.empty();
    }

    private List<QuerySolution> rows(String query) {
        ResultSet rows = store.select(QueryFactory.create(PREFIXES + query));
        List<QuerySolution> list = new ArrayList<>();
        // A group of nothing is a row without a statement (SPARQL 1.1, 11.2).
        rows.forEachRemaining(row -> {
            if (row.contains("s")) list.add(row);
        });
        return list;
    }

    static String iris(Collection<String> iris) {
        return iris.stream().map(iri -> "<" + iri + ">").collect(Collectors.joining(" "));
    }

    static String local(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
