package dixit.actor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody or something that speaks, is spoken to or is spoken about.
 *
 * @param id the last part of its IRI: a Wikidata id ({@code Q7747}), or {@code slug-hash} for an actor without one
 * @param kind what it is
 * @param labels its name by language tag ({@code fr}, {@code en}); never empty
 * @param aliases other names it is found under in text, in any language
 * @param country the id of the state it belongs to, where known
 * @param speaksFor the id of the actor on whose behalf it speaks (spokesperson → institution → state), where known
 * @param gender grammatical gender of a person, where known
 */
public record Actor(
        String id,
        ActorKind kind,
        Map<String, String> labels,
        List<String> aliases,
        Optional<String> country,
        Optional<String> speaksFor,
        Optional<Gender> gender) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");

    /** Grammatical gender, for agreement with pronouns. */
    public enum Gender {
        MASCULINE,
        FEMININE
    }

    /** @throws IllegalArgumentException when the id is not fit for an IRI or there is no label */
    public Actor {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("an actor's id has letters, digits and hyphens only: " + id);
        }
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("actor " + id + " has no label");
        }
        labels = Map.copyOf(labels);
        aliases = List.copyOf(aliases);
    }

    /** Written out: actors are compared very often, and nearly all differ in their ids. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Actor actor
                        && id.equals(actor.id)
                        && kind == actor.kind
                        && labels.equals(actor.labels)
                        && aliases.equals(actor.aliases)
                        && country.equals(actor.country)
                        && speaksFor.equals(actor.speaksFor)
                        && gender.equals(actor.gender);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The same name for something of another kind, which is another actor. */
    Actor as(ActorKind other) {
        return new Actor(ActorIds.of(label("fr"), other), other, labels, aliases, country, speaksFor, gender);
    }

    /** The label in {@code language}, else the French one, else any. */
    public String label(String language) {
        String label = labels.getOrDefault(language, labels.get("fr"));
        return label != null
                ? label
                : labels.values().stream().sorted().findFirst().orElseThrow();
    }

    /** The id of the state that it is or belongs to. */
    public Optional<String> state() {
        return kind == ActorKind.STATE ? Optional.of(id) : country;
    }

    /** Its Wikidata id, when it has one. */
    public Optional<String> wikidata() {
        return WIKIDATA.matcher(id).matches() ? Optional.of(id) : Optional.empty();
    }
}
