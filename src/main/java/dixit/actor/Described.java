package dixit.actor;

import dixit.actor.ProperNames.Name;
import dixit.text.Token;
import java.util.List;
import java.util.Optional;

/** A description's words and what agreement tells of them. */
record Described(
        List<Token> tokens,
        int head,
        List<Name> names,
        Optional<Roles.Role> role,
        boolean plural,
        Optional<Actor.Gender> gender,
        Nationalities nationalities) {

    Optional<Actor> nationality(Token token) {
        return nationalities.of(token.form());
    }

    String noun() {
        return tokens.get(head).lemma().toLowerCase(java.util.Locale.ROOT);
    }

    String opening() {
        return tokens.get(0).form();
    }

    boolean is(Roles.Sort sort) {
        return role.map(r -> r.sort() == sort).orElse(false);
    }

    boolean isInstitution() {
        return is(Roles.Sort.INSTITUTION) || is(Roles.Sort.STATE);
    }

    /** An institution whose noun is written as a name: {@code le Conseil national syrien}, {@code le Front X}. */
    boolean isNamedInstitution() {
        return isInstitution() && head > 0 && tokens.get(head).isCapitalised() && head + 1 < tokens.size();
    }

    String bare() {
        int first = tokens.get(0).isTagged("DET") && tokens.size() > 1 ? 1 : 0;
        return ProperNames.text(tokens, Math.min(first, head), tokens.size() - 1);
    }

    /** {@code les rebelles}, {@code la guérilla}. */
    boolean isArmedGroup() {
        return names(ActorKind.ARMED_GROUP);
    }

    /** {@code le gouvernement}, {@code le régime}. */
    boolean isGovernment() {
        return names(ActorKind.GOVERNMENT);
    }

    private boolean names(ActorKind kind) {
        return role.filter(r -> r.kind() == kind).isPresent();
    }

    /** Institutions and people that every state has of its own: {@code le gouvernement}, {@code la population}. */
    boolean isOfAState() {
        return is(Roles.Sort.STATE) || role.flatMap(Roles.Role::name).isPresent();
    }
}
