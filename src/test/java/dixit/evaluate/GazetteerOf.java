package dixit.evaluate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A gazetteer of a few names and demonyms, as many as a test needs. */
record GazetteerOf(Map<String, Set<String>> ids, Map<String, String> demonyms) implements ActorNames {

    static final GazetteerOf NOBODY = new GazetteerOf(Map.of(), Map.of());

    @Override
    public Set<String> named(String name) {
        return ids.getOrDefault(name, Set.of());
    }

    @Override
    public Optional<String> demonym(String word) {
        return Optional.ofNullable(demonyms.get(word));
    }
}
