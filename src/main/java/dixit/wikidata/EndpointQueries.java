package dixit.wikidata;

import java.util.List;
import java.util.stream.Collectors;

/** Questions to an endpoint with Wikidata's graph, in standard SPARQL 1.1; pages of them follow a fixed order. */
final class EndpointQueries {

    private static final String PREFIXES = """
            PREFIX wd: <http://www.wikidata.org/entity/>
            PREFIX wdt: <http://www.wikidata.org/prop/direct/>
            PREFIX p: <http://www.wikidata.org/prop/>
            PREFIX ps: <http://www.wikidata.org/prop/statement/>
            PREFIX pqv: <http://www.wikidata.org/prop/qualifier/value/>
            PREFIX wikibase: <http://wikiba.se/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            """;

    private EndpointQueries() {}

    static String classes(String id) {
        return PREFIXES + """
                SELECT DISTINCT ?class ?parent WHERE { ?class wdt:P279* wd:%s ; wdt:P279 ?parent } ORDER BY ?class ?parent""".formatted(id);
    }

    static String instances(String id) {
        return items("?item wdt:P31/wdt:P279* wd:%s".formatted(id));
    }

    static String offices(String id) {
        return items("{ ?item wdt:P279* wd:%1$s } UNION { ?item wdt:P31/wdt:P279* wd:%1$s }".formatted(id));
    }

    static String holders(String id) {
        return items(
                "{ ?item wdt:P39/wdt:P279* wd:%1$s } UNION { ?item wdt:P39/wdt:P31/wdt:P279* wd:%1$s }".formatted(id));
    }

    private static String items(String pattern) {
        return PREFIXES + "SELECT DISTINCT ?item WHERE { " + pattern + " } ORDER BY ?item";
    }

    /**
     * What is known of items, a row for each fact. Days of office come with their precision: as plain dates, Wikidata's
     * years would be first days of January.
     */
    static String details(List<String> ids) {
        return PREFIXES + """
                SELECT ?item ?field ?value ?holding ?since ?sincePrecision ?until ?untilPrecision WHERE {
                  VALUES ?item { %s }
                  {
                    VALUES (?field ?property) { ("label" rdfs:label) ("alias" skos:altLabel) ("P1549" wdt:P1549) }
                    ?item ?property ?value FILTER(LANG(?value) IN ("fr", "en", "mul"))
                  } UNION {
                    VALUES (?field ?property) {
                      ("P31" wdt:P31) ("P279" wdt:P279) ("P1001" wdt:P1001) ("P17" wdt:P17) ("P27" wdt:P27)
                      ("P749" wdt:P749) ("P361" wdt:P361) ("P36" wdt:P36) ("P21" wdt:P21) ("P570" wdt:P570) ("P576" wdt:P576)
                    }
                    ?item ?property ?value
                  } UNION {
                    BIND("P39" AS ?field)
                    ?item p:P39 ?holding . ?holding ps:P39 ?value
                    FILTER NOT EXISTS { ?holding wikibase:rank wikibase:DeprecatedRank }
                    OPTIONAL { ?holding pqv:P580 ?from . ?from wikibase:timeValue ?since ; wikibase:timePrecision ?sincePrecision }
                    OPTIONAL { ?holding pqv:P582 ?to . ?to wikibase:timeValue ?until ; wikibase:timePrecision ?untilPrecision }
                  }
                } ORDER BY ?item ?field ?holding ?value ?since ?until""".formatted(ids.stream().map(id -> "wd:" + id).collect(Collectors.joining(" ")));
    }
}
