package dixit.statement;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.Mention;
import dixit.statement.Grammar.WordClass;
import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.Tree;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The main actors of what is said (annotation guide: "the main ones only"), weighed by {@link Salience}. */
final class MainActors {

    private static final int MOST = 3;

    /** How much a further actor must weigh beside the weightiest to be a main one too. */
    private static final double ALSO_MAIN = 0.75;

    /** The same of what completes the main clause: it is told of both, {@code la souveraineté de X sur Y}. */
    private static final double ALSO_TOLD = 0.4;

    /** How sure it is that some of a force stand for it. */
    private static final double FOR_ALL = 0.6;

    private final Mentions mentions;
    private final Grammar grammar;
    private final Salience salience;
    private final Deeds deeds;

    MainActors(Mentions mentions, Grammar grammar, Deeds deeds) {
        this.mentions = mentions;
        this.grammar = grammar;
        this.deeds = deeds;
        this.salience = new Salience(grammar, deeds);
    }

    /**
     * @param main whether it completes the main clause
     * @param part in which of coordinated things, {@code les attaques de X et la présence de Y}
     */
    private record Weighed(Mention mention, double weight, boolean main, int part) {}

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
                boolean main = ContentDepth.isOfMainClause(placed.sentence(), placed.head(), report, span);
                int part = ContentDepth.part(placed.sentence(), placed.head(), report);
                Weighed weighed = new Weighed(mention, salience.of(placed, report, statement), main, part);
                if (!main && isAside(placed, report, statement)) continue;
                if (both.isEmpty()) add(byActor, weighed);
                for (Placed side : both)
                    if (!Abouts.isSpeaker(side.mention().actor(), statement))
                        add(byActor, new Weighed(side.mention(), weighed.weight(), main, part));
            }
            for (Nationality nationality : mentions.nationalities(span)) {
                boolean own = statement.act() != SpeechAct.DENY
                        && mentions.sides().isOwnSide(nationality.mention().actor(), statement);
                if (own || !isMain(nationality, report, statement)) continue;
                // `les soldats de maintien de la paix russes`
                if (inside.stream()
                        .anyMatch(other -> isMain(other)
                                && other.mention()
                                        .span()
                                        .contains(nationality.mention().span()))) continue;
                boolean main = ContentDepth.isOfMainClause(nationality.sentence(), nationality.noun(), report, span);
                int part = ContentDepth.part(nationality.sentence(), nationality.noun(), report);
                add(byActor, new Weighed(nationality.mention(), salience.of(nationality, report), main, part));
            }
        }
        List<Weighed> ranked = byActor.values().stream()
                .sorted(Comparator.comparingDouble((Weighed w) -> -w.weight())
                        .thenComparing(w -> w.mention().span()))
                .toList();
        if (ranked.isEmpty()) return List.of();
        Map<Integer, Double> most = new HashMap<>();
        ranked.forEach(weighed -> most.merge(weighed.part(), weighed.weight(), Math::max));
        boolean sole = Abouts.blames(statement.act());
        long parties = ranked.stream().filter(MainActors::isParty).count();
        return ranked.stream()
                // With two parties told, where they are is no third.
                .filter(weighed ->
                        parties < 2 || isParty(weighed) || weighed.weight() >= most.get(weighed.part()) * ALSO_MAIN)
                .filter(weighed -> weighed.weight()
                        >= most.get(weighed.part()) * (!sole && isTold(weighed) ? ALSO_TOLD : ALSO_MAIN))
                .limit(MOST)
                .map(Weighed::mention)
                .toList();
    }

    /** {@code la crise née de l'ouragan N}: of what is plainly told, nobody beside it is the main one. */
    private boolean isAside(Placed placed, Report report, Statement statement) {
        boolean clause = report.given() == Report.Given.CLAUSE || report.given() == Report.Given.INFINITIVE;
        boolean plain = statement.act() == SpeechAct.STATE || statement.act() == SpeechAct.COMMIT;
        return clause
                && plain
                && placed.sentence() == report.sentence()
                && deeds.byNoun(placed).isEmpty()
                && deeds.byVerb(placed).isEmpty();
    }

    private static boolean isTold(Weighed weighed) {
        return weighed.main() && weighed.mention().actor().kind() != ActorKind.UNKNOWN;
    }

    private static boolean isParty(Weighed weighed) {
        return weighed.mention().actor().kind().isParty();
    }

    /** Named again and again in a long quotation, an actor gains weight, less each time. */
    private static void add(Map<Actor, Weighed> byActor, Weighed weighed) {
        byActor.merge(
                weighed.mention().actor(),
                weighed,
                (one, other) -> new Weighed(
                        one.mention(),
                        Math.max(one.weight(), other.weight()) + Math.min(one.weight(), other.weight()) / 4,
                        one.main() || other.main(),
                        one.part()));
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
        // The period that closes the sentence may belong to the inner phrase alone.
        boolean head = outer.described()
                && outer.sentence() == inner.sentence()
                && outer.head() != inner.head()
                && whole.contains(inner.sentence().token(inner.head()).span())
                && inner.sentence().tree().stream().anyMatch(tree -> tree.dominates(outer.head(), inner.head()));
        return head
                || !whole.equals(inner.mention().span())
                        && whole.contains(inner.mention().span());
    }

    /** Known or named actors, and descriptions that somebody can be told by: not {@code 200 personnes}, {@code un camp}. */
    private boolean isMain(Placed placed) {
        Actor actor = placed.mention().actor();
        if (isOfTreaty(placed) || isThing(placed)) return false;
        // `ils`: no more of a name than what it stands for.
        boolean pronoun = placed.sentence().token(placed.head()).isTagged("PRON");
        if (!placed.described() && !(pronoun && !mentions.isNamed(actor))) return true;
        if (actor.kind() == ActorKind.UNKNOWN) return false;
        // `les civils`, `une infirmière`, `les banques`: whose they are nobody says.
        boolean people = actor.kind() == ActorKind.GROUP_OF_PEOPLE || actor.kind() == ActorKind.PERSON;
        boolean anybody = (people || actor.kind() == ActorKind.ORGANISATION)
                && !mentions.isNamed(mentions.named(actor))
                && actor.country().isEmpty();
        // `son mari`, `son commandant`, `sa médiation`: told of only as somebody's.
        boolean somebodys = (actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.ORGANISATION)
                && !mentions.isNamed(actor)
                && isPossessed(placed);
        if (anybody || somebodys) return false;
        boolean counted = placed.sentence().tree().stream()
                .anyMatch(tree -> !tree.children(placed.head(), "nummod").isEmpty());
        if (counted) return mentions.sides().forcesOf(actor).isPresent() && actor.kind() == ActorKind.ARMED_FORCE;
        boolean definite = placed.sentence().tree().stream()
                .flatMap(tree -> tree.children(placed.head(), "det").stream())
                .anyMatch(
                        det -> grammar.is(WordClass.DEFINITE, placed.sentence().form(det)));
        return definite || placed.subject() || actor.country().isPresent();
    }

    private boolean isPossessed(Placed placed) {
        return placed.sentence().tree().stream()
                .flatMap(tree -> tree.children(placed.head(), "det").stream())
                .anyMatch(det -> grammar.is(
                                WordClass.POSSESSIVE, placed.sentence().lemma(det))
                        || grammar.is(WordClass.FIRST_PERSON, placed.sentence().form(det)));
    }

    /** {@code un PC}: an acronym with the article of a common noun names nobody. */
    private boolean isThing(Placed placed) {
        Sentence sentence = placed.sentence();
        return placed.mention().actor().kind() == ActorKind.UNKNOWN
                && (grammar.is(WordClass.INDEFINITE, sentence.form(placed.head() - 1))
                        || sentence.tree().stream()
                                .flatMap(tree -> tree.children(placed.head(), "det").stream())
                                .anyMatch(det -> grammar.is(WordClass.INDEFINITE, sentence.form(det))));
    }

    /** {@code « Bluff », a répondu X}: a word with a capital that is all that is said need name nobody. */
    private boolean isAllSaid(Placed placed, Span content) {
        return placed.mention().actor().kind() == ActorKind.UNKNOWN
                && placed.mention().span().equals(content);
    }

    /** {@code les accords de Minsk}, {@code le golfe d'Aden}: the place only lends its name. */
    private boolean isOfTreaty(Placed placed) {
        return placed.sentence().tree().stream()
                .anyMatch(tree -> tree.is(placed.head(), "nmod")
                        && placed.sentence().token(placed.head()).isTagged("PROPN")
                        && tree.children(placed.head(), "det").isEmpty()
                        && (grammar.is(WordClass.TREATY, placed.sentence().lemma(tree.head(placed.head())))
                                || grammar.is(
                                        WordClass.WATERS, placed.sentence().lemma(tree.head(placed.head())))));
    }

    /** {@code les frappes israéliennes}: whose deed it is counts where it is the subject or is judged. */
    private static boolean isMain(Nationality nationality, Report report, Statement statement) {
        Sentence sentence = nationality.sentence();
        Tree tree = sentence.tree().orElseThrow();
        int outer = ContentDepth.outermost(sentence, tree, nationality.noun());
        boolean given = report.given() == Report.Given.NOUN && sentence == report.sentence();
        return Abouts.blames(statement.act())
                || statement.act() == SpeechAct.DENY
                || tree.is(outer, "nsubj")
                || given && outer == report.predicate();
    }
}
