package dixit.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Properties fetched for actors that are matched already (Reconciliation Service API 0.2, 7). */
record ActorExtension(List<String> ids, List<ActorProperty> properties) {

    /** @throws IllegalArgumentException in one sentence when this is no data extension query */
    static ActorExtension of(JsonNode query, int mostIds) {
        if (!query.path("ids").isArray() || !query.path("properties").isArray())
            throw new IllegalArgumentException("A data extension query has ids and properties.");
        if (query.path("ids").size() > mostIds)
            throw new Reconciliation.TooMuch("A data extension query has at most " + mostIds + " ids.");
        List<String> ids = new ArrayList<>();
        query.path("ids").forEach(id -> ids.add(id.asText()));
        List<ActorProperty> properties = new ArrayList<>();
        for (JsonNode property : query.path("properties")) {
            String id = property.path("id").asText();
            properties.add(ActorProperty.named(id)
                    .orElseThrow(() -> new IllegalArgumentException("There is no property \""
                            + id.replaceAll("\\p{Cntrl}", " ") + "\"; see the suggest service for properties.")));
        }
        return new ActorExtension(ids, properties);
    }

    /** An id that nobody bears has a row without values, so that the client's rows stay in step. */
    Map<String, Object> rows(ActorIndex actors) {
        Map<String, Map<String, List<Map<String, String>>>> rows = new LinkedHashMap<>();
        for (String id : ids) {
            Map<String, List<Map<String, String>>> row = new LinkedHashMap<>();
            for (ActorProperty property : properties) {
                row.put(
                        property.id(),
                        actors.actor(id).map(actor -> actor.values(property)).orElse(List.of()).stream()
                                .map(ActorExtension::cell)
                                .toList());
            }
            rows.put(id, row);
        }
        return Map.of(
                "meta",
                properties.stream()
                        .map(property -> Map.of("id", property.id(), "name", property.title()))
                        .toList(),
                "rows",
                rows);
    }

    private static Map<String, String> cell(ReconcilableActor.Value value) {
        return value.id().isEmpty() ? Map.of("str", value.text()) : Map.of("id", value.id(), "name", value.text());
    }
}
