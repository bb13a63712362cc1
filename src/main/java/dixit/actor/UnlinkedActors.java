package dixit.actor;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Whom the gazetteer does not know, across articles (the NIL entities of TAC-KBP entity linking). That two articles mean
 * one actor needs evidence: a full name, the name of an organisation, or the collective of a state or place ({@code
 * Autorités (Haut-Karabakh)}). A family name alone or a description ({@code un habitant}, {@code le ministre}) is none:
 * such an actor is its article's own, and keeps its id whenever that article is read again.
 */
public final class UnlinkedActors implements UnaryOperator<Actor> {

    private final Gazetteer gazetteer;
    private final String article;
    private final Set<String> named;

    /**
     * @param article the article's id
     * @param named the ids of the actors that the article calls by a name
     */
    public UnlinkedActors(Gazetteer gazetteer, String article, Set<String> named) {
        this.gazetteer = gazetteer;
        this.article = article;
        this.named = Set.copyOf(named);
    }

    /** The actor as the graph has it: with an id of the article's own where nothing tells that others mean him too. */
    @Override
    public Actor apply(Actor actor) {
        if (gazetteer.byId(actor.id()).isPresent() || isTold(actor)) return actor;
        return new Actor(
                ActorIds.within(article, actor.label("fr"), actor.kind()),
                actor.kind(),
                actor.labels(),
                actor.aliases(),
                actor.country(),
                actor.speaksFor(),
                actor.gender());
    }

    private boolean isTold(Actor actor) {
        boolean individual = actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.UNKNOWN;
        if (named.contains(actor.id())) return !individual || actor.label("fr").contains(" ");
        return !individual && actor.country().isPresent();
    }
}
