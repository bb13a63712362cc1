package dixit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dixit.actor.ActorTable;
import dixit.actor.ActorTable.Territory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code countries.json} of the npm package {@code world-countries}. */
record WorldCountries(Map<String, Set<String>> demonyms, List<Territory> territories) {

    /** Nationality words by ISO 3166 code, and the territories that are no independent states. */
    static WorldCountries read(Path file) throws IOException {
        Map<String, Set<String>> demonyms = new HashMap<>();
        List<Territory> territories = new ArrayList<>();
        for (JsonNode country : new ObjectMapper().readTree(Files.readAllBytes(file))) {
            JsonNode french = country.path("demonyms").path("fra");
            Set<String> forms = new LinkedHashSet<>();
            forms.addAll(ActorTable.forms(french.path("m").asText("")));
            forms.addAll(ActorTable.forms(french.path("f").asText("")));
            demonyms.put(country.path("cca2").asText(), forms);
            if (country.path("independent").asBoolean(true)) continue;
            JsonNode names = country.path("translations").path("fra");
            territories.add(new Territory(
                    names.path("common").asText(),
                    names.path("official").asText(),
                    country.path("name").path("common").asText(),
                    forms,
                    country.path("capital").path(0).asText("")));
        }
        return new WorldCountries(demonyms, territories);
    }
}
