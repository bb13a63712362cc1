package dixit.statement;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.Mention;
import dixit.statement.Deeds.Deed;
import dixit.statement.Grammar.WordClass;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whom a statement is aimed at or about: the target of the act, else the main actors of the content (annotation guide:
 * "the main ones only"). Asked when the whole article has been read, for a quotation's own sentences are read after the
 * sentence that holds it.
 */
final class Abouts {

    private static final int MOST = 3;

    /** How much a further actor must weigh beside the weightiest to be a main one too. */
    private static final double ALSO_MAIN = 0.75;

    /** What a mention weighs by its place in its clause. */
    private static final double SUBJECT = 6;

    private static final double OBJECT = 4;
    private static final double OTHER = 2;
    private static final double OF_MAIN_CLAUSE = 3;

    /** What is lost by standing inside a noun phrase: {@code l'armée} in {@code l'offensive de l'armée}. */
    private static final double INSIDE = 1;

    private static final int DEEPEST = 2;

    private static final double TAKEN_UP = 0.6;
    private static final double OPPONENT = 0.5;

    private final Mentions mentions;
    private final Grammar grammar;
    private final Deeds deeds;

    Abouts(Mentions mentions, Grammar grammar, Deeds deeds) {
        this.mentions = mentions;
        this.grammar = grammar;
        this.deeds = deeds;
    }

    /** The main actors of a statement's act and content, its speakers left out. */
    List<Mention> of(Report report, Statement statement, int sentenceIndex) {
        List<Mention> targets = targets(report, statement, sentenceIndex);
        if (!targets.isEmpty()) return targets;
        // `appelle X à V`: whoever is to act (annotation guide).
        if (statement.act() == SpeechAct.APPEAL && !statement.addressees().isEmpty()) return statement.addressees();
        return main(report, statement, blames(statement.act()) ? this::canBeBlamed : placed -> true);
    }

    /** The main actors of the content, whoever they are: for blame the places and victims where nobody else is told. */
    List<Mention> anyOf(Report report, Statement statement) {
        return main(report, statement, placed -> true);
    }

    /** Whom words blame is who acts, not where or to whom it was done. */
    private boolean canBeBlamed(Placed placed) {
        ActorKind kind = placed.mention().actor().kind();
        return kind != ActorKind.PLACE && kind != ActorKind.UNKNOWN && !deeds.isVictim(placed) && !isOurs(placed);
    }

    /** {@code mes services}, {@code nos hommes}. */
    private boolean isOurs(Placed placed) {
        return placed.described()
                && placed.sentence().tree().stream()
                        .flatMap(tree -> tree.children(placed.head(), "det").stream())
                        .anyMatch(det -> grammar.is(
                                WordClass.FIRST_PERSON, placed.sentence().form(det)));
    }

    /** At whom the act is aimed, by its grammar. */
    List<Mention> targets(Report report, Statement statement, int sentenceIndex) {
        List<Mention> targets = new ArrayList<>();
        for (Phrase target : report.targets()) {
            mentions.of(target, sentenceIndex, Optional.empty())
                    .filter(placed -> placed.mention().actor().kind() != ActorKind.UNKNOWN)
                    .filter(placed ->
                            report.isMutual() || !isSpeaker(placed.mention().actor(), statement))
                    .filter(placed -> targets.stream()
                            .noneMatch(m -> m.actor().equals(placed.mention().actor())))
                    .ifPresent(placed -> targets.add(placed.mention()));
        }
        return targets;
    }

    /** {@code une « agression »}: of two states at odds, what one lays at nobody's door it lays at the other's. */
    List<Mention> opponent(Statement statement) {
        boolean official = statement.speakers().stream()
                .map(Mention::actor)
                .allMatch(speaker ->
                        speaker.kind() == ActorKind.PERSON || mentions.sides().isOfficial(speaker));
        boolean blames = statement.act() == SpeechAct.ACCUSE || statement.act() == SpeechAct.DISAPPROVE;
        if (!official || !blames) return List.of();
        return mentions
                .sides()
                .opponent(statement)
                .map(state -> new Mention(statement.content().get(0), state, OPPONENT))
                .stream()
                .toList();
    }

    /** Who speaks for a state speaks of its people and institutions as his own, not of the armed groups in it. */
    private boolean isOwnSide(Actor actor, Statement statement) {
        // A member of parliament may well speak against the government.
        boolean institution = actor.kind() == ActorKind.STATE
                || actor.kind() == ActorKind.ARMED_FORCE
                || actor.kind() == ActorKind.GROUP_OF_PEOPLE;
        return institution
                && Sides.isOwn(actor, statement)
                && statement.speakers().stream()
                        .allMatch(speaker -> mentions.sides().isOfficial(speaker.actor()));
    }

    /** {@code les frappes israéliennes}: whose deed it is counts where it is the subject or is judged. */
    private static boolean isMain(Nationality nationality, Statement statement) {
        Tree tree = nationality.sentence().tree().orElseThrow();
        return blames(statement.act()) || statement.act() == SpeechAct.DENY || tree.is(nationality.noun(), "nsubj");
    }

    /** What is held against others, not against one's own side. */
    private static boolean blames(SpeechAct act) {
        return condemns(act) || act == SpeechAct.THREATEN;
    }

    /** What holds against others what they did. */
    static boolean condemns(SpeechAct act) {
        return act == SpeechAct.ACCUSE || act == SpeechAct.DISAPPROVE;
    }

    /** {@code a présenté ses condoléances à X}, {@code a menacé X}: what is said to somebody of nobody else is about him. */
    static List<Mention> towards(Report report, Statement statement) {
        boolean attitude = report.given() == Report.Given.NOUN && statement.act() == SpeechAct.STATE;
        return attitude || statement.act() == SpeechAct.THREATEN ? statement.addressees() : List.of();
    }

    /** {@code a démenti toute implication}, {@code a reconnu sa responsabilité}: of nobody but who says it. */
    List<Mention> itself(Report report, Statement statement) {
        boolean deed =
                report.given() == Report.Given.NOUN && !isOfWords(report) || report.given() == Report.Given.INFINITIVE;
        boolean own = statement.act() == SpeechAct.DENY || statement.act() == SpeechAct.ACKNOWLEDGE;
        return deed && own ? weaker(statement.speakers()) : List.of();
    }

    /**
     * Of words that name nobody: {@code ces accusations} are whose they were, and what judges or demands goes on about whom the
     * same speaker spoke of just before.
     *
     * @param before the statements resolved so far, with whom they are about
     */
    List<Mention> takenUp(Report report, Statement statement, List<Statement> before) {
        if (before.isEmpty() || !judges(statement.act())) return List.of();
        Statement last = before.get(before.size() - 1);
        boolean words = isOfWords(report);
        boolean same = last.speakers().stream()
                .map(Mention::actor)
                .toList()
                .equals(statement.speakers().stream().map(Mention::actor).toList());
        if (words && statement.act() == SpeechAct.DENY) return weaker(statement.speakers());
        if (words) return same ? List.of() : weaker(last.speakers());
        return same && judges(last.act()) ? weaker(last.about()) : List.of();
    }

    /**
     * Of what tells a deed without its doer, {@code a condamné ces attaques}: who did what was told last before, by the same
     * noun if there is one.
     *
     * @param told the deeds of the whole text
     */
    List<Mention> doer(Statement statement, List<Deed> told) {
        if (!blames(statement.act())) return List.of();
        List<String> nouns = statement.content().stream()
                .flatMap(span -> deeds.nouns(span).stream())
                .toList();
        if (nouns.isEmpty()) return List.of();
        int start = statement.content().get(0).start();
        List<Deed> others = told.stream()
                .filter(deed -> deed.start() < start)
                .filter(deed -> !isSpeaker(deed.doer(), statement) && !isOwnSide(deed.doer(), statement))
                .toList();
        return others.stream()
                .filter(deed -> nouns.contains(deed.sentence().lemma(deed.word())))
                .reduce((first, second) -> second)
                .or(() -> others.stream().reduce((first, second) -> second))
                .map(deed -> weaker(List.of(deed.by().mention())))
                .orElse(List.of());
    }

    /** {@code ces accusations}: what is judged are words. */
    private boolean isOfWords(Report report) {
        return report.given() == Report.Given.NOUN
                && report.predicate() >= 0
                && grammar.is(WordClass.SAYING, report.sentence().lemma(report.predicate()));
    }

    private static List<Mention> weaker(List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> new Mention(mention.span(), mention.actor(), mention.confidence() * TAKEN_UP))
                .toList();
    }

    private static boolean judges(SpeechAct act) {
        return switch (act) {
            case ACCUSE, DISAPPROVE, DENY, REJECT, DEMAND, PRAISE, THREATEN -> true;
            default -> false;
        };
    }

    private record Weighed(Mention mention, double weight) {}

    private List<Mention> main(Report report, Statement statement, Predicate<Placed> eligible) {
        Map<Actor, Weighed> byActor = new LinkedHashMap<>();
        for (Span span : statement.content()) {
            List<Placed> inside =
                    mentions.within(span).stream().filter(eligible).toList();
            for (Placed placed : inside) {
                Mention mention = asForce(placed);
                List<Placed> both = mentions.both(placed);
                if (both.isEmpty() && !isMain(placed)) continue;
                // `Le Rwanda n'a aucun intérêt à V`: whoever denies speaks of himself.
                boolean defends = statement.act() == SpeechAct.DENY
                        && placed.subject()
                        && !placed.sentence().token(placed.head()).isTagged("PRON");
                if (isSpeaker(mention.actor(), statement) && !defends) continue;
                if (blames(statement.act()) && isOwnSide(mention.actor(), statement)) continue;
                if (inside.stream().anyMatch(other -> isMain(other) && holds(other, placed))) continue;
                double weight = weight(placed, report, statement);
                if (both.isEmpty()) add(byActor, mention, weight);
                for (Placed side : both)
                    if (!isSpeaker(side.mention().actor(), statement)) add(byActor, side.mention(), weight);
            }
            for (Nationality nationality : mentions.nationalities(span)) {
                boolean own = statement.act() != SpeechAct.DENY
                        && isOwnSide(nationality.mention().actor(), statement);
                if (own || !isMain(nationality, statement)) continue;
                add(byActor, nationality.mention(), weight(nationality, report));
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
                .map(force -> new Mention(mention.span(), force, mention.confidence() * TAKEN_UP))
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

    /** {@code les accords de Minsk}: the place only lends its name. */
    private boolean isOfTreaty(Placed placed) {
        return placed.sentence().tree().stream()
                .anyMatch(tree -> tree.is(placed.head(), "nmod")
                        && grammar.is(WordClass.TREATY, placed.sentence().lemma(tree.head(placed.head()))));
    }

    private double weight(Placed placed, Report report, Statement statement) {
        if (placed.sentence().tree().isEmpty()) return OTHER;
        Tree tree = placed.sentence().tree().get();
        Position position = position(placed.sentence(), tree, placed.head(), report);
        if (isAgent(placed, tree) || deeds.byNoun(placed).isPresent()) {
            return position.main() || statement.act() == SpeechAct.ACCUSE ? SUBJECT + OF_MAIN_CLAUSE + 1 : SUBJECT + 2;
        }
        return position.weight();
    }

    /** As its noun, inside which it stands. */
    private double weight(Nationality nationality, Report report) {
        Tree tree = nationality.sentence().tree().orElseThrow();
        return position(nationality.sentence(), tree, nationality.noun(), report)
                        .weight()
                - INSIDE;
    }

    private record Position(double weight, boolean main) {}

    private static Position position(Sentence sentence, Tree tree, int head, Report report) {
        int noun = head;
        int inside = 0;
        while (tree.is(noun, "conj") && sentence.token(tree.head(noun)).isTagged("NOUN", "PROPN")
                || tree.is(noun, "nmod") && sentence.token(tree.head(noun)).isTagged("NOUN") && inside < DEEPEST) {
            if (tree.is(noun, "nmod")) inside++;
            noun = tree.head(noun);
        }
        double weight = tree.is(noun, "nsubj")
                ? SUBJECT
                : tree.is(noun, "obj") || tree.is(noun, "obl") || tree.is(noun, "iobj") ? OBJECT : OTHER;
        int governor = tree.head(noun);
        boolean main = sentence == report.sentence() && report.predicate() >= 0
                ? governor == report.predicate() || noun == report.predicate()
                : governor >= 0 && tree.head(governor) < 0 || governor < 0;
        if (main) weight += OF_MAIN_CLAUSE;
        return new Position(weight - inside * INSIDE, main);
    }

    /** {@code tué par les rebelles}: who did it weighs more than to whom. */
    private boolean isAgent(Placed placed, Tree tree) {
        int governor = tree.head(placed.head());
        return governor >= 0
                && tree.is(placed.head(), "obl")
                && grammar.leadsTo(placed.head(), placed.sentence(), WordClass.AGENT_MARK);
    }

    private static boolean isSpeaker(Actor actor, Statement statement) {
        return statement.speakers().stream().anyMatch(speaker -> speaker.actor().equals(actor));
    }
}
