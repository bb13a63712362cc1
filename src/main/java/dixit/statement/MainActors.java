package dixit.statement;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.Mention;
import dixit.statement.Grammar.WordClass;
import dixit.text.Span;
import dixit.text.Tree;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The main actors of what is said (annotation guide: "the main ones only"), weighed by {@link Salience}. */
final class MainActors {

    private static final int MOST = 3;

    /** How much a further actor must weigh beside the weightiest to be a main one too. */
    private static final double ALSO_MAIN = 0.75;

    /** How sure it is that some of a force stand for it. */
    private static final double FOR_ALL = 0.6;

    private final Mentions mentions;
    private final Grammar grammar;
    private final Salience salience;

    MainActors(Mentions mentions, Grammar grammar, Deeds deeds) {
        this.mentions = mentions;
        this.grammar = grammar;
        this.salience = new Salience(grammar, deeds);
    }

    private record Weighed(Mention mention, double weight) {}

    /**
     * Those of a statement's content, its speakers left out, weightiest first.
     *
     * @param eligible which mentions may be
     */
    List<Mention> of(Report report, Statement statement, Predicate<Placed> eligible) {
        Map<Actor, Weighed> byActor = new LinkedHashMap<>();
        for (Span span : statement.content()) {
            List<Placed> inside =
                    mentions.within(span).stream().filter(eligible).toList();
            for (Placed placed : inside) {
                Mention mention = asForce(placed);
                List<Placed> both = mentions.both(placed);
                if (both.isEmpty() && (!isMain(placed) || isAllSaid(placed, span))) continue;
                // `Le Rwanda n'a aucun intérêt à V`: whoever denies speaks of himself.
                boolean defends = statement.act() == SpeechAct.DENY
                        && placed.subject()
                        && !placed.sentence().token(placed.head()).isTagged("PRON");
                if (Abouts.isSpeaker(mention.actor(), statement) && !defends) continue;
                if (Abouts.blames(statement.act()) && mentions.sides().isOwnSide(mention.actor(), statement)) continue;
                if (inside.stream().anyMatch(other -> isMain(other) && holds(other, placed))) continue;
                double weight = salience.of(placed, report, statement);
                if (both.isEmpty()) add(byActor, mention, weight);
                for (Placed side : both)
                    if (!Abouts.isSpeaker(side.mention().actor(), statement)) add(byActor, side.mention(), weight);
            }
            for (Nationality nationality : mentions.nationalities(span)) {
                boolean own = statement.act() != SpeechAct.DENY
                        && mentions.sides().isOwnSide(nationality.mention().actor(), statement);
                if (own || !isMain(nationality, statement)) continue;
                add(byActor, nationality.mention(), salience.of(nationality, report));
            }
        }
        List<Weighed> ranked = byActor.values().stream()
                .sorted(Comparator.comparingDouble((Weighed w) -> -w.weight())
                        .thenComparing(w -> w.mention().span()))
                .toList();
        if (ranked.isEmpty()) return List.of();
        double least = ranked.get(0).weight() * ALSO_MAIN;
        return ranked.stream()
                .filter(weighed -> weighed.weight() >= least)
                .limit(MOST)
                .map(Weighed::mention)
                .toList();
    }

    /** Named again and again in a long quotation, an actor gains weight, less each time. */
    private static void add(Map<Actor, Weighed> byActor, Mention mention, double weight) {
        byActor.merge(
                mention.actor(),
                new Weighed(mention, weight),
                (one, other) -> new Weighed(
                        one.mention(),
                        Math.max(one.weight(), other.weight()) + Math.min(one.weight(), other.weight()) / 4));
    }

    /** {@code 71 soldats russes}: told of some is told of the force. */
    private Mention asForce(Placed placed) {
        Mention mention = placed.mention();
        boolean some = placed.described()
                && mention.actor().kind() == ActorKind.ARMED_FORCE
                && placed.sentence().tree().stream()
                        .allMatch(tree -> tree.children(placed.head(), "nmod").isEmpty()
                                && !tree.children(placed.head(), "nummod").isEmpty());
        if (!some) return mention;
        return mentions.sides()
                .forcesOf(mention.actor())
                .map(force -> new Mention(mention.span(), force, mention.confidence() * FOR_ALL))
                .orElse(mention);
    }

    /** {@code la population arménienne du Haut-Karabakh}: the place is told with whom it belongs to. */
    private static boolean holds(Placed outer, Placed inner) {
        Span whole = outer.mention().span();
        return !whole.equals(inner.mention().span())
                && whole.contains(inner.mention().span());
    }

    /** Known or named actors, and descriptions that somebody can be told by: not {@code 200 personnes}, {@code un camp}. */
    private boolean isMain(Placed placed) {
        Actor actor = placed.mention().actor();
        if (isOfTreaty(placed)) return false;
        // `ils`: no more of a name than what it stands for.
        boolean pronoun = placed.sentence().token(placed.head()).isTagged("PRON");
        if (!placed.described() && !(pronoun && !mentions.isNamed(actor))) return true;
        if (actor.kind() == ActorKind.UNKNOWN) return false;
        // `les civils`, `une infirmière`, `les banques`: whose they are nobody says.
        boolean anybody = (actor.kind() == ActorKind.GROUP_OF_PEOPLE
                        || actor.kind() == ActorKind.PERSON
                        || actor.kind() == ActorKind.ORGANISATION && !mentions.isNamed(actor))
                && actor.country().isEmpty();
        if (anybody) return false;
        boolean counted = placed.sentence().tree().stream()
                .anyMatch(tree -> !tree.children(placed.head(), "nummod").isEmpty());
        if (counted) return mentions.sides().forcesOf(actor).isPresent() && actor.kind() == ActorKind.ARMED_FORCE;
        boolean definite = placed.sentence().tree().stream()
                .flatMap(tree -> tree.children(placed.head(), "det").stream())
                .anyMatch(
                        det -> grammar.is(WordClass.DEFINITE, placed.sentence().form(det)));
        return definite || placed.subject() || actor.country().isPresent();
    }

    /** {@code « Bluff », a répondu X}: a word with a capital that is all that is said need name nobody. */
    private boolean isAllSaid(Placed placed, Span content) {
        return placed.mention().actor().kind() == ActorKind.UNKNOWN
                && placed.mention().span().equals(content);
    }

    /** {@code les accords de Minsk}: the place only lends its name. */
    private boolean isOfTreaty(Placed placed) {
        return placed.sentence().tree().stream()
                .anyMatch(tree -> tree.is(placed.head(), "nmod")
                        && placed.sentence().token(placed.head()).isTagged("PROPN")
                        && tree.children(placed.head(), "det").isEmpty()
                        && grammar.is(WordClass.TREATY, placed.sentence().lemma(tree.head(placed.head()))));
    }

    /** {@code les frappes israéliennes}: whose deed it is counts where it is the subject or is judged. */
    private static boolean isMain(Nationality nationality, Statement statement) {
        Tree tree = nationality.sentence().tree().orElseThrow();
        return Abouts.blames(statement.act())
                || statement.act() == SpeechAct.DENY
                || tree.is(nationality.noun(), "nsubj");
    }
}
