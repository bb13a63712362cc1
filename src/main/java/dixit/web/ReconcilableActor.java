package dixit.web;

import dixit.actor.Folding;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An actor as others can match their tables with it.
 *
 * @param id what follows {@code /id/actor/} in its IRI
 * @param description kind and country, to tell namesakes apart
 * @param types local names of classes, the broader ones included
 * @param values what it has of each {@link ActorProperty}
 */
record ReconcilableActor(
        String id,
        String name,
        String description,
        List<Type> kinds,
        Set<String> types,
        List<Name> names,
        Map<ActorProperty, List<Value>> values) {

    ReconcilableActor {
        kinds = List.copyOf(kinds);
        types = Set.copyOf(types);
        names = List.copyOf(names);
        values = Map.copyOf(values);
    }

    /** A class of actors, by its local name. */
    record Type(String id, String name) {}

    /** One of its names; an alias counts a little less than a label, a capital that stands for its state much less. */
    record Name(String text, String folded, Kind kind) {

        enum Kind {
            LABEL(1),
            ALIAS(0.97),
            METONYM(0.8);

            final double weight;

            Kind(double weight) {
                this.weight = weight;
            }
        }

        static Name of(String text, Kind kind) {
            return new Name(text, Folding.fold(text), kind);
        }
    }

    /** A value of a property: another actor, whose id is then not empty, or words. */
    record Value(String id, String text) {

        /** Is this what a table has in a cell? */
        boolean matches(Value cell) {
            boolean sameActor = !id.isEmpty() && (id.equals(cell.id()) || id.equals(cell.text()));
            return sameActor || Folding.fold(text).equals(Folding.fold(cell.text()));
        }
    }

    List<Value> values(ActorProperty property) {
        return values.getOrDefault(property, List.of());
    }
}
