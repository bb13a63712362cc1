package dixit.evaluate;

import java.util.Optional;
import java.util.Set;

/** What the scorer must know of the gazetteer: who bears a name, and which place an adjective belongs to. */
public interface ActorNames {

    /** The ids of the known actors that bear {@code name} as a label or alias; empty when none does. */
    Set<String> named(String name);

    /** The place that an adjective or inhabitant name belongs to: {@code syriennes} → {@code Syrie}. */
    Optional<String> demonym(String word);
}
