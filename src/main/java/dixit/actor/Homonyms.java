package dixit.actor;

import dixit.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whom a name means that several actors bear: by the words beside it (nationality, office, kind of institution),
 * by the article's day, and by whom else the article speaks of (the local and global features of Ratinov et al., 2011,
 * <i>Local and Global Algorithms for Disambiguation to Wikipedia</i>, as points that need no training).
 */
final class Homonyms {

    /**
     * Whom the name means.
     *
     * @param confidence 0 to 1: how sure the choice is, given how far the next is behind
     * @param runnersUp the others, likeliest first
     */
    record Choice(Actor actor, double confidence, List<Actor> runnersUp) {}

    /** Confidence when nobody else bears the name, or the next is far behind. */
    static final double SURE = 0.95;

    /** Confidence by how many points the next is behind; nobody is told apart by none. */
    private static final double[] BY_LEAD = {0.5, 0.7, 0.85};

    private static final int MOST_RUNNERS_UP = 3;

    private static final int MENTIONED = 5;
    private static final int COUNTRY_NAMED = 3;
    private static final int OFFICE_NAMED = 3;
    private static final int KIND_NAMED = 2;
    private static final int COUNTRY_OF_ARTICLE = 2;
    private static final int HOLDS_OFFICE = 1;
    private static final int OWN_LABEL = 3;
    private static final int IS_STATE = 1;

    private final Gazetteer gazetteer;
    private final Roles roles;

    Homonyms(Gazetteer gazetteer, Roles roles) {
        this.gazetteer = gazetteer;
        this.roles = roles;
    }

    private record Ranked(Actor actor, int points) {}

    /** @param name the words that several bear, {@code phrase} those around it */
    Choice among(List<Actor> candidates, String name, List<Token> phrase, PhraseContext context) {
        if (candidates.size() == 1) return new Choice(candidates.get(0), SURE, List.of());
        List<Ranked> ranked = candidates.stream()
                .map(actor -> new Ranked(actor, points(actor, name, phrase, context)))
                .sorted(Comparator.comparingInt((Ranked r) -> -r.points())
                        .thenComparing(r -> r.actor().id()))
                .toList();
        int lead = ranked.get(0).points() - ranked.get(1).points();
        List<Actor> runnersUp = ranked.stream()
                .skip(1)
                .map(Ranked::actor)
                .limit(MOST_RUNNERS_UP)
                .toList();
        return new Choice(ranked.get(0).actor(), lead < BY_LEAD.length ? BY_LEAD[lead] : SURE, runnersUp);
    }

    private int points(Actor actor, String name, List<Token> phrase, PhraseContext context) {
        int points = 0;
        if (context.mentioned().contains(actor.id())) points += MENTIONED;
        if (bearsAsLabel(actor, name)) points += OWN_LABEL;
        if (actor.kind() == ActorKind.STATE) points += IS_STATE;
        Optional<String> state = actor.state();
        Optional<String> named = nationality(phrase, context);
        if (named.isPresent() && state.isPresent()) points += named.equals(state) ? COUNTRY_NAMED : -COUNTRY_NAMED;
        else if (state.filter(context.states()::containsKey).isPresent()) points += COUNTRY_OF_ARTICLE;
        points += kind(actor, phrase) + office(actor, phrase, context);
        return points;
    }

    private static boolean bearsAsLabel(Actor actor, String name) {
        String folded = Folding.fold(name);
        return actor.labels().values().stream()
                .anyMatch(label -> Folding.fold(label).equals(folded));
    }

    /** The state whose adjective stands in the phrase: {@code le général libyen X}. */
    private Optional<String> nationality(List<Token> phrase, PhraseContext context) {
        Nationalities nationalities = new Nationalities(gazetteer, context.states());
        return phrase.stream()
                .filter(token -> token.isTagged("ADJ"))
                .flatMap(token -> nationalities.of(token.form()).stream())
                .map(actor -> actor.country().orElse(actor.id()))
                .findFirst();
    }

    /** {@code le ministre X} is a person, {@code l'agence X} an agency. */
    private int kind(Actor actor, List<Token> phrase) {
        for (Token token : phrase) {
            Optional<Roles.Role> role = token.isTagged("NOUN") ? roles.of(token.lemma()) : Optional.empty();
            if (role.isEmpty()) continue;
            boolean title = role.get().sort() == Roles.Sort.TITLE;
            boolean fits = title
                    ? actor.kind() == ActorKind.PERSON
                    : actor.kind() == role.get().kind();
            return fits ? KIND_NAMED : title ? -KIND_NAMED : 0;
        }
        return 0;
    }

    /** An office that the phrase names counts more, any office held on the day a little. */
    private int office(Actor actor, List<Token> phrase, PhraseContext context) {
        if (actor.kind() != ActorKind.PERSON || context.day().isEmpty()) return 0;
        Set<String> words = new java.util.HashSet<>();
        for (Token token : phrase)
            words.addAll(List.of(Folding.fold(token.form()).split(" ")));
        int points = 0;
        List<Office> held = new ArrayList<>(gazetteer.entry(actor.id()).stream()
                .flatMap(entry -> entry.offices().stream())
                .filter(office -> office.heldOn(context.day().get()))
                .toList());
        if (!held.isEmpty()) points += HOLDS_OFFICE;
        boolean named = held.stream()
                .map(office -> Folding.fold(office.role()).split(" ")[0])
                .anyMatch(words::contains);
        return named ? points + OFFICE_NAMED : points;
    }
}
