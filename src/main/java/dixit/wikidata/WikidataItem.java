package dixit.wikidata;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dixit.actor.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is kept of an item. Ids are Wikidata's; comments name the property that a field is read from.
 *
 * @param labels by language: French, English and {@code mul}, the language of names that are the same in most
 * @param aliases by language, likewise
 * @param classes P31, instance of
 * @param superclasses P279, subclass of
 * @param holdings P39, position held
 * @param country P1001, applies to jurisdiction, else P17, country
 * @param citizenship P27
 * @param parent P749, parent organisation, else P361, part of
 * @param capital P36
 * @param demonyms P1549, the French ones
 * @param gender P21
 * @param ended the year of P570, date of death, or P576, dissolution
 */
public record WikidataItem(
        String id,
        Map<String, String> labels,
        Map<String, List<String>> aliases,
        List<String> classes,
        List<String> superclasses,
        List<Holding> holdings,
        Optional<String> country,
        Optional<String> citizenship,
        Optional<String> parent,
        Optional<String> capital,
        List<String> demonyms,
        Optional<Actor.Gender> gender,
        Optional<Integer> ended) {

    /** A position held from P580 to P582, whole months or years where nothing more precise is known. */
    public record Holding(String position, Optional<LocalDate> since, Optional<LocalDate> until) {}

    /** Copies the collections, so that the record cannot change. */
    public WikidataItem {
        labels = Map.copyOf(labels);
        aliases = Map.copyOf(aliases);
        classes = List.copyOf(classes);
        superclasses = List.copyOf(superclasses);
        holdings = List.copyOf(holdings);
        demonyms = List.copyOf(demonyms);
    }

    /** The number in its id. */
    @JsonIgnore
    public int number() {
        return number(id);
    }

    /** The number in {@code id}. */
    static int number(String id) {
        return Integer.parseInt(id, 1, id.length(), 10);
    }

    /** Its French name, else its name in most languages, else its English one. */
    Optional<String> french() {
        return named("fr", "mul", "en");
    }

    /** Its English name, else its name in most languages. */
    Optional<String> english() {
        return named("en", "mul");
    }

    private Optional<String> named(String... languages) {
        return Stream.of(languages)
                .filter(labels::containsKey)
                .findFirst()
                .map(labels::get)
                .filter(label -> !label.isBlank());
    }
}
