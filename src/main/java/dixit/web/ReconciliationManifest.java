package dixit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the service says of itself (Reconciliation Service API 0.2, 3.1). */
final class ReconciliationManifest {

    private ReconciliationManifest() {}

    /** @param address the service's own, without a slash at its end */
    static Map<String, Object> of(StoredActors.Snapshot actors, String address, int batch) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("versions", List.of("0.2"));
        manifest.put("name", "Dixit: actors of conflict news");
        manifest.put("identifierSpace", actors.space());
        manifest.put("schemaSpace", "https://w3id.org/dixit/conflict#");
        manifest.put("documentation", "https://w3id.org/dixit/conflict");
        manifest.put("defaultTypes", actors.types());
        manifest.put("view", Map.of("url", actors.space() + "{{id}}"));
        manifest.put("preview", Map.of("url", address + "/preview?id={{id}}", "width", 400, "height", 160));
        manifest.put(
                "suggest",
                Map.of(
                        "entity", service(address, "/suggest/entity"),
                        "type", service(address, "/suggest/type"),
                        "property", service(address, "/suggest/property")));
        manifest.put(
                "extend",
                Map.of("propose_properties", service(address, "/properties"), "property_settings", List.of()));
        manifest.put("batchSize", batch);
        return manifest;
    }

    private static Map<String, String> service(String address, String path) {
        return Map.of("service_url", address, "service_path", path);
    }
}
