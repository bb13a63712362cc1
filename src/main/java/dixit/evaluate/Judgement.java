package dixit.evaluate;

import dixit.actor.Actor;
import dixit.actor.Mention;
import dixit.article.Article;
import dixit.statement.Statement;
import dixit.time.DateBounds;
import java.util.List;
import java.util.Optional;

/**
 * How a found statement compares with the gold one it matches, column by column. An empty value agrees only with an
 * empty value.
 *
 * @param about F1 of the two sets of actors, 0 to 1; two empty sets agree
 * @param relay whether the chains are the same, in the same order
 * @param exactDay whether the found date is the gold day and nothing wider; empty when gold gives no day
 */
record Judgement(
        Pair pair,
        boolean speaker,
        boolean form,
        double about,
        boolean addressee,
        boolean date,
        boolean relay,
        boolean act,
        Optional<Boolean> exactDay) {

    static Judgement of(Pair pair, Article article, ActorIdentity identity) {
        GoldStatement gold = pair.gold();
        Statement found = pair.found();
        return new Judgement(
                pair,
                identity.sameSet(gold.speakers(), actors(found.speakers())),
                gold.form() == found.form(),
                identity.f1(gold.about(), actors(found.about())),
                identity.sameSet(gold.addressees(), actors(found.addressees())),
                isDateRight(gold.date(), found.said(), article.date()),
                identity.sameChain(
                        gold.relays(),
                        found.relays().stream().map(Mention::actor).toList()),
                gold.act() == found.act(),
                gold.date()
                        .filter(GoldDate::isDay)
                        .map(day -> found.said().filter(day::isExactly).isPresent()));
    }

    private static boolean isDateRight(
            Optional<GoldDate> gold, Optional<DateBounds> found, Optional<DateBounds> article) {
        if (gold.isEmpty() || found.isEmpty()) return gold.isEmpty() && found.isEmpty();
        return gold.get().isMetBy(found.get(), article);
    }

    /** The actors, each once. */
    static List<Actor> actors(List<Mention> mentions) {
        return mentions.stream().map(Mention::actor).distinct().toList();
    }
}
