package dixit.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import dixit.wikidata.WikidataItem.Holding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Items out of the rows that {@link EndpointQueries#details} asks for. */
final class EndpointItems {

    private static final Pattern TIME = Pattern.compile("([+-]?\\d{4,})-(\\d\\d)-(\\d\\d)T.*");

    private EndpointItems() {}

    /** The id that ends an IRI of Wikidata. */
    static String id(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    static List<WikidataItem> of(List<JsonNode> rows) {
        Map<String, List<JsonNode>> items = new LinkedHashMap<>();
        rows.forEach(row -> items.computeIfAbsent(id(text(row, "item")), item -> new ArrayList<>())
                .add(row));
        return items.entrySet().stream()
                .map(item -> item(item.getKey(), item.getValue()))
                .toList();
    }

    private static WikidataItem item(String id, List<JsonNode> rows) {
        Map<String, String> labels = new HashMap<>();
        Map<String, List<String>> aliases = new HashMap<>();
        field(rows, "label").forEach(row -> labels.putIfAbsent(language(row), text(row, "value")));
        field(rows, "alias")
                .forEach(row -> aliases.computeIfAbsent(language(row), language -> new ArrayList<>())
                        .add(text(row, "value")));
        Map<String, Holding> holdings = new LinkedHashMap<>();
        field(rows, "P39")
                .filter(row -> isItem(text(row, "value")))
                .forEach(row -> holdings.putIfAbsent(
                        text(row, "holding"),
                        new Holding(id(text(row, "value")), day(row, "since", false), day(row, "until", true))));
        return new WikidataItem(
                id,
                labels,
                aliases,
                ids(rows, "P31").toList(),
                ids(rows, "P279").toList(),
                List.copyOf(holdings.values()),
                Stream.concat(ids(rows, "P1001"), ids(rows, "P17")).findFirst(),
                ids(rows, "P27").findFirst(),
                Stream.concat(ids(rows, "P749"), ids(rows, "P361")).findFirst(),
                ids(rows, "P36").findFirst(),
                field(rows, "P1549")
                        .filter(row -> language(row).equals("fr"))
                        .map(row -> text(row, "value"))
                        .toList(),
                ids(rows, "P21")
                        .filter(DumpItems.GENDERS::containsKey)
                        .findFirst()
                        .map(DumpItems.GENDERS::get),
                Stream.concat(field(rows, "P570"), field(rows, "P576"))
                        .map(row -> TIME.matcher(text(row, "value")))
                        .filter(Matcher::matches)
                        .map(time -> Integer.valueOf(time.group(1)))
                        .findFirst());
    }

    private static Stream<JsonNode> field(List<JsonNode> rows, String field) {
        return rows.stream().filter(row -> text(row, "field").equals(field));
    }

    private static Stream<String> ids(List<JsonNode> rows, String field) {
        return field(rows, field)
                .map(row -> text(row, "value"))
                .filter(EndpointItems::isItem)
                .map(EndpointItems::id);
    }

    /** An unknown value is a blank node, or an address under {@code .well-known/genid}. */
    private static boolean isItem(String iri) {
        return iri.matches("http://www\\.wikidata\\.org/entity/Q[1-9][0-9]{0,9}");
    }

    private static String text(JsonNode row, String variable) {
        return row.path(variable).path("value").asText();
    }

    private static String language(JsonNode row) {
        return row.path("value").path("xml:lang").asText();
    }

    private static Optional<LocalDate> day(JsonNode row, String variable, boolean last) {
        Matcher time = TIME.matcher(text(row, variable));
        if (!time.matches()) return Optional.empty();
        return DumpItems.day(
                Integer.parseInt(time.group(1)),
                Integer.parseInt(time.group(2)),
                Integer.parseInt(time.group(3)),
                row.path(variable + "Precision").path("value").asInt(),
                last);
    }
}
