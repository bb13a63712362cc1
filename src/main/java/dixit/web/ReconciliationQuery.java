package dixit.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One question of a batch (Reconciliation Service API 0.2, 4.1): a name, or properties, or both.
 *
 * @param types local names of classes; empty for any
 * @param strict are candidates of other types left out, and not only put below
 */
record ReconciliationQuery(
        Optional<String> name,
        List<String> types,
        boolean strict,
        int limit,
        Map<ActorProperty, List<ReconcilableActor.Value>> properties) {

    private static final int USUAL = 5;
    private static final int MOST = 50;
    private static final int LONGEST = 500;
    private static final String SCHEMA = "https://w3id.org/dixit/conflict#";

    /** @throws IllegalArgumentException in one sentence when this is no reconciliation query */
    static ReconciliationQuery of(String key, JsonNode json) {
        if (!json.isObject()) throw wrong(key, "is no JSON object");
        Optional<String> name = Optional.of(json.path("query").asText().strip()).filter(text -> !text.isEmpty());
        if (name.isPresent() && name.get().length() > LONGEST)
            throw wrong(key, "asks for a name of more than " + LONGEST + " characters");
        int limit = json.path("limit").asInt(USUAL);
        if (limit < 1) throw wrong(key, "has a limit that is no positive number");
        boolean asksProperties =
                json.path("properties").isArray() && !json.path("properties").isEmpty();
        if (name.isEmpty() && !asksProperties) throw wrong(key, "has neither a query nor properties");
        List<String> types = new ArrayList<>();
        each(json.path("type")).forEach(type -> types.add(localName(type.isObject() ? type.path("id") : type)));
        return new ReconciliationQuery(
                name,
                List.copyOf(types),
                json.path("type_strict").asText("should").matches("any|all"),
                Math.min(limit, MOST),
                properties(key, json.path("properties")));
    }

    /** Properties that the service does not know cannot rule anybody out: they are left alone. */
    private static Map<ActorProperty, List<ReconcilableActor.Value>> properties(String key, JsonNode json) {
        Map<ActorProperty, List<ReconcilableActor.Value>> properties = new LinkedHashMap<>();
        for (JsonNode property : json) {
            if (!property.path("pid").isTextual() || !property.has("v"))
                throw wrong(key, "has a property without pid and v");
            List<ReconcilableActor.Value> values = new ArrayList<>();
            for (JsonNode value : each(property.path("v"))) {
                values.add(
                        value.isObject()
                                ? new ReconcilableActor.Value(
                                        value.path("id").asText(),
                                        value.path("name").asText())
                                : new ReconcilableActor.Value("", value.asText()));
            }
            ActorProperty.named(property.path("pid").asText()).ifPresent(known -> properties.put(known, values));
        }
        return properties;
    }

    private static Iterable<JsonNode> each(JsonNode oneOrMany) {
        if (oneOrMany.isMissingNode() || oneOrMany.isNull()) return List.of();
        return oneOrMany.isArray() ? oneOrMany : List.of(oneOrMany);
    }

    private static String localName(JsonNode type) {
        return type.asText().replace(SCHEMA, "").replaceFirst("^dx:", "");
    }

    private static IllegalArgumentException wrong(String key, String what) {
        return new IllegalArgumentException("The query \"" + key.replaceAll("\\p{Cntrl}", " ") + "\" " + what + ".");
    }
}
