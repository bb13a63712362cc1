package dixit.actor;

import java.util.List;
import java.util.Optional;

/**
 * What a noun phrase names, out of context.
 *
 * @param actor the actor it names; for an anaphoric phrase, the actor it would be if nothing before it fits
 * @param noun the lemma of its common noun ({@code président}, {@code organisation}); empty for a bare name
 * @param anaphoric whether it points back to something said before ({@code le président}, {@code l'organisation})
 * @param named whether it holds a proper name of the actor, as opposed to a description
 * @param gender grammatical gender, where the words show it
 * @param plural whether it is plural
 * @param confidence how sure it is, 0 to 1
 * @param bridged for an anaphoric phrase that nothing before it fits, whom it names by what else is known: the article's
 *     topic ({@code le gouvernement} in an article about Mali), or for whom it speaks ({@code le porte-parole de l'armée})
 * @param acronym the short name it is given for the rest of the article
 * @param runnersUp who else bears the name, likeliest first
 */
public record LinkedPhrase(
        Actor actor,
        String noun,
        boolean anaphoric,
        boolean named,
        Optional<Actor.Gender> gender,
        boolean plural,
        double confidence,
        Optional<LinkedPhrase> bridged,
        Optional<String> acronym,
        List<Actor> runnersUp) {

    public LinkedPhrase {
        runnersUp = List.copyOf(runnersUp);
    }

    /** A phrase without a short name. */
    public LinkedPhrase(
            Actor actor,
            String noun,
            boolean anaphoric,
            boolean named,
            Optional<Actor.Gender> gender,
            boolean plural,
            double confidence,
            Optional<LinkedPhrase> bridged) {
        this(actor, noun, anaphoric, named, gender, plural, confidence, bridged, Optional.empty(), List.of());
    }

    LinkedPhrase with(Actor known, String shortName) {
        return new LinkedPhrase(
                known, noun, anaphoric, named, gender, plural, confidence, bridged, Optional.of(shortName), runnersUp);
    }

    /** The same phrase as the name of a place: {@code à Tibú}. */
    public LinkedPhrase asPlace() {
        return new LinkedPhrase(
                actor.as(ActorKind.PLACE),
                noun,
                anaphoric,
                named,
                gender,
                plural,
                confidence,
                bridged,
                acronym,
                runnersUp);
    }

    /** The same phrase, as one that names: {@code l'Agence internationale de l'énergie atomique (AIEA)}. */
    LinkedPhrase naming() {
        return new LinkedPhrase(
                actor, noun, false, true, gender, plural, confidence, Optional.empty(), acronym, runnersUp);
    }

    LinkedPhrase atMost(double most) {
        return new LinkedPhrase(
                actor, noun, anaphoric, named, gender, plural, Math.min(confidence, most), bridged, acronym, runnersUp);
    }

    LinkedPhrase with(List<Actor> others) {
        return new LinkedPhrase(actor, noun, anaphoric, named, gender, plural, confidence, bridged, acronym, others);
    }
}
