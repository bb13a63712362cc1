package dixit.actor;

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
 * @param bridged for an anaphoric phrase that nothing before it fits, whom it names by what the article is about:
 *     {@code le gouvernement} in an article about Mali
 */
public record LinkedPhrase(
        Actor actor,
        String noun,
        boolean anaphoric,
        boolean named,
        Optional<Actor.Gender> gender,
        boolean plural,
        double confidence,
        Optional<Actor> bridged) {}
