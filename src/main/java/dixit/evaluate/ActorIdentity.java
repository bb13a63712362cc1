package dixit.evaluate;

import dixit.actor.Actor;
import dixit.actor.Gazetteer;
import dixit.actor.Mention;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells, within one article, whether an actor that was found is the one that gold names.
 *
 * <ol>
 *   <li>A gold name that the gazetteer knows is the actor with that id.
 *   <li>Equal names are one actor, unless the gazetteer knows two.
 *   <li>A gold name that the gazetteer does not know may also be met through the article: the found actor's name is
 *       among the words that gold gives for the speaker, the gold name is among the found actor's mentions, or an actor
 *       that is not the gazetteer's is never called but as gold calls the speaker. An actor found is one such gold
 *       actor at most: running two people together does not pay.
 * </ol>
 */
final class ActorIdentity {

    private final Gazetteer gazetteer;

    /** Gold name → what the article calls that speaker. */
    private final Map<String, Set<NameKey>> surfaces;

    private final Set<String> goldNames;

    /** Found actor's id → what the article calls it. */
    private final Map<String, Set<NameKey>> mentions;

    /** Found actor's id → the one gold name it stands for through the article. */
    private final Map<String, Optional<String>> throughText = new HashMap<>();

    ActorIdentity(GoldArticle gold, AnnotatedArticle found, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.goldNames = new LinkedHashSet<>();
        for (GoldStatement row : gold.statements()) {
            Stream.of(row.speakers(), row.addressees(), row.about(), row.relays())
                    .forEach(goldNames::addAll);
        }
        this.surfaces = SpeakerSurfaces.of(gold.statements(), gazetteer);
        this.mentions = mentions(found, gazetteer);
    }

    private static Map<String, Set<NameKey>> mentions(AnnotatedArticle found, Gazetteer gazetteer) {
        List<Mention> all = new ArrayList<>(found.mentions());
        for (Statement statement : found.statements()) {
            Stream.of(statement.speakers(), statement.addressees(), statement.about(), statement.relays())
                    .forEach(all::addAll);
        }
        Map<String, Set<NameKey>> mentions = new HashMap<>();
        for (Mention mention : all) {
            String words = mention.span().in(found.article().text());
            if (words.isBlank() || SpeakerSurfaces.isPronoun(words)) continue;
            mentions.computeIfAbsent(mention.actor().id(), id -> new HashSet<>())
                    .add(NameKey.of(words, gazetteer));
        }
        return mentions;
    }

    boolean same(String gold, Actor found) {
        List<Actor> known = gazetteer.named(gold);
        if (isGazetteers(gold, found)) return true;
        boolean bothKnown = !known.isEmpty() && gazetteer.byId(found.id()).isPresent();
        if (bothKnown) return false;
        if (isNamed(gold, found)) return true;
        return known.isEmpty()
                && throughText
                        .computeIfAbsent(found.id(), id -> goldActorInText(found))
                        .equals(Optional.of(gold));
    }

    /** Whether these are the same actors, in any order. */
    boolean sameSet(List<String> gold, List<Actor> found) {
        return gold.stream().allMatch(name -> found.stream().anyMatch(actor -> same(name, actor)))
                && found.stream().allMatch(actor -> gold.stream().anyMatch(name -> same(name, actor)));
    }

    boolean sameChain(List<String> gold, List<Actor> found) {
        if (gold.size() != found.size()) return false;
        for (int i = 0; i < gold.size(); i++) if (!same(gold.get(i), found.get(i))) return false;
        return true;
    }

    /** F1 of the two sets, 0 to 1; two empty sets agree. */
    double f1(List<String> gold, Collection<Actor> found) {
        if (gold.isEmpty() && found.isEmpty()) return 1;
        List<Actor> left = new ArrayList<>(found);
        int right = 0;
        for (String name : gold) {
            Optional<Actor> actor =
                    left.stream().filter(candidate -> same(name, candidate)).findFirst();
            if (actor.isEmpty()) continue;
            left.remove(actor.get());
            right++;
        }
        return 2.0 * right / (gold.size() + found.size());
    }

    private boolean isGazetteers(String gold, Actor found) {
        return gazetteer.named(gold).stream().anyMatch(actor -> actor.id().equals(found.id()));
    }

    private boolean isNamed(String gold, Actor found) {
        NameKey key = NameKey.of(gold, gazetteer);
        return namesOf(found).anyMatch(name -> name.isWhole(key));
    }

    private Stream<NameKey> namesOf(Actor actor) {
        return Stream.concat(actor.labels().values().stream(), actor.aliases().stream())
                .map(name -> NameKey.of(name, gazetteer));
    }

    /** The gold actor that the article calls as it calls {@code found}; empty when none or several have equal claims. */
    private Optional<String> goldActorInText(Actor found) {
        if (goldNames.stream().anyMatch(name -> isGazetteers(name, found) || isNamed(name, found))) {
            return Optional.empty();
        }
        Optional<String> best = Optional.empty();
        int most = 0;
        for (String gold : goldNames) {
            int claim = gazetteer.named(gold).isEmpty() ? claim(gold, found) : 0;
            if (claim > most) best = Optional.of(gold);
            else if (claim == most) best = Optional.empty();
            most = Math.max(most, claim);
        }
        return best;
    }

    /** 0 when nothing says that the two are one; else the more, the more of the found actor's mentions are gold's too. */
    private int claim(String gold, Actor found) {
        Set<NameKey> goldKeys = new HashSet<>(surfaces.getOrDefault(gold, Set.of()));
        NameKey goldName = NameKey.of(gold, gazetteer);
        goldKeys.add(goldName);
        Set<NameKey> called = mentions.getOrDefault(found.id(), Set.of());
        int shared = (int)
                called.stream().filter(mention -> isAmong(mention, goldKeys)).count();
        boolean byFoundName = namesOf(found).anyMatch(name -> isAmong(name, goldKeys));
        boolean byGoldName = isAmong(goldName, called);
        // A title that two people share makes them one only where the other has no name.
        boolean byWords = gazetteer.byId(found.id()).isEmpty() && shared > 0 && shared == called.size();
        return byFoundName || byGoldName || byWords ? 1 + shared : 0;
    }

    private static boolean isAmong(NameKey name, Set<NameKey> keys) {
        return keys.stream().anyMatch(name::sameAs);
    }
}
