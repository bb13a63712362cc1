package dixit.actor;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the gazetteer knows of an actor beside the actor itself.
 *
 * @param demonyms adjectives and inhabitant names, in every gender and number ({@code russe}, {@code russes})
 * @param secondaryDemonyms those that news uses more often for another: {@code congolais} of the Republic of the Congo
 * @param metonyms names under which news speaks of it without naming it ({@code Moscou}, {@code le Kremlin})
 * @param offices the posts a person holds or held
 */
public record GazetteerEntry(
        Actor actor,
        List<String> demonyms,
        List<String> secondaryDemonyms,
        List<String> metonyms,
        List<Office> offices) {
    /** Copies the lists, so that the record cannot change. */
    public GazetteerEntry {
        demonyms = List.copyOf(demonyms);
        secondaryDemonyms = List.copyOf(secondaryDemonyms);
        metonyms = List.copyOf(metonyms);
        offices = List.copyOf(offices);
    }

    /** The words by which a text may speak of it: its names, its metonyms, and its demonyms in both cases. */
    public List<String> words() {
        Stream<String> inhabitants =
                demonyms.stream().map(word -> word.substring(0, 1).toUpperCase(Locale.FRENCH) + word.substring(1));
        return Stream.of(
                        actor.labels().values().stream(),
                        actor.aliases().stream(),
                        metonyms.stream(),
                        demonyms.stream(),
                        inhabitants)
                .flatMap(words -> words)
                .distinct()
                .toList();
    }

    /** An entry whose nationality words are its own. */
    public GazetteerEntry(Actor actor, List<String> demonyms, List<String> metonyms, List<Office> offices) {
        this(actor, demonyms, List.of(), metonyms, offices);
    }
}
